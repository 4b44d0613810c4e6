namespace Intake.Worker.Processing;

/// <summary>What a pool has done since it was made. Safe to read from any thread at any time; only grows.</summary>
internal sealed class ExaminerCounters
{
    private readonly long[] _ended = new long[Enum.GetValues<ChildEnd>().Length];
    private long _started;
    private long _retried;
    private long _answered;

    /// <summary>Children that were tried to start.</summary>
    public long Started => Interlocked.Read(ref _started);

    /// <summary>Documents that broke a child and were given to another, alone; each time counts.</summary>
    public long Retried => Interlocked.Read(ref _retried);

    /// <summary>Documents answered, with whatever outcome.</summary>
    public long Answered => Interlocked.Read(ref _answered);

    /// <summary>Children at work or waiting for it.</summary>
    public long Alive => Started - _ended.Select((_, end) => Ended((ChildEnd)end)).Sum();

    /// <summary>Children that ended for this reason.</summary>
    public long Ended(ChildEnd end) => Interlocked.Read(ref _ended[(int)end]);

    public void CountStarted() => Interlocked.Increment(ref _started);

    public void CountEnded(ChildEnd end) => Interlocked.Increment(ref _ended[(int)end]);

    public void CountRetried() => Interlocked.Increment(ref _retried);

    public void CountAnswered() => Interlocked.Increment(ref _answered);
}
