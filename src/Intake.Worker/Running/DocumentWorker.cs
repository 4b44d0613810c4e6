using System.Security.Cryptography;
using System.Text;
using Intake.Extraction.Messages;
using Intake.Worker.Arrival;
using Intake.Worker.Arrival.DropFolder;
using Intake.Worker.Processing;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Work;
using Intake.Worker.Work.Stages;
using Microsoft.Extensions.Logging;

namespace Intake.Worker.Running;

/// <summary>
/// The worker without its sources: what is received through <see cref="Reception"/> is examined, assessed and proposed. At its start it takes up
/// whatever was unfinished; at its stop it ends what it holds or hands it back.
/// </summary>
internal sealed class DocumentWorker : IAsyncDisposable
{
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(5);

    private readonly WorkerSettings _settings;
    private readonly WorkerStores _stores;
    private readonly TimeProvider _time;
    private readonly RecordWriter _writer;
    private readonly RecordReads _reads;
    private readonly RecordChanges _changes;
    private readonly Persistence _persistence;
    private readonly JobRelay _relay;
    private readonly JobLoop[] _loops;

    public DocumentWorker(WorkerSettings settings, WorkerStores stores, AssessmentChain chain, MessageCatalog messages, TimeProvider time, ILogger log)
    {
        (_settings, _stores, _time) = (settings, stores, time);
        _changes = new RecordChanges(RecordSettings.For($"worker:{settings.Worker}@{ProgramVersion.Text}", chain.Versions.DocumentModel) with { Quiet = settings.Quiet });
        _writer = new RecordWriter(stores.Dialect, time);
        _reads = new RecordReads(stores.Dialect);
        Gate = new ArrivalGate(settings.MostInProgress);
        _persistence = new Persistence(_writer, Gate, time, log);
        _relay = new JobRelay(_reads, _writer, _changes, stores.Dispatcher, time, log);
        Reception = new Reception(stores.Vault, _writer, _changes, _relay.Tell);
        Pool = new ExaminerPool(settings.Examiners);
        var cache = new ExaminedCache(2_000);
        _loops =
        [
            Loop(new ExamineStage(stores.Vault, Pool, settings.Examiners, cache, _persistence, _changes), settings.Examiners.Jobs * WorkerSettings.AheadPerChild),
            Loop(new ExpandStage(settings.Unpacking, stores.Vault, _reads, Reception, _persistence, _changes), 2),
            Loop(new AssessStage(stores.Vault, _reads, cache, chain, messages, _persistence, _changes), 4),
        ];

        JobLoop Loop(IJobStage stage, int ahead) => new(stage, stores.Dispatcher, _relay, _persistence, _changes, settings.Worker, ahead, log);
    }

    /// <summary>The way in.</summary>
    public Reception Reception { get; }

    /// <summary>To be asked by every source before it takes a file.</summary>
    public ArrivalGate Gate { get; }

    public ExaminerPool Pool { get; }

    public RecordReads Reads => _reads;

    public RecordWriter Writer => _writer;

    public RecordChanges Changes => _changes;

    /// <summary>Works until stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        await _persistence.WriteAsync(_changes.Tend, Moment(WorkerMoment.Started), stop).ConfigureAwait(false);
        using var abandon = new CancellationTokenSource();
        using var end = new CancellationTokenSource();
        using var endLoops = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var relay = _relay.RunAsync(end.Token);
        var beat = BeatAsync(end.Token);
        var each = Array.ConvertAll(_loops, loop => Task.Run(() => loop.RunAsync(endLoops.Token, abandon.Token), CancellationToken.None));
        var loops = Task.WhenAll(each);

        // None of the others ends by itself: one that does has failed, and a worker without it would stand still in silence.
        var first = await Task.WhenAny([.. each, relay, beat, Task.Delay(Timeout.InfiniteTimeSpan, _time, stop)]).ConfigureAwait(false);
        abandon.CancelAfter(_settings.StopLimit);
        await endLoops.CancelAsync().ConfigureAwait(false);
        await loops.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(relay, beat).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await (first.IsFaulted ? first : Task.WhenAll(loops, relay, beat)).ConfigureAwait(false);
        await SayGoodbyeAsync().ConfigureAwait(false);
    }

    /// <summary>Has jobs published again whose tickets the broker lost or gave up; waits for a record that is away.</summary>
    /// <param name="jobs">Null for all that are ready.</param>
    public Task PublishAgainAsync(IReadOnlyList<string>? jobs, CancellationToken cancellation) => _persistence.WriteAsync(_changes.Unpublish, jobs, cancellation);

    /// <summary>Something in the drop folder that is not taken: it stays there, and the trail says so, without its name; waits for a record that is away.</summary>
    public Task NoteAsync(RefusedArrival refused) => _persistence.WriteAsync(
        _changes.NoteRefused,
        new RefusedArrivalRequest("drop_folder", refused.Code, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(refused.Name))), 0),
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Pool.DisposeAsync().ConfigureAwait(false);
        await _writer.DisposeAsync().ConfigureAwait(false);
    }

    private WorkerRequest Moment(WorkerMoment moment) => new(_settings.Worker, Environment.MachineName, moment, _stores.IsAlone);

    private async Task BeatAsync(CancellationToken stop)
    {
        var nextBeat = DateTimeOffset.MinValue;
        try
        {
            while (true)
            {
                if (_time.GetUtcNow() is var now && (now >= nextBeat || nextBeat > now + BeatEvery))
                {
                    // Also shows when a record that was away is back, while nothing else would be written.
                    await _persistence.WriteAsync(_changes.Tend, Moment(WorkerMoment.Beat), stop).ConfigureAwait(false);
                    nextBeat = _time.GetUtcNow() + BeatEvery;
                }

                TellGate();
                await Task.Delay(TimeSpan.FromMilliseconds(250), _time, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private void TellGate()
    {
        try
        {
            Gate.Tell(checked((int)_reads.Query("SELECT COUNT(*) FROM items WHERE state = 'in_progress'", row => row.GetInt64(0))[0]));
        }
        catch (StorageException)
        {
            // The next write says so, and closes the gate.
        }
    }

    private async Task SayGoodbyeAsync()
    {
        try
        {
            await _writer.WriteAsync(_changes.Tend, Moment(WorkerMoment.Stopped), CancellationToken.None).ConfigureAwait(false);
        }
        catch (StorageException)
        {
            // The record is away; that this worker has stopped shows by its silence.
        }
    }
}
