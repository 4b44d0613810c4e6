using System.Security.Cryptography;

namespace Intake.Worker.Work.RabbitMq;

/// <summary>Waits between attempts: each time longer, and never all workers at the same moment.</summary>
internal sealed class BrokerPause(TimeSpan shortest, TimeSpan longest)
{
    private TimeSpan? _next;

    /// <summary>It worked: the next pause is short again.</summary>
    public void Reset() => _next = null;

    public Task WaitAsync(CancellationToken cancellation) => Task.Delay(Next(), cancellation);

    /// <summary>From half of the pause to all of it.</summary>
    public TimeSpan Next()
    {
        var pause = _next ?? shortest;
        _next = pause * 2 < longest ? pause * 2 : longest;
        return pause * (RandomNumberGenerator.GetInt32(500, 1001) / 1000.0);
    }
}
