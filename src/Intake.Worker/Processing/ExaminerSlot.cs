using System.Text;
using System.Threading.Channels;
using Intake.Worker.Processing.Protocol;

namespace Intake.Worker.Processing;

/// <summary>One place at the bench: keeps a child alive, feeds it, and replaces it when it breaks or has served long enough.</summary>
internal sealed class ExaminerSlot
{
    /// <summary>Requests in a child's pipe at a time: enough that it never waits for the parent, few enough to spread work evenly.</summary>
    private const int Depth = 4;

    /// <summary>Starts that fail in a row before documents hear of it.</summary>
    private const int PatientStarts = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly ExaminerBench _bench;

    // What the child has been sent and not answered, oldest first: it works in order, so the first is the one it is at.
    private readonly Queue<ExaminerJob> _sent = new();
    private readonly Queue<ExaminerJob> _again = new();
    private ExaminerChild? _child;
    private bool _isDeaf;

    public ExaminerSlot(ExaminerBench bench)
    {
        _bench = bench;
        Ended = Task.Run(RunAsync, CancellationToken.None);
    }

    /// <summary>Completes when the slot has stopped and its child is gone.</summary>
    public Task Ended { get; }

    /// <summary>The number of the process of the child that is here now; null while there is none.</summary>
    public int? ChildId => Volatile.Read(ref _child)?.Id;

    private bool HoldsNothing => _sent.Count + _again.Count == 0;

    public void WatchMemory() => Volatile.Read(ref _child)?.WatchMemory();

    private async Task RunAsync()
    {
        try
        {
            await StartAsync().ConfigureAwait(false);
            while (!HoldsNothing || await _bench.Waiting.WaitToReadAsync(_bench.Stop).ConfigureAwait(false))
            {
                Feed();
                if (_sent.Count > 0)
                {
                    await ReceiveAsync().ConfigureAwait(false);
                }

                await RetireAsync().ConfigureAwait(false);
                await StartAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The pool is closing.
        }
        catch (Exception e)
        {
            // A mistake in the program. Nobody awaits this loop: whoever waits for an answer, or asks later, gets the reason.
            _bench.Close(e);
            Drain(_bench.Waiting, job => job.Abandon(e));
        }
        finally
        {
            End(ChildEnd.Closed);
            Drain(_bench.Waiting, job => job.Cancel());
        }
    }

    /// <summary>Tries until a child is ready: a machine that has no room for one may have it later. Documents are told after some tries.</summary>
    /// <exception cref="OperationCanceledException">The pool is closing.</exception>
    private async Task StartAsync()
    {
        var pause = FirstPause;
        for (var tries = 1; _child is null; tries++)
        {
            var (child, reason) = await _bench.TryStartAsync().ConfigureAwait(false);
            Volatile.Write(ref _child, child);
            if (child is not null)
            {
                return;
            }

            if (tries >= PatientStarts)
            {
                // Where other children are at work, what waits is theirs.
                var answer = new ExaminerAnswer(ExaminerOutcome.NotStarted, default, reason);
                Drain(_bench.IsAnyReady ? null : _bench.Waiting, job => Complete(job, answer));
            }

            await Task.Delay(pause, _bench.Stop).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private void Drain(ChannelReader<ExaminerJob>? waiting, Action<ExaminerJob> end)
    {
        while (_sent.TryDequeue(out var job) || _again.TryDequeue(out job) || waiting?.TryRead(out job) == true)
        {
            end(job!);
        }
    }

    private void Feed()
    {
        var child = _child!;
        if (_sent.Count == 0 && child.HasEnded)
        {
            // It ended while it had nothing to do; no document is to blame.
            _isDeaf = true;
        }

        while (!_isDeaf && _sent.Count < Depth && child.Answered + _sent.Count < _bench.Options.DocumentsPerChild)
        {
            // A document that broke a child goes alone, so that it cannot be blamed for another's doing.
            if (_again.TryPeek(out var job))
            {
                if (job.IsSuspect && _sent.Count > 0)
                {
                    return;
                }

                _again.Dequeue();
            }
            else if (!_bench.Waiting.TryRead(out job))
            {
                return;
            }

            try
            {
                child.Send(job.Request);
            }
            catch (IOException)
            {
                // The child is gone and never saw this one.
                _again.Enqueue(job);
                _isDeaf = true;
                return;
            }

            _sent.Enqueue(job);
            if (job.IsSuspect)
            {
                return;
            }
        }
    }

    private async Task ReceiveAsync()
    {
        var answer = await _child!.ReceiveAsync(_bench.Options.TimeLimit, _bench.Stop).ConfigureAwait(false);
        switch (answer?.Kind)
        {
            case FrameKind.Examined or FrameKind.Drawn:
                Complete(_sent.Dequeue(), new ExaminerAnswer(ExaminerOutcome.Done, answer.Value.Payload, ""));
                break;
            case FrameKind.NotOpened:
                Complete(_sent.Dequeue(), new ExaminerAnswer(ExaminerOutcome.NotOpened, default, Encoding.UTF8.GetString(answer.Value.Payload.Span)));
                break;
            case FrameKind.Failed:
                Complete(_sent.Dequeue(), new ExaminerAnswer(ExaminerOutcome.Failed, default, Encoding.UTF8.GetString(answer.Value.Payload.Span)));
                break;
            case FrameKind.OutOfMemory:
                Broke(ChildEnd.OverMemory, "");
                break;
            default:
                var (end, words) = await _child.SettleAsync().ConfigureAwait(false);
                Broke(end, words);
                break;
        }
    }

    /// <summary>The child is of no more use: the first document sent is blamed, the others go to the next child.</summary>
    private void Broke(ChildEnd end, string words)
    {
        End(end);
        var blamed = _sent.Dequeue();
        if (blamed.MayTryAgainAfter(end))
        {
            _bench.Counters.CountRetried();
            _again.Enqueue(blamed);
        }
        else
        {
            Complete(blamed, ExaminerAnswer.After(end, words));
        }

        while (_sent.TryDequeue(out var innocent))
        {
            _again.Enqueue(innocent);
        }
    }

    /// <summary>Lets a child go that has served its share, or that is gone without a document to blame.</summary>
    private async Task RetireAsync()
    {
        if (_child is null || _sent.Count > 0)
        {
            return;
        }

        if (_isDeaf)
        {
            End((await _child.SettleAsync().ConfigureAwait(false)).End);
        }
        else if (_child.Answered >= _bench.Options.DocumentsPerChild)
        {
            End(ChildEnd.Served);
        }
    }

    private void End(ChildEnd end)
    {
        if (_child is { } child)
        {
            Volatile.Write(ref _child, null);
            _isDeaf = false;
            _bench.End(child, end);
        }
    }

    private void Complete(ExaminerJob job, ExaminerAnswer answer)
    {
        _bench.Counters.CountAnswered();
        job.Complete(answer);
    }
}
