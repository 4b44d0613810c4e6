using System.Net.Sockets;
using Npgsql;

namespace Intake.Worker.Storage;

/// <summary>What a failure of PostgreSQL (appendix A of its manual: error codes) means for a store.</summary>
internal static class PostgresFaults
{
    /// <returns>Null for what is no failure of the server but a mistake of the program, which no later try mends.</returns>
    public static StorageFault? Of(Exception failure) => failure switch
    {
        PostgresException refused => Of(refused.SqlState),
        NpgsqlException or SocketException or TimeoutException or EndOfStreamException => StorageFault.Unavailable,
        _ => null,
    };

    /// <summary>Whether a table is not there (undefined_table): a database that was put back in part. The vault says so and waits for it.</summary>
    public static bool IsTableMissing(Exception failure) => failure is PostgresException { SqlState: "42P01" };

    /// <param name="doing">What was being done, after "cannot".</param>
    public static StorageException Exception(Exception failure, string doing) =>
        new(Of(failure) ?? StorageFault.Unavailable, $"cannot {doing}: {failure.Message}", failure);

    private static StorageFault? Of(string state) => state switch
    {
        // disk_full
        "53100" => StorageFault.Full,

        // read_only_sql_transaction (also of a standby), insufficient_privilege
        "25006" or "42501" => StorageFault.ReadOnly,

        // query_canceled and idle_in_transaction_session_timeout (limits of the server's), lock_not_available
        "57014" or "25P03" or "55P03" => StorageFault.Unavailable,

        // System errors (io_error, undefined_file …), internal errors (data_corrupted, index_corrupted …).
        _ when state.StartsWith("58", StringComparison.Ordinal) || state.StartsWith("XX", StringComparison.Ordinal) => StorageFault.Damaged,

        // Connection lost, too many connections or out of memory, shutting down or starting up, deadlock or serialisation failure.
        _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
            || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("40", StringComparison.Ordinal) => StorageFault.Unavailable,
        _ => null,
    };
}
