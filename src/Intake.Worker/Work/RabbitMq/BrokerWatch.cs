namespace Intake.Worker.Work.RabbitMq;

/// <summary>Who is told how it stands with the broker. Called from any thread; must not block.</summary>
/// <param name="connected">Told when the broker is there, and when it is away: only changes.</param>
/// <param name="problem">Told what a person should know, ready to be logged: never with passwords or contents.</param>
/// <param name="lost">Told when a queue of tickets had to be made anew, empty: what was published must be published again from the record.</param>
internal sealed class BrokerWatch(Action<bool>? connected = null, Action<string>? problem = null, Action? lost = null)
{
    private readonly Lock _lock = new();
    private bool? _isConnected;

    public void Tell(bool isConnected)
    {
        lock (_lock)
        {
            if (_isConnected == isConnected)
            {
                return;
            }

            _isConnected = isConnected;

            // Told inside, so that two changes are never told in the wrong order.
            connected?.Invoke(isConnected);
        }
    }

    public void Tell(string what) => problem?.Invoke(what);

    public void TellLost() => lost?.Invoke();
}
