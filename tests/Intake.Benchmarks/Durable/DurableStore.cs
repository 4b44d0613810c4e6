using Intake.Servers;
using Intake.Worker.Running;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Record;

namespace Intake.Benchmarks.Durable;

/// <summary>A fresh place for a worker's record, vault and tickets: a folder, or servers of this program's own that are gone afterwards.</summary>
internal sealed class DurableStore : IAsyncDisposable
{
    private readonly string _folder;
    private readonly PostgresServer? _postgres;
    private readonly RabbitServer? _rabbit;
    private readonly string? _connection;

    private DurableStore(string folder, PostgresServer? postgres, RabbitServer? rabbit, string? connection) =>
        (_folder, _postgres, _rabbit, _connection) = (folder, postgres, rabbit, connection);

    /// <summary>The processes of the servers.</summary>
    public IEnumerable<int> Processes => new[] { _postgres?.ProcessId, _rabbit?.ProcessId }.OfType<int>();

    /// <param name="folder">Where the worker's data folder is to be.</param>
    public static async Task<DurableStore> StartAsync(DurableSetting setting, string folder)
    {
        if (setting.Store == StoreKind.Sqlite)
        {
            return new DurableStore(folder, null, null, null);
        }

        var postgres = await PostgresServer.StartAsync(durable: true).ConfigureAwait(false);
        var rabbit = await RabbitServer.StartAsync().ConfigureAwait(false);
        return new DurableStore(folder, postgres, rabbit, await postgres.CreateDatabaseAsync("intake").ConfigureAwait(false));
    }

    /// <summary>What to tell <c>intake run</c> and the commands beside it.</summary>
    /// <param name="worker">From 0.</param>
    public IEnumerable<string> Arguments(int worker, bool vaultInRecord)
    {
        string[] data = ["--data", DataOf(worker)];
        return _connection is null
            ? data
            : [.. data, "--record", _connection, "--vault", vaultInRecord ? "record" : Path.Combine(_folder, "vault"), "--broker", _rabbit!.Uri.ToString()];
    }

    public string DataOf(int worker) => Path.Combine(_folder, FormattableString.Invariant($"data-{worker}"));

    /// <summary>The record, to look at beside the worker; null before there is one.</summary>
    public Task<OpenedRecord?> OpenAsync() => OpenedRecord.FindAsync(new RecordAddress(DataOf(0), _connection, null));

    /// <summary>Bytes of everything kept: record, its log, vault, and the server's database.</summary>
    public long Bytes(RecordReads reads) =>
        Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length)
        + (_connection is null ? 0 : reads.Query("SELECT pg_database_size(current_database())", row => row.GetInt64(0))[0]);

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync().ConfigureAwait(false);
        }

        if (_rabbit is not null)
        {
            await _rabbit.DisposeAsync().ConfigureAwait(false);
        }
    }
}
