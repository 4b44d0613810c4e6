using System.Data;
using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Intake.Worker.Storage.Record;

/// <summary>The record on a PostgreSQL server, for several workers.</summary>
internal sealed class PostgresDialect(NpgsqlDataSource source) : SqlDialect
{
    public override string BytesType => "BYTEA";

    public override bool CanBatch => true;

    public override string TakeHeads => "SELECT seq, hash, fence FROM heads WHERE id = 1 FOR UPDATE";

    /// <summary>A data source as the record wants it: statements prepared by themselves, a lost server noticed.</summary>
    public static NpgsqlDataSource Connect(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "intake",
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            CommandTimeout = 60,
            Timeout = 10,
            KeepAlive = 30,
        };
        return NpgsqlDataSource.Create(settings);
    }

    // Not a query over unnest: of that the server expects any number of rows, and reads whole tables where an index would do.
    public override string AmongTexts(string parameter, bool isNone) => isNone ? $"<> ALL({parameter})" : $"= ANY({parameter})";

    public override DbConnection Open()
    {
        try
        {
            return source.OpenConnection();
        }
        catch (Exception e) when (Fault(e) is { } fault)
        {
            throw fault;
        }
    }

    // The data source keeps connections itself.
    public override DbConnection OpenForReading() => Open();

    public override void GiveBack(DbConnection connection, bool isSound) => connection.Dispose();

    public override void Dispose()
    {
    }

    public override DbTransaction Begin(DbConnection connection) => connection.BeginTransaction(IsolationLevel.ReadCommitted);

    public override DbTransaction BeginRead(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public override void Add(DbCommand command, string name, object? value) => command.Parameters.Add(Parameter(name, value));

    public static NpgsqlParameter Parameter(string name, object? value) => value switch
    {
        IEnumerable<string?> texts => new NpgsqlParameter(name, NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = texts.ToArray() },
        null => new NpgsqlParameter(name, DBNull.Value),
        string text => new NpgsqlParameter(name, NpgsqlDbType.Text) { Value = text },
        IEnumerable<long?> numbers => new NpgsqlParameter(name, NpgsqlDbType.Array | NpgsqlDbType.Bigint) { Value = numbers.ToArray() },
        int number => new NpgsqlParameter(name, NpgsqlDbType.Bigint) { Value = (long)number },
        long number => new NpgsqlParameter(name, NpgsqlDbType.Bigint) { Value = number },
        byte[] bytes => new NpgsqlParameter(name, NpgsqlDbType.Bytea) { Value = bytes },
        _ => throw new ArgumentException($"no column holds a {value.GetType()}", nameof(value)),
    };

    public override StorageException? Fault(Exception exception)
    {
        if (exception is StorageException known)
        {
            return known;
        }

        return PostgresFaults.Of(exception) is { } fault ? new StorageException(fault, $"PostgreSQL: {exception.Message}", exception) : null;
    }
}
