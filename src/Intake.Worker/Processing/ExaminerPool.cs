using System.Text;
using System.Threading.Channels;
using Intake.Worker.Processing.Isolation;
using Intake.Worker.Processing.Protocol;

namespace Intake.Worker.Processing;

/// <summary>
/// Examines documents in child processes: as many at work as allowed, each fed through a pipe that never runs dry, each document with its
/// own time and memory limit. A document that breaks its child is tried once more, alone, and then reported; all others go on.
/// </summary>
internal sealed class ExaminerPool : IAsyncDisposable
{
    private readonly Channel<ExaminerJob> _jobs = Channel.CreateUnbounded<ExaminerJob>();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<ExaminerSlot> _slots = [];
    private readonly Lock _gate = new();
    private readonly ExaminerNursery _nursery = new();
    private readonly ExaminerOptions _options;
    private readonly ExaminerBench _bench;
    private readonly int _processorSeconds;
    private readonly Task _watch;
    private int _waiting;
    private int _slotCount;

    /// <summary>Starts the first child at once, so that it wakes up while the caller prepares.</summary>
    /// <param name="program">What a child runs; null for this program itself.</param>
    public ExaminerPool(ExaminerOptions options, ExaminerProgram? program = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Jobs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.DocumentsPerChild, 1);
        _options = options;
        _processorSeconds = checked((int)Math.Ceiling(options.ProcessorTimeLimit.TotalSeconds));
        _bench = new ExaminerBench(_jobs, options, program is null ? ExaminerProgram.Own : () => program, _nursery, _stop.Token);
        AddSlot();
        _watch = WatchMemoryAsync();
    }

    /// <summary>What has happened so far; for metrics.</summary>
    public ExaminerCounters Counters => _bench.Counters;

    /// <summary>How far the kernel shuts the children in: the worst that any has said; null until the first is awake.</summary>
    public ExaminerIsolation? Isolation => _bench.Isolation;

    /// <summary>The numbers of the processes of the children that take documents now.</summary>
    public IReadOnlyList<int> ChildIds
    {
        get
        {
            lock (_gate)
            {
                return [.. _slots.Select(slot => slot.ChildId).OfType<int>()];
            }
        }
    }

    /// <summary>Examines one document.</summary>
    /// <param name="name">The file as given; for showing.</param>
    /// <param name="path">Where its bytes lie.</param>
    public Task<ExaminerAnswer> ExamineAsync(string name, string path) => AskAsync(new Frame(FrameKind.Examine, new FileRequest(name, path, 0, _processorSeconds).ToBytes()));

    /// <summary>Draws one page as SVG.</summary>
    /// <returns>The picture, or null where the page cannot be drawn.</returns>
    public async Task<string?> DrawAsync(string path, int page)
    {
        var answer = await AskAsync(new Frame(FrameKind.Draw, new FileRequest("", path, page, _processorSeconds).ToBytes())).ConfigureAwait(false);
        return answer is { Outcome: ExaminerOutcome.Done, Payload.IsEmpty: false } ? Encoding.UTF8.GetString(answer.Payload.Span) : null;
    }

    public async ValueTask DisposeAsync()
    {
        _jobs.Writer.TryComplete();
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_slots.Select(slot => slot.Ended)).ConfigureAwait(false);
        await _watch.ConfigureAwait(false);
        _nursery.Dispose();
        _stop.Dispose();
    }

    private async Task<ExaminerAnswer> AskAsync(Frame request)
    {
        var job = new ExaminerJob(request);
        if (Interlocked.Increment(ref _waiting) > Volatile.Read(ref _slotCount) && _slotCount < _options.Jobs)
        {
            AddSlot();
        }

        try
        {
            await _jobs.Writer.WriteAsync(job, _stop.Token).ConfigureAwait(false);
            return await job.Answered.ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private void AddSlot()
    {
        lock (_gate)
        {
            if (_slots.Count < _options.Jobs)
            {
                _slots.Add(new ExaminerSlot(_bench));
                Volatile.Write(ref _slotCount, _slots.Count);
            }
        }
    }

    private async Task WatchMemoryAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        try
        {
            while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false))
            {
                lock (_gate)
                {
                    _slots.ForEach(slot => slot.WatchMemory());
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The pool is closing.
        }
    }
}
