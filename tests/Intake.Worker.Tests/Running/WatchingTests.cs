using System.Net;
using System.Text.Json;
using Intake.Worker.Arrival;
using Intake.Worker.Processing;
using Intake.Worker.Running.Health;
using Intake.Worker.Running.Telemetry;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Vault;
using Intake.Worker.Tests.Storage.Record;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Intake.Worker.Tests.Running;

/// <summary>What a watcher sees over HTTP: health and figures of a worker that is well, that waits, and whose stores fail.</summary>
public sealed class WatchingTests : IAsyncLifetime
{
    private readonly ArrivalGate _gate = new(10);
    private readonly ExaminerCounters _children = new();
    private readonly HttpClient _client = new();
    private RecordUnderTest _record = null!;
    private FailingVault _vault = null!;
    private RecordMeters _meters = null!;
    private WebApplication _application = null!;

    public async ValueTask InitializeAsync()
    {
        _record = await RecordUnderTest.OpenAsync(null);
        _vault = new FailingVault(_record.Vault);
        _meters = new RecordMeters(_record.Reads, _children, _record.Clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        HealthSetup.AddTo(builder.Services, _record.Reads, _record.Writer, _vault, _gate, HealthLimits.Default, TimeProvider.System);
        TelemetrySetup.AddTo(builder.Services, new TelemetryOptions("worker-1", HasCollector: false));
        _application = builder.Build();
        _application.Urls.Add("http://127.0.0.1:0");
        HealthSetup.MapTo(_application);
        TelemetrySetup.MapTo(_application);
        await _application.StartAsync();
        _client.BaseAddress = new Uri(_application.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
        _meters.Dispose();
        await _record.DisposeAsync();
    }

    [Fact]
    public async Task A_worker_whose_stores_take_is_ready()
    {
        var (status, body) = await AskAsync(HealthSetup.ReadyPath);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("ok", body.GetProperty("status").GetString());
        Assert.Equal((0, 0), (body.GetProperty("in_progress").GetInt64(), body.GetProperty("oldest_waiting_seconds").GetInt64()));
        Assert.Empty(body.GetProperty("reasons").EnumerateArray());
    }

    [Fact]
    public async Task Asking_leaves_nothing_in_the_vault()
    {
        await AskAsync(HealthSetup.ReadyPath);

        Assert.Empty(await _record.Vault.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task A_vault_that_takes_nothing_is_named_and_the_worker_still_lives()
    {
        _vault.Fault = StorageFault.ReadOnly;

        var (status, body) = await AskAsync(HealthSetup.ReadyPath);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(["vault_read_only"], body.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(HealthSetup.LivePath)).Status);
    }

    [Fact]
    public async Task A_gate_closed_by_a_store_is_not_ready_and_one_closed_by_work_is()
    {
        _gate.Tell(10);
        var (held, body) = await AskAsync(HealthSetup.ReadyPath);
        Assert.Equal((HttpStatusCode.OK, "back_pressure"), (held, body.GetProperty("closed_by").GetString()));

        _gate.Close("disk full");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AskAsync(HealthSetup.ReadyPath)).Status);

        _gate.Open();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(HealthSetup.ReadyPath)).Status);
    }

    [Fact]
    public async Task A_file_that_waits_longer_than_it_may_makes_the_worker_unready()
    {
        // Received by a clock far behind: it has waited for as long.
        _record.Clock.Move(DateTimeOffset.UnixEpoch - _record.Clock.GetUtcNow());
        await _record.ReceiveAsync("甲", "one");

        var (status, body) = await AskAsync(HealthSetup.ReadyPath);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("oldest_waits_too_long", Assert.Single(body.GetProperty("reasons").EnumerateArray()).GetString());
        Assert.True(body.GetProperty("oldest_waiting_seconds").GetInt64() > 3_600);
    }

    [Fact]
    public async Task The_figures_say_how_many_and_never_who()
    {
        await _record.SettleAsync("深圳市某某科技有限公司", "secret name");
        await _record.ParkAsync("乙", "another");
        _children.CountStarted();
        _children.CountEnded(ChildEnd.OverMemory);
        IntakeTelemetry.CountArrival(ArrivalSource.Upload);
        IntakeTelemetry.CountFault(StorageFault.Full);
        using (var stage = IntakeTelemetry.Begin(WorkStage.Examine, "examine:0"))
        {
            stage.End("read");
        }

        var figures = await _client.GetStringAsync(new Uri(TelemetrySetup.Path, UriKind.Relative));

        Assert.Matches("""intake_files[a-z_]*\{[^}]*state="accepted"[^}]*\} 1""", figures);
        Assert.Matches("""intake_parked[a-z_]*\{[^}]*code="encrypted"[^}]*\} 1""", figures);
        Assert.Matches("""intake_conservation_difference\{[^}]*of="files"[^}]*\} 0""", figures);
        Assert.Matches("""intake_children_ended[a-z_]*\{[^}]*reason="over_memory"[^}]*\} 1""", figures);
        Assert.Matches("""intake_stage_duration_seconds_bucket\{[^}]*stage="examine"[^}]*le="0.001"\}""", figures);
        Assert.Matches("""intake_queue_depth[a-z_]*\{[^}]*kind="assess"[^}]*state="ready"[^}]*\} 1""", figures);
        Assert.DoesNotContain("某某", figures, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", figures, StringComparison.Ordinal);
        Assert.DoesNotContain(".pdf", figures, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    private sealed class FailingVault(IVault vault) : IVault
    {
        public StorageFault? Fault { get; set; }

        public Task<KeptContent?> KeepAsync(Stream content, long maxBytes, CancellationToken cancellation) =>
            Fault is { } fault ? throw new StorageException(fault, "no") : vault.KeepAsync(content, maxBytes, cancellation);

        public Task<long?> FindAsync(ContentHash hash, CancellationToken cancellation) => vault.FindAsync(hash, cancellation);

        public Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation) => vault.OpenAsync(hash, cancellation);

        public Task<CheckedOutContent?> CheckOutAsync(ContentHash hash, CancellationToken cancellation) => vault.CheckOutAsync(hash, cancellation);

        public Task<bool> RemoveAsync(ContentHash hash, CancellationToken cancellation) => vault.RemoveAsync(hash, cancellation);

        public IAsyncEnumerable<ContentHash> ListAsync(CancellationToken cancellation) => vault.ListAsync(cancellation);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
