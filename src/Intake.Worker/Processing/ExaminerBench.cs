using System.Threading.Channels;
using Intake.Worker.Processing.Isolation;

namespace Intake.Worker.Processing;

/// <summary>What the slots of one pool share: the work that waits, and the means to have a child.</summary>
/// <param name="jobs">What waits for a child.</param>
/// <param name="program">What a child runs; asked at every start.</param>
/// <param name="stop">The pool is closing.</param>
internal sealed class ExaminerBench(
    Channel<ExaminerJob> jobs, ExaminerOptions options, Func<ExaminerProgram> program, ExaminerNursery nursery, CancellationToken stop)
{
    private ExaminerIsolation? _isolation;
    private int _ready;

    public ChannelReader<ExaminerJob> Waiting => jobs.Reader;

    public ExaminerOptions Options => options;

    public ExaminerCounters Counters { get; } = new();

    public CancellationToken Stop => stop;

    /// <summary>Whether any child takes documents.</summary>
    public bool IsAnyReady => Volatile.Read(ref _ready) > 0;

    /// <summary>The worst that any child has said; null until one has.</summary>
    public ExaminerIsolation? Isolation => Volatile.Read(ref _isolation);

    /// <summary>Starts a child and waits until it takes documents.</summary>
    /// <returns>The child; or null and why there is none.</returns>
    /// <exception cref="OperationCanceledException">The pool is closing.</exception>
    public async Task<(ExaminerChild? Child, string Reason)> TryStartAsync()
    {
        stop.ThrowIfCancellationRequested();
        Counters.CountStarted();
        ExaminerChild? child = null;
        var isReady = false;
        try
        {
            child = await ExaminerChild.StartAsync(nursery, program(), options).ConfigureAwait(false);
            var reason = await child.WakeAsync(stop).ConfigureAwait(false);
            isReady = child.Isolation is not null;
            return isReady ? (child, "") : (null, reason ?? "");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // No process, no memory, no file descriptor, no program: the system's words say which.
            return (null, e.Message);
        }
        finally
        {
            if (isReady)
            {
                Join(child!.Isolation!);
            }
            else
            {
                child?.Dispose();
                Counters.CountEnded(stop.IsCancellationRequested ? ChildEnd.Closed : ChildEnd.NotStarted);
            }
        }
    }

    /// <summary>Lets a child go that was ready.</summary>
    public void End(ExaminerChild child, ChildEnd end)
    {
        Interlocked.Decrement(ref _ready);
        child.Dispose();
        Counters.CountEnded(end);
    }

    /// <summary>Ends all work: whoever asks later gets the reason.</summary>
    public void Close(Exception reason) => jobs.Writer.TryComplete(reason);

    private void Join(ExaminerIsolation isolation)
    {
        Interlocked.Increment(ref _ready);
        if (Isolation is null or { IsFull: true })
        {
            Volatile.Write(ref _isolation, isolation);
        }
    }
}
