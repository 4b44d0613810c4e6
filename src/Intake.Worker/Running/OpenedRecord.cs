using Intake.Worker.Storage;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Vault;
using Npgsql;

namespace Intake.Worker.Running;

/// <summary>The record, and the vault beside it, at an address.</summary>
internal sealed class OpenedRecord : IAsyncDisposable
{
    private readonly RecordAddress _address;
    private readonly NpgsqlDataSource? _server;

    private OpenedRecord(RecordAddress address)
    {
        _address = address;
        _server = address.Server is { } connection ? PostgresDialect.Connect(connection) : null;
        Dialect = _server is null ? new SqliteDialect(address.RecordFile) : new PostgresDialect(_server);
        Reads = new RecordReads(Dialect);
    }

    public RecordAddress Address => _address;

    public SqlDialect Dialect { get; }

    /// <summary>The server of the record; null for a record in a file.</summary>
    public NpgsqlDataSource? Server => _server;

    public RecordReads Reads { get; }

    /// <summary>For the worker: makes what is not there, and brings it to the shape this program knows.</summary>
    /// <exception cref="StorageException">It cannot be reached or made, or is newer than this program.</exception>
    public static OpenedRecord Make(RecordAddress address, TimeProvider time)
    {
        try
        {
            Directory.CreateDirectory(address.DataFolder);
        }
        catch (Exception e) when (SystemErrors.IsFileFailure(e))
        {
            throw SystemErrors.Exception(e, $"make the folder {address.DataFolder}");
        }

        var opened = new OpenedRecord(address);
        RecordSchema.Migrate(opened.Dialect, time);
        return opened;
    }

    /// <summary>For a command beside a worker: changes nothing.</summary>
    /// <returns>Null where no record of the shape this program knows is there.</returns>
    /// <exception cref="StorageException">The server cannot be reached.</exception>
    public static async Task<OpenedRecord?> FindAsync(RecordAddress address)
    {
        // Opening a file that is not there would make it.
        if (address.Server is null && !File.Exists(address.RecordFile))
        {
            return null;
        }

        var opened = new OpenedRecord(address);
        try
        {
            if (RecordSchema.VersionOf(opened.Dialect) == RecordSchema.Steps[^1].Version)
            {
                return opened;
            }
        }
        catch (StorageException)
        {
            await opened.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        await opened.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    /// <exception cref="StorageException">It cannot be opened.</exception>
    public async Task<IVault> OpenVaultAsync(TimeProvider time, CancellationToken cancellation)
    {
        if (_address.VaultFolder is { } folder)
        {
            return DirectoryVault.Open(folder, time);
        }

        var server = _server ?? throw new InvalidOperationException("a vault in the record needs a server");
        await PostgresVault.CreateSchemaAsync(server, cancellation).ConfigureAwait(false);
        return PostgresVault.Open(server, _address.ScratchFolder, time);
    }

    public ValueTask DisposeAsync()
    {
        Dialect.Dispose();
        return _server?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
