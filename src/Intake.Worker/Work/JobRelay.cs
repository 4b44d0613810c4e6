using System.Collections.Concurrent;
using System.Threading.Channels;
using Intake.Worker.Reports;
using Intake.Worker.Running;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Record;
using Microsoft.Extensions.Logging;

namespace Intake.Worker.Work;

/// <summary>
/// Brings jobs from the record to the dispatcher when they are due: at once those this process made, and by asking the record every second those
/// that others made, that were put off, or whose ticket was lost.
/// </summary>
internal sealed class JobRelay(RecordReads reads, RecordWriter writer, RecordChanges changes, IDispatcher dispatcher, TimeProvider time, ILogger log)
{
    private const int MostAtOnce = 2_000;

    /// <summary>A ticket published so long ago whose job is still ready is taken for lost.</summary>
    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<ReadyJob> _told = Channel.CreateUnbounded<ReadyJob>(new UnboundedChannelOptions { SingleReader = true });
    private readonly PriorityQueue<ReadyJob, long> _waiting = new();
    private readonly ConcurrentDictionary<string, long> _published = new(StringComparer.Ordinal);

    /// <summary>Jobs that a change made ready.</summary>
    public void Tell(IReadOnlyList<ReadyJob> jobs)
    {
        foreach (var job in jobs)
        {
            _told.Writer.TryWrite(job);
        }
    }

    /// <summary>A ticket has been settled: should its job be ready again, it is to be published again.</summary>
    public void Settled(JobTicket ticket) => _published.TryRemove(ticket.Job, out _);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var nextAsk = 0L;
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                var now = Now();
                try
                {
                    TakeTold();
                    await PublishAsync(Due(now), cancellation).ConfigureAwait(false);
                    if (now >= nextAsk || nextAsk > now + (long)Pause.TotalMilliseconds)
                    {
                        await PublishAsync(Ask(now), cancellation).ConfigureAwait(false);
                        nextAsk = Now() + (long)Pause.TotalMilliseconds;
                    }
                }
                catch (StorageException e)
                {
                    // What was told is in the record too: the next question finds it.
                    WorkerLog.RelayHeld(log, e.Fault, e.Message);
                    nextAsk = Now() + (long)Pause.TotalMilliseconds;
                }

                await WaitAsync(nextAsk, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping; what is not published is in the record.
        }
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private void TakeTold()
    {
        while (_told.Reader.TryRead(out var job))
        {
            _waiting.Enqueue(job, job.Due);
        }
    }

    private List<ReadyJob> Due(long now)
    {
        var due = new List<ReadyJob>();
        while (due.Count < MostAtOnce && _waiting.TryPeek(out var job, out var at) && DueTimes.IsDue(at, now))
        {
            _waiting.Dequeue();
            due.Add(job);
        }

        return due;
    }

    private List<ReadyJob> Ask(long now)
    {
        var lost = now - (long)Lost.TotalMilliseconds;
        foreach (var old in _published.Where(entry => entry.Value < lost || entry.Value > now).Select(entry => entry.Key).ToList())
        {
            _published.TryRemove(old, out _);
        }

        // A lease that has run out: its worker was killed, and no carrier says so.
        var rows = reads.Query(
            """
            SELECT id, kind, due, fence FROM jobs
            WHERE (state = 'ready' AND (due <= @now OR due > @far) AND (published IS NULL OR published < @lost OR published > @now))
               OR (state = 'running' AND (lease < @now OR lease > @far))
            ORDER BY due LIMIT @most
            """,
            row => new ReadyJob(
                new JobTicket(row.GetString(0), EnumNames<JobKind>.TryParse(row.GetString(1), out var kind) ? kind : throw new InvalidDataException($"a job of kind '{row.GetString(1)}'")),
                row.GetInt64(2), row.GetInt64(3)),
            ("@now", now), ("@far", now + DueTimes.Horizon), ("@lost", lost), ("@most", MostAtOnce + _published.Count));
        return [.. rows.Where(job => !_published.ContainsKey(job.Ticket.Job)).Take(MostAtOnce)];
    }

    private async Task PublishAsync(List<ReadyJob> jobs, CancellationToken cancellation)
    {
        if (jobs.Count == 0)
        {
            return;
        }

        if (!dispatcher.IsDurable)
        {
            // Noted first: it may be settled before publishing returns.
            jobs.ForEach(job => _published[job.Ticket.Job] = Now());
        }

        await dispatcher.PublishAsync(jobs.ConvertAll(job => job.Ticket), cancellation).ConfigureAwait(false);
        if (dispatcher.IsDurable)
        {
            await writer.WriteAsync(changes.MarkPublished, jobs, cancellation).ConfigureAwait(false);
        }
    }

    private async Task WaitAsync(long nextAsk, CancellationToken cancellation)
    {
        var until = _waiting.TryPeek(out _, out var due) ? Math.Min(due, nextAsk) : nextAsk;
        var pause = TimeSpan.FromMilliseconds(Math.Clamp(until - Now(), 0, (long)Pause.TotalMilliseconds));
        if (pause > TimeSpan.Zero)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            await Task.WhenAny(_told.Reader.WaitToReadAsync(stop.Token).AsTask(), Task.Delay(pause, time, stop.Token)).ConfigureAwait(false);
            await stop.CancelAsync().ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
