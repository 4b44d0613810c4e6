using System.Buffers;
using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Intake.Worker.Storage.Record;

/// <summary>
/// The record in one file of this machine: write-ahead log, synced at every commit. While it is open, this process must not open the file in any
/// other way: closing any handle of it would end the locks of all (fcntl(2)).
/// </summary>
/// <param name="file">The database file; its folder exists.</param>
internal sealed class SqliteDialect(string file) : SqlDialect
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>The index of the write-ahead log could not be made larger (SQLITE_IOERR_SHMSIZE): there is no space, though the first code says that the device failed.</summary>
    private const int NoSpaceForIndex = 4874;

    /// <summary>How long a statement waits for another process (the command line beside the worker).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Opening one costs six statements and a look at the files, several times what most questions cost.</summary>
    private const int MostIdle = 4;

    private readonly ConcurrentBag<DbConnection> _idle = [];
    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadWriteCreate,
        Pooling = false,
        DefaultTimeout = (int)Patience.TotalSeconds,
    }.ToString();

    public override string BytesType => "BLOB";

    public override bool CanBatch => false;

    // BEGIN IMMEDIATE has already waited.
    public override string TakeHeads => "SELECT seq, hash, fence FROM heads WHERE id = 1";

    public override string AmongTexts(string parameter, bool isNone) => $"{(isNone ? "NOT " : "")}IN (SELECT value FROM json_each({parameter}))";

    public override DbConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA busy_timeout={Patience.TotalMilliseconds:0}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-32768;");
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Fault(e) ?? e as Exception;
        }
    }

    public override DbConnection OpenForReading() => _idle.TryTake(out var connection) ? connection : Open();

    public override void GiveBack(DbConnection connection, bool isSound)
    {
        if (isSound && _idle.Count < MostIdle)
        {
            _idle.Add(connection);
        }
        else
        {
            connection.Dispose();
        }
    }

    public override void Dispose()
    {
        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    public override DbTransaction Begin(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public override DbTransaction BeginRead(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public override void Add(DbCommand command, string name, object? value)
    {
        var parameter = ((SqliteCommand)command).Parameters.AddWithValue(name, value is IEnumerable<string> texts ? Json(texts) : value ?? DBNull.Value);
        if (value is byte[])
        {
            parameter.SqliteType = SqliteType.Blob;
        }
    }

    public override StorageException? Fault(Exception exception)
    {
        if (exception is not SqliteException e)
        {
            return exception as StorageException;
        }

        StorageFault? fault = e.SqliteErrorCode switch
        {
            Full => StorageFault.Full,
            IoError when e.SqliteExtendedErrorCode == NoSpaceForIndex => StorageFault.Full,
            ReadOnly => StorageFault.ReadOnly,
            Busy or Locked or CannotOpen => StorageFault.Unavailable,
            IoError or Corrupt or NotADatabase => StorageFault.Damaged,
            _ => null,
        };
        return fault is { } known ? new StorageException(known, $"{file}: {e.Message} ({e.SqliteExtendedErrorCode})", e) : null;
    }

    private static string Json(IEnumerable<string> texts)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
