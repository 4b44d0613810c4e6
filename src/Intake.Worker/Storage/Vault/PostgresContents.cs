using System.Diagnostics.CodeAnalysis;
using Npgsql;
using NpgsqlTypes;

namespace Intake.Worker.Storage.Vault;

/// <summary>The statements of a vault in PostgreSQL. Failures of the server come out as they are.</summary>
internal sealed class PostgresContents(NpgsqlDataSource server)
{
    /// <summary>The bytes of every piece but the last.</summary>
    public const int ChunkBytes = 1024 * 1024;

    // A server may be set to answer before the disk has it (synchronous_commit = off); what is kept here must be on the disk.
    private const string Durably = "select set_config('synchronous_commit', 'on', true) where current_setting('synchronous_commit') = 'off'";

    private const string Begin =
        "with kept as (insert into vault_contents (sha256, bytes) values ($1, $2) on conflict do nothing returning sha256) insert into vault_chunks (sha256, number, data) select sha256, 0, $3 from kept";

    /// <summary>Writes a content in one transaction.</summary>
    /// <param name="content">At its beginning.</param>
    /// <param name="buffer">Room for a piece, or for the whole content where that is shorter.</param>
    /// <param name="isReplacing">What the vault has under this hash is damaged and goes.</param>
    /// <returns>False where something of that hash is there.</returns>
    public async Task<bool> WriteAsync(ContentHash hash, long bytes, Stream content, Memory<byte> buffer, bool isReplacing, CancellationToken cancellation)
    {
        var key = Convert.FromHexString(hash.Hex);
        await using var connection = await server.OpenConnectionAsync(cancellation).ConfigureAwait(false);

        // A single batch is a transaction by itself: one question, one answer.
        await using var transaction = bytes > ChunkBytes || isReplacing ? await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false) : null;
        if (isReplacing)
        {
            await using var delete = Command("delete from vault_contents where sha256 = $1", connection, transaction, Key(key));
            await delete.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }

        var length = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        if (!await BeginAsync(connection, transaction, key, bytes, buffer[..length], cancellation).ConfigureAwait(false))
        {
            return false;
        }

        if (bytes > ChunkBytes)
        {
            await WriteRestAsync(connection, transaction, key, content, buffer, cancellation).ConfigureAwait(false);
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }

        return true;
    }

    /// <returns>The number of bytes; null where there is no such content.</returns>
    public async Task<long?> FindAsync(ContentHash hash, CancellationToken cancellation)
    {
        await using var connection = await server.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var command = Command("select bytes from vault_contents where sha256 = $1", connection, null, Key(Convert.FromHexString(hash.Hex)));
        await command.PrepareAsync(cancellation).ConfigureAwait(false);
        return (long?)await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads one piece.</summary>
    /// <returns>The number of bytes; null where there is no such piece or it is longer than the buffer.</returns>
    public async Task<int?> ReadAsync(ContentHash hash, int number, Memory<byte> buffer, CancellationToken cancellation)
    {
        await using var connection = await server.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var command = Command(
            "select data from vault_chunks where sha256 = $1 and number = $2", connection, null, Key(Convert.FromHexString(hash.Hex)), new NpgsqlParameter<int> { TypedValue = number });
        await command.PrepareAsync(cancellation).ConfigureAwait(false);
        await using var rows = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, cancellation).ConfigureAwait(false);
        if (!await rows.ReadAsync(cancellation).ConfigureAwait(false))
        {
            return null;
        }

        await using var data = await rows.GetStreamAsync(0, cancellation).ConfigureAwait(false);
        if (data.Length > buffer.Length)
        {
            return null;
        }

        var length = (int)data.Length;
        await data.ReadExactlyAsync(buffer[..length], cancellation).ConfigureAwait(false);
        return length;
    }

    public async Task<bool> RemoveAsync(ContentHash hash, CancellationToken cancellation)
    {
        await using var connection = await server.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(Durably),
                new NpgsqlBatchCommand("delete from vault_contents where sha256 = $1") { Parameters = { Key(Convert.FromHexString(hash.Hex)) } },
            },
        };
        return await batch.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false) > 0;
    }

    /// <returns>At most <paramref name="limit"/> hashes that come after the given one.</returns>
    public async Task<List<ContentHash>> ListAsync(ContentHash? after, int limit, CancellationToken cancellation)
    {
        var hashes = new List<ContentHash>();
        await using var connection = await server.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var command = Command(
            "select sha256 from vault_contents where sha256 > $1 order by sha256 limit $2", connection, null, Key(after is { } hash ? Convert.FromHexString(hash.Hex) : []), new NpgsqlParameter<int> { TypedValue = limit });
        await using var rows = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await rows.ReadAsync(cancellation).ConfigureAwait(false))
        {
            hashes.Add(ContentHash.FromDigest(rows.GetFieldValue<byte[]>(0)));
        }

        return hashes;
    }

    private static async Task<bool> BeginAsync(
        NpgsqlConnection connection, NpgsqlTransaction? transaction, byte[] key, long bytes, ReadOnlyMemory<byte> first, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(Durably),
                new NpgsqlBatchCommand(Begin) { Parameters = { Key(key), new NpgsqlParameter<long> { TypedValue = bytes }, Data(first) } },
            },
        };
        await batch.PrepareAsync(cancellation).ConfigureAwait(false);
        return await batch.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false) > 0;
    }

    private static async Task WriteRestAsync(
        NpgsqlConnection connection, NpgsqlTransaction? transaction, byte[] key, Stream content, Memory<byte> buffer, CancellationToken cancellation)
    {
        var number = new NpgsqlParameter<int>();
        var data = Data(default);
        await using var insert = Command("insert into vault_chunks (sha256, number, data) values ($1, $2, $3)", connection, transaction, Key(key), number, data);
        await insert.PrepareAsync(cancellation).ConfigureAwait(false);
        for (var length = buffer.Length; length == buffer.Length;)
        {
            length = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            if (length > 0)
            {
                number.TypedValue++;
                data.TypedValue = buffer[..length];
                await insert.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            }
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The statements are constants of this class.")]
    private static NpgsqlCommand Command(string statement, NpgsqlConnection connection, NpgsqlTransaction? transaction, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlCommand(statement, connection, transaction);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static NpgsqlParameter<byte[]> Key(byte[] key) => new() { TypedValue = key, NpgsqlDbType = NpgsqlDbType.Bytea };

    private static NpgsqlParameter<ReadOnlyMemory<byte>> Data(ReadOnlyMemory<byte> data) => new() { TypedValue = data, NpgsqlDbType = NpgsqlDbType.Bytea };
}
