using Intake.Crashes.Workers;
using Intake.Servers;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Vault;
using Npgsql;

namespace Intake.Crashes.Worlds;

/// <summary>Many workers: a record and a vault in PostgreSQL, tickets in RabbitMQ, one drop folder for all.</summary>
internal sealed class ServerWorld : IWorld
{
    private readonly IntakeProgram _program;
    private readonly PostgresServer _postgres;
    private readonly RabbitServer _rabbit;
    private readonly string _connection;
    private readonly NpgsqlDataSource _source;
    private PostgresVault? _vault;

    private ServerWorld(IntakeProgram program, string folder, int workers, PostgresServer postgres, RabbitServer rabbit, string connection)
    {
        (_program, Folder, Workers, _postgres, _rabbit, _connection) = (program, folder, workers, postgres, rabbit, connection);
        _source = PostgresDialect.Connect(connection);
        Reads = new RecordReads(new PostgresDialect(_source));
        Inbox = Path.Join(folder, "inbox");
        Directory.CreateDirectory(Inbox);
    }

    public string Folder { get; }

    public string Inbox { get; }

    public int Workers { get; }

    public IReadOnlyList<Casualty> Servers { get; } = [Casualty.Database, Casualty.Broker];

    public RecordReads Reads { get; }

    public static async Task<ServerWorld> StartAsync(IntakeProgram program, string folder, int workers)
    {
        var postgres = PostgresServer.StartAsync();
        var rabbit = RabbitServer.StartAsync();
        await Task.WhenAll(postgres, rabbit).ConfigureAwait(false);
        var database = await postgres.Result.CreateDatabaseAsync("crashes").ConfigureAwait(false);
        return new ServerWorld(program, folder, workers, postgres.Result, rabbit.Result, database);
    }

    public Task<WorkerProcess> StartWorkerAsync(int number) => WorkerProcess.StartAsync(
        _program.Run(
            Path.Join(Folder, $"data-{number}"), Inbox, "--record", _connection, "--broker", _rabbit.Uri.ToString(), "--worker", $"w{number}"),
        Path.Join(Folder, $"worker-{number}.log"));

    public RecordReads? ReadsOfTheDead() => RecordSchema.VersionOf(new PostgresDialect(_source)) == 0 ? null : Reads;

    /// <summary>The first workers have declared their queues when they have told the record that they live.</summary>
    public async Task SettleAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (ReadsOfTheDead() is not { } reads || reads.Query("SELECT COUNT(*) FROM workers", row => row.GetInt64(0)).Single() < Workers)
        {
            await Task.Delay(50, limit.Token).ConfigureAwait(false);
        }

        await Task.Delay(1_000, limit.Token).ConfigureAwait(false);
        await _rabbit.SettleAsync().ConfigureAwait(false);
    }

    public Task KillAsync(Casualty server) => server == Casualty.Database ? _postgres.KillAsync() : _rabbit.KillAsync();

    public async Task RestartAsync(Casualty server)
    {
        await (server == Casualty.Database ? _postgres.RestartAsync() : _rabbit.RestartAsync()).ConfigureAwait(false);
        if (server == Casualty.Database)
        {
            // Connections of before are of no use, and only fail one by one.
            _source.Clear();
        }
    }

    public async Task<byte[]?> ContentAsync(string sha256)
    {
        _vault ??= PostgresVault.Open(_source, Path.Join(Folder, "scratch"), TimeProvider.System);
        if (!ContentHash.TryParse(sha256, out var hash) || await _vault.OpenAsync(hash, CancellationToken.None).ConfigureAwait(false) is not { } stream)
        {
            return null;
        }

        await using (stream.ConfigureAwait(false))
        {
            using var content = new MemoryStream();
            await stream.CopyToAsync(content).ConfigureAwait(false);
            return content.ToArray();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_vault?.DisposeAsync() ?? ValueTask.CompletedTask).ConfigureAwait(false);
        await _source.DisposeAsync().ConfigureAwait(false);
        await _rabbit.DisposeAsync().ConfigureAwait(false);
        await _postgres.DisposeAsync().ConfigureAwait(false);
    }
}
