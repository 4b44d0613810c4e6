using Intake.Extraction.Messages;
using Intake.Worker.Arrival.DropFolder;
using Intake.Worker.Arrival.Messages;
using Intake.Worker.Arrival.Upload;
using Intake.Worker.Processing;
using Intake.Worker.Running.Health;
using Intake.Worker.Running.Telemetry;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Vault;
using Intake.Worker.Work;
using Intake.Worker.Work.Local;
using Intake.Worker.Work.RabbitMq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;

namespace Intake.Worker.Running;

/// <summary>Puts a worker together: record, vault, dispatcher, stages, sources and what listens.</summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    /// <summary>Tickets of a kind that wait in this process.</summary>
    private const int LocalRoom = 1_024;

    private readonly List<IAsyncDisposable> _parts = [];
    private RecordMeters? _meters;
    private ILoggerFactory? _logs;

    private WorkerHost(WebApplication application) => Application = application;

    public WebApplication Application { get; }

    /// <summary>Makes everything ready; <see cref="RunAsync"/> starts it.</summary>
    /// <exception cref="StorageException">The record, the vault or the broker cannot be opened.</exception>
    /// <exception cref="VaultLacksException">The vault is another than the one the record speaks of.</exception>
    public static async Task<WorkerHost> OpenAsync(RunSettings settings, OpenedRecord opened, AssessmentChain chain, MessageCatalog messages, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var vault = await opened.OpenVaultAsync(time, cancellation).ConfigureAwait(false);
        await RequireSameVaultAsync(opened, vault, cancellation).ConfigureAwait(false);
        var logs = LoggerFactory.Create(logging => LogSetup.AddTo(logging, SystemdHelpers.IsSystemdService()));
        DocumentWorker? worker = null;
        var watch = new BrokerWatch(
            problem: words => WorkerLog.Broker(logs.CreateLogger<RabbitDispatcher>(), words),
            lost: () => _ = worker?.PublishAgainAsync(null, CancellationToken.None));
        var tickets = settings.Broker is { } broker && opened.Server is not null ? new RabbitDispatcher(broker, watch) : null;
        IDispatcher dispatcher = tickets is not null ? tickets : new LocalDispatcher(LocalRoom);
        worker = new DocumentWorker(
            settings.Worker, new WorkerStores(opened.Dialect, vault, dispatcher, IsAlone: opened.Server is null), chain, messages, time, logs.CreateLogger<DocumentWorker>());
        var inbox = new DropFolderSource(settings.Inbox, worker.Reception, worker.Gate, new DropFolderOptions(), time, logs.CreateLogger<DropFolderSource>(),
            refused => _ = worker.NoteAsync(refused));
        var queue = settings.Broker is { } arrivals
            ? new QueueSource(new QueueSourceSettings(arrivals, settings.Exchange), worker.Reception, vault, worker.Writer, worker.Changes, worker.Gate, messages, watch)
            : null;
        var service = new WorkerService(settings, worker, inbox, queue, tickets, time, logs.CreateLogger<WorkerService>());
        var unfinished = new UploadOptions(Path.Join(settings.Address.DataFolder, "uploads"));
        var uploads = new UploadEndpoints(
            worker.Reception, vault, worker.Gate, UploadToken.Open(settings.Address.DataFolder), UnfinishedUploads.Open(unfinished), unfinished);
        var host = new WorkerHost(Listen(settings, service, worker, vault, uploads, logs, time));
        host._parts.AddRange([worker, dispatcher, .. queue is null ? (IAsyncDisposable[])[] : [queue], vault]);
        host._meters = new RecordMeters(worker.Reads, worker.Pool.Counters, time);
        host._logs = logs;
        return host;
    }

    private static WebApplication Listen(
        RunSettings settings, WorkerService service, DocumentWorker worker, IVault vault, UploadEndpoints uploads, ILoggerFactory logs, TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Urls).ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.AddSingleton(logs);
        builder.Services.AddSystemd();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = settings.Worker.StopLimit + TimeSpan.FromSeconds(10));
        builder.Services.AddHostedService(_ => service);
        TelemetrySetup.AddTo(builder.Services, TelemetryOptions.For(settings.Worker.Worker));
        HealthSetup.AddTo(builder.Services, worker.Reads, worker.Writer, vault, worker.Gate, HealthLimits.Default, time);
        var application = builder.Build();
        TelemetrySetup.MapTo(application);
        HealthSetup.MapTo(application);
        uploads.Map(application);
        application.Lifetime.ApplicationStarted.Register(() =>
            new WorkerFile(application.Urls.First(), UploadToken.FileIn(settings.Address.DataFolder)).Write(settings.Address.DataFolder));
        application.Lifetime.ApplicationStopped.Register(() => WorkerFile.Remove(settings.Address.DataFolder));
        return application;
    }

    /// <summary>Runs until the process is told to stop.</summary>
    public Task RunAsync(CancellationToken cancellation) => Application.RunAsync(cancellation);

    /// <exception cref="VaultLacksException">The vault does not hold what the record received last.</exception>
    private static async Task RequireSameVaultAsync(OpenedRecord opened, IVault vault, CancellationToken cancellation)
    {
        var last = opened.Reads.Query(
            """
            SELECT sha256 FROM items WHERE sha256 <> '' AND purged IS NULL
                AND application = (SELECT id FROM applications WHERE purged IS NULL ORDER BY last_received DESC LIMIT 1)
            ORDER BY received DESC LIMIT 1
            """,
            row => row.GetString(0));
        if (last is [var text] && ContentHash.TryParse(text, out var hash) && await vault.FindAsync(hash, cancellation).ConfigureAwait(false) is null)
        {
            throw new VaultLacksException(opened.Address.VaultFolder ?? RecordAddress.InRecord, text);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync().ConfigureAwait(false);
        foreach (var part in _parts)
        {
            await part.DisposeAsync().ConfigureAwait(false);
        }

        _meters?.Dispose();
        _logs?.Dispose();
    }
}
