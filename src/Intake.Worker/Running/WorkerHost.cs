using Intake.Extraction.Messages;
using Intake.Worker.Arrival;
using Intake.Worker.Arrival.DropFolder;
using Intake.Worker.Processing;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Work;
using Intake.Worker.Work.Local;
using Intake.Worker.Work.RabbitMq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Intake.Worker.Running;

/// <summary>Puts a worker together: record, vault, dispatcher, stages, sources and what listens.</summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    /// <summary>Tickets of a kind that wait in this process.</summary>
    private const int LocalRoom = 1_024;

    private readonly List<IAsyncDisposable> _parts = [];

    private WorkerHost(WebApplication application) => Application = application;

    public WebApplication Application { get; }

    /// <summary>Makes everything ready; <see cref="RunAsync"/> starts it.</summary>
    /// <exception cref="Storage.StorageException">The record, the vault or the broker cannot be opened.</exception>
    public static async Task<WorkerHost> OpenAsync(RunSettings settings, OpenedRecord opened, AssessmentChain chain, MessageCatalog messages, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Urls);
        builder.Services.AddSystemd();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = settings.Worker.StopLimit + TimeSpan.FromSeconds(10));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        var vault = await opened.OpenVaultAsync(time, cancellation).ConfigureAwait(false);
        WorkerService? service = null;
        builder.Services.AddHostedService(_ => service ?? throw new InvalidOperationException("started before it was put together"));
        var host = new WorkerHost(builder.Build());
        var log = host.Application.Services.GetRequiredService<ILoggerFactory>();
        DocumentWorker? worker = null;
        var broker = settings.Broker is { } address
            ? new RabbitDispatcher(address, new BrokerWatch(
                problem: words => WorkLog.Broker(log.CreateLogger<RabbitDispatcher>(), words),
                lost: () => _ = worker?.Writer.WriteAsync(worker.Changes.Unpublish, null, CancellationToken.None)))
            : null;
        IDispatcher dispatcher = broker is not null ? broker : new LocalDispatcher(LocalRoom);
        var stores = new WorkerStores(opened.Dialect, vault, dispatcher, IsAlone: opened.Server is null);
        worker = new DocumentWorker(settings.Worker, stores, chain, messages, time, log.CreateLogger<DocumentWorker>());
        var inbox = new DropFolderSource(settings.Inbox, worker.Reception, worker.Gate, new DropFolderOptions(), time, log.CreateLogger<DropFolderSource>());
        service = new WorkerService(worker, inbox, broker, time, log.CreateLogger<WorkerService>());
        host._parts.AddRange([worker, dispatcher, vault]);
        WorkLog.Started(
            log.CreateLogger<WorkerService>(), settings.Worker.Worker, ProgramVersion.Text, settings.Address.Place, settings.Address.VaultFolder ?? "record", settings.Inbox, settings.Worker.Examiners.Jobs);
        return host;
    }

    /// <summary>Runs until the process is told to stop.</summary>
    public Task RunAsync(CancellationToken cancellation) => Application.RunAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync().ConfigureAwait(false);
        foreach (var part in _parts)
        {
            await part.DisposeAsync().ConfigureAwait(false);
        }
    }
}
