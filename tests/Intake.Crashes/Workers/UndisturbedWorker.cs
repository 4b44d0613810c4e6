using Intake.Crashes.Checks;
using Intake.Crashes.Papers;
using Intake.Worker.Arrival;
using Intake.Worker.Commands;
using Intake.Worker.Processing;
using Intake.Worker.Running;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Storage.Vault;
using Intake.Worker.Work.Local;
using Microsoft.Extensions.Logging.Abstractions;

namespace Intake.Crashes.Workers;

/// <summary>A worker that nothing happens to, with a record of its own: what the others must come to.</summary>
internal sealed class UndisturbedWorker : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _stop = new();
    private readonly LocalDispatcher _dispatcher;
    private readonly DocumentWorker _worker;
    private readonly Task _running;
    private long _deliveries;

    private UndisturbedWorker(DocumentWorker worker, LocalDispatcher dispatcher)
    {
        (_worker, _dispatcher) = (worker, dispatcher);
        _running = worker.RunAsync(_stop.Token);
    }

    public static async Task<UndisturbedWorker> StartAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var dialect = new SqliteDialect(Path.Join(folder, "record.db"));
        RecordSchema.Migrate(dialect, TimeProvider.System);
        var chain = (await AssessmentChainLoader.LoadAsync(null).ConfigureAwait(false)).Chain ?? throw new InvalidOperationException("the policy that ships cannot be read");
        var settings = WorkerSettings.Default("undisturbed") with { Examiners = ExaminerOptions.Default with { Jobs = 1 }, Quiet = TimeSpan.FromMilliseconds(20) };
        var dispatcher = new LocalDispatcher(256);
        var stores = new WorkerStores(dialect, DirectoryVault.Open(Path.Join(folder, "vault"), TimeProvider.System), dispatcher, IsAlone: true);
        return new UndisturbedWorker(new DocumentWorker(settings, stores, chain, Language.Catalog(Language.Chinese), TimeProvider.System, NullLogger.Instance), dispatcher);
    }

    /// <summary>What becomes of the applications to which these papers belong, by application.</summary>
    public async Task<IReadOnlyDictionary<string, Outcome>> ExpectAsync(IReadOnlyList<Paper> papers)
    {
        foreach (var paper in papers)
        {
            var arriving = new ArrivingFile($"undisturbed:{++_deliveries}", paper.Application, paper.Name, ArrivalSource.Upload, paper.Name == ArrivedApplication.FormName);
            using var content = new MemoryStream(paper.Content);
            _ = await _worker.Reception.ReceiveAsync(arriving, content, CancellationToken.None).ConfigureAwait(false);
        }

        using var limit = new CancellationTokenSource(Limit);
        while (Left() > 0)
        {
            await Task.Delay(15, limit.Token).ConfigureAwait(false);
        }

        using var record = _worker.Reads.Snapshot();
        return papers.Select(paper => paper.Application).Distinct(StringComparer.Ordinal)
            .ToDictionary(application => application, application => Outcome.Read(record, application), StringComparer.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        await _worker.DisposeAsync().ConfigureAwait(false);
        await _dispatcher.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private long Left() =>
        _worker.Reads.Query("SELECT (SELECT COUNT(*) FROM jobs) + (SELECT COUNT(*) FROM items WHERE state = 'in_progress')", row => row.GetInt64(0))[0];
}
