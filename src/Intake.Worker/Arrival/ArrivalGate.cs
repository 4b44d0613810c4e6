namespace Intake.Worker.Arrival;

/// <summary>
/// Holds the sources back while more is in progress than the worker should hold, or while the stores take nothing. Sources ask before they take
/// a file; what they do not take stays where it is.
/// </summary>
internal sealed class ArrivalGate(int most)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _inProgress;
    private string? _closedBy;

    /// <summary>Why nothing is taken now; null where something is.</summary>
    public string? ClosedBy
    {
        get
        {
            lock (_lock)
            {
                return _closedBy ?? (_inProgress >= most ? "back_pressure" : null);
            }
        }
    }

    /// <summary>Waits until something may be taken.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task opened;
            lock (_lock)
            {
                if (_closedBy is null && _inProgress < most)
                {
                    return;
                }

                opened = _opened.Task;
            }

            await opened.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Says how much is in progress by now.</summary>
    public void Tell(int inProgress)
    {
        lock (_lock)
        {
            _inProgress = inProgress;
            OpenIfSo();
        }
    }

    /// <summary>A store takes nothing.</summary>
    /// <param name="reason">What is wrong, for <c>/health/ready</c>.</param>
    public void Close(string reason)
    {
        lock (_lock)
        {
            _closedBy = reason;
        }
    }

    /// <summary>The stores take again.</summary>
    public void Open()
    {
        lock (_lock)
        {
            _closedBy = null;
            OpenIfSo();
        }
    }

    private void OpenIfSo()
    {
        if (_closedBy is null && _inProgress < most)
        {
            _opened.TrySetResult();
            _opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
