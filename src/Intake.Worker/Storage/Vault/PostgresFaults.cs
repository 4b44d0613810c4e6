using System.Net.Sockets;
using Npgsql;

namespace Intake.Worker.Storage.Vault;

/// <summary>What a failure of PostgreSQL (appendix A of its manual: error codes) means for a store.</summary>
internal static class PostgresFaults
{
    /// <summary>Whether this is how the client says that the server could not be reached or refused.</summary>
    public static bool IsServerFailure(Exception failure) => failure is NpgsqlException or SocketException or TimeoutException or EndOfStreamException;

    /// <param name="doing">What was being done, after "cannot".</param>
    public static StorageException Exception(Exception failure, string doing) =>
        new(FaultOf((failure as PostgresException)?.SqlState), $"cannot {doing}: {failure.Message}", failure);

    private static StorageFault FaultOf(string? state) => state switch
    {
        // disk_full
        "53100" => StorageFault.Full,

        // read_only_sql_transaction (also of a standby), insufficient_privilege
        "25006" or "42501" => StorageFault.ReadOnly,

        // io_error, data_corrupted, index_corrupted
        "58030" or "XX001" or "XX002" => StorageFault.Damaged,

        // No answer, shutting down, starting up, too many connections, out of memory, cancelled, deadlock …: it may be another time.
        _ => StorageFault.Unavailable,
    };
}
