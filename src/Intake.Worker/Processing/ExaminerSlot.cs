using System.Text;
using System.Threading.Channels;
using Intake.Worker.Processing.Protocol;

namespace Intake.Worker.Processing;

/// <summary>One place at the bench: keeps a child alive, feeds it, and replaces it when it breaks or has served long enough.</summary>
internal sealed class ExaminerSlot
{
    /// <summary>Requests in a child's pipe at a time: enough that it never waits for the parent, few enough to spread work evenly.</summary>
    private const int Depth = 4;

    private readonly Channel<ExaminerJob> _jobs;
    private readonly ExaminerOptions _options;
    private readonly CancellationToken _stop;

    // What the child has been sent and not answered, oldest first: it works in order, so the first is the one it is at.
    private readonly Queue<ExaminerJob> _sent = new();
    private readonly Queue<ExaminerJob> _again = new();
    private ExaminerChild? _child;

    public ExaminerSlot(Channel<ExaminerJob> jobs, ExaminerOptions options, CancellationToken stop)
    {
        _jobs = jobs;
        _options = options;
        _stop = stop;
        _child = new ExaminerChild(options);
        Ended = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>Completes when the slot has stopped and its child is gone.</summary>
    public Task Ended { get; }

    public void WatchMemory() => Volatile.Read(ref _child)?.WatchMemory();

    private async Task RunAsync()
    {
        try
        {
            while (_sent.Count + _again.Count > 0 || await _jobs.Reader.WaitToReadAsync(_stop).ConfigureAwait(false))
            {
                Feed();
                if (_sent.Count > 0)
                {
                    await ReceiveAsync().ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The pool is closing.
        }
        catch (Exception e)
        {
            // No child can be started any more. Nobody awaits this loop: whoever waits for an answer, or asks later, gets the reason.
            _jobs.Writer.TryComplete(e);
            Drain(job => job.Abandon(e));
        }
        finally
        {
            _child?.Dispose();
            Drain(job => job.Cancel());
        }
    }

    private void Drain(Action<ExaminerJob> end)
    {
        while (_sent.TryDequeue(out var job) || _again.TryDequeue(out job) || _jobs.Reader.TryRead(out job))
        {
            end(job);
        }
    }

    private void Feed()
    {
        if (_child is { } old && old.Answered >= _options.DocumentsPerChild && _sent.Count == 0)
        {
            old.Dispose();
            _child = null;
        }

        var child = _child ??= new ExaminerChild(_options);
        while (_sent.Count < Depth && child.Answered + _sent.Count < _options.DocumentsPerChild)
        {
            // A document that broke a child goes alone, so that it cannot be blamed for another's doing.
            if (_again.TryPeek(out var job))
            {
                if (job.Broken > 0 && _sent.Count > 0)
                {
                    return;
                }

                _again.Dequeue();
            }
            else if (!_jobs.Reader.TryRead(out job))
            {
                return;
            }

            _sent.Enqueue(job);
            try
            {
                child.Send(job.Request);
            }
            catch (IOException)
            {
                // The child is gone; receiving will notice and sort it out.
                return;
            }

            if (job.Broken > 0)
            {
                return;
            }
        }
    }

    private async Task ReceiveAsync()
    {
        var answer = await _child!.ReceiveAsync(_options.TimeLimit, _stop).ConfigureAwait(false);
        switch (answer?.Kind)
        {
            case FrameKind.Examined or FrameKind.Drawn:
                _sent.Dequeue().Complete(new ExaminerAnswer(ExaminerOutcome.Done, answer.Value.Payload, ""));
                break;
            case FrameKind.NotOpened:
                _sent.Dequeue().Complete(new ExaminerAnswer(ExaminerOutcome.NotOpened, default, Encoding.UTF8.GetString(answer.Value.Payload.Span)));
                break;
            case FrameKind.Failed:
                _sent.Dequeue().Complete(new ExaminerAnswer(ExaminerOutcome.Failed, default, Encoding.UTF8.GetString(answer.Value.Payload.Span)));
                break;
            case FrameKind.OutOfMemory:
                await BrokeAsync(ExaminerOutcome.TooMuchMemory).ConfigureAwait(false);
                break;
            default:
                await BrokeAsync(null).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>The child is of no more use: the first document sent is blamed, the others go to the next child.</summary>
    private async Task BrokeAsync(ExaminerOutcome? known)
    {
        var child = _child!;
        if (known is null)
        {
            await child.SettleAsync().ConfigureAwait(false);
        }

        var errors = child.Errors;
        var outcome = known ?? (
            child.IsOverTime ? ExaminerOutcome.TimedOut
            : child.IsOverMemory || errors.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) ? ExaminerOutcome.TooMuchMemory
            : errors.Contains("Stack overflow", StringComparison.OrdinalIgnoreCase) ? ExaminerOutcome.StackOverflowed
            : ExaminerOutcome.Crashed);
        child.Dispose();
        _child = null;

        var blamed = _sent.Dequeue();
        blamed.Broken++;
        if (blamed.Broken == 1)
        {
            _again.Enqueue(blamed);
        }
        else
        {
            blamed.Complete(new ExaminerAnswer(outcome, default, errors.Split('\n')[0]));
        }

        while (_sent.TryDequeue(out var innocent))
        {
            _again.Enqueue(innocent);
        }
    }
}
