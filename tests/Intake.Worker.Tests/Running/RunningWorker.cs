using Intake.Worker.Arrival;
using Intake.Worker.Commands;
using Intake.Worker.Processing;
using Intake.Worker.Running;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Vault;
using Intake.Worker.Work.Local;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Intake.Worker.Tests.Running;

/// <summary>A worker in this process, over a record and a vault of its own or given ones.</summary>
internal sealed class RunningWorker : IAsyncDisposable
{
    private static readonly Lazy<Task<AssessmentChain>> Chain = new(async () => (await AssessmentChainLoader.LoadAsync(null)).Chain!);

    private readonly CancellationTokenSource _stop = new();
    private readonly LocalDispatcher _dispatcher = new(256);
    private readonly Task _running;

    private RunningWorker(DocumentWorker worker)
    {
        Worker = worker;
        _running = worker.RunAsync(_stop.Token);
    }

    public DocumentWorker Worker { get; }

    public static async Task<RunningWorker> StartAsync(SqlDialect dialect, string folder, string name = "w1", TimeProvider? time = null)
    {
        RecordSchema.Migrate(dialect, TimeProvider.System);
        var settings = WorkerSettings.Default(name) with { Examiners = ExaminerOptions.Default with { Jobs = 1 }, Quiet = TimeSpan.FromMilliseconds(50) };
        var stores = new WorkerStores(dialect, DirectoryVault.Open(Path.Combine(folder, "vault"), TimeProvider.System), new LocalDispatcher(256), IsAlone: true);
        return new RunningWorker(new DocumentWorker(settings, stores, await Chain.Value, Language.Catalog(Language.Chinese), time ?? TimeProvider.System, new XunitLog()));
    }

    public async Task<Receipt> ReceiveAsync(string application, string name, byte[] content, string? delivery = null) =>
        (await Worker.Reception.ReceiveAsync(
            new ArrivingFile(delivery ?? $"test:{application}/{name}", application, name, ArrivalSource.Upload, name == ArrivedApplication.FormName),
            new MemoryStream(content),
            CancellationToken.None))!;

    /// <summary>Waits until nothing is in progress and no job is left.</summary>
    public async Task IdleAsync()
    {
        for (var i = 0; i < 600; i++)
        {
            if (_running.IsFaulted)
            {
                await _running;
            }

            var left = Worker.Reads.Query("SELECT (SELECT COUNT(*) FROM jobs) + (SELECT COUNT(*) FROM items WHERE state = 'in_progress')", row => row.GetInt64(0))[0];
            if (left == 0)
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("work is left: " + string.Join(", ", Worker.Reads.Query("SELECT id || ' ' || state || ' ' || attempts FROM jobs", row => row.GetString(0))));
    }

    public Dictionary<string, string> States() =>
        Worker.Reads.Query("SELECT name, state, reason_code FROM items", row => (row.GetString(0), row.GetString(1) + (row.IsDBNull(2) ? "" : ":" + row.GetString(2))))
            .ToDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);

    /// <summary>The last proposal of an application, as JSON.</summary>
    public byte[] Result(string application) =>
        StoredResult.Decompress(Worker.Reads.Query(
            "SELECT result FROM proposals WHERE application = @id ORDER BY revision DESC LIMIT 1", row => (byte[])row.GetValue(0), ("@id", RecordNames.Application(application)))[0]);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        await Worker.DisposeAsync();
        await _dispatcher.DisposeAsync();
        _stop.Dispose();
    }
}
