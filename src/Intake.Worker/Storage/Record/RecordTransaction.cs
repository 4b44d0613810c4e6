using System.Data.Common;
using Intake.Worker.Storage.Audit;
using Npgsql;

namespace Intake.Worker.Storage.Record;

/// <summary>
/// One writing transaction. Statements without an answer are kept back and travel together where the database can; a query sends them first.
/// Used by one thread.
/// </summary>
internal sealed class RecordTransaction
{
    private readonly SqlDialect _dialect;
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly Dictionary<string, DbCommand> _commands;
    private readonly AuditHead _start;
    private readonly List<AuditEvent> _events = [];
    private NpgsqlBatch? _batch;

    /// <param name="commands">Commands of this connection that are kept from one transaction to the next.</param>
    /// <param name="now">Milliseconds since 1970 UTC by this machine's clock.</param>
    public RecordTransaction(SqlDialect dialect, DbConnection connection, DbTransaction transaction, Dictionary<string, DbCommand> commands, long now)
    {
        _dialect = dialect;
        _connection = connection;
        _transaction = transaction;
        _commands = commands;
        Now = now;
        _start = Head = Query(dialect.TakeHeads, row => new AuditHead(row.GetInt64(0), row.GetString(1), row.GetInt64(2))).Single();
    }

    /// <summary>The one instant of this transaction, in milliseconds since 1970 UTC.</summary>
    public long Now { get; }

    public AuditHead Head { get; private set; }

    /// <summary>A number larger than any given before, so that who comes later can be told from who came earlier.</summary>
    public long NextFence()
    {
        Head = Head with { Fence = Head.Fence + 1 };
        return Head.Fence;
    }

    /// <summary>Adds an event to the end of the chain.</summary>
    public void Append(AuditEntry entry)
    {
        var added = AuditEvent.Next(Head, Now, entry);
        Head = Head with { Sequence = added.Sequence, Hash = added.Hash };
        if (_dialect.CanBatch)
        {
            _events.Add(added);
            return;
        }

        Execute(
            "INSERT INTO events (seq, at, actor, kind, application, item, pages, detail, hash) VALUES (@seq, @at, @actor, @kind, @application, @item, @pages, @detail, @hash)",
            ("@seq", added.Sequence), ("@at", added.At), ("@actor", entry.Actor), ("@kind", entry.Kind), ("@application", entry.Application),
            ("@item", entry.Item), ("@pages", entry.Pages), ("@detail", entry.Detail), ("@hash", added.Hash));
    }

    /// <summary>A statement that answers nothing.</summary>
    public void Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_dialect.CanBatch)
        {
            Command(sql, parameters).ExecuteNonQuery();
            return;
        }

        _batch ??= new NpgsqlBatch((NpgsqlConnection)_connection, (NpgsqlTransaction)_transaction);
        var command = new NpgsqlBatchCommand(SqlText.For(_dialect, sql));
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(PostgresDialect.Parameter(name, value));
        }

        _batch.BatchCommands.Add(command);
    }

    /// <summary>All rows of a query. A list parameter (texts) stands as <c>IN ({texts:@name})</c>.</summary>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        Send();
        var command = Command(sql, parameters);
        var rows = new List<T>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                rows.Add(row(reader));
            }
        }

        if (_dialect.CanBatch)
        {
            command.Dispose();
        }

        return rows;
    }

    /// <summary>Writes the end of the chain and makes everything durable.</summary>
    public void Commit()
    {
        if (Head != _start)
        {
            Execute("UPDATE heads SET seq = @seq, hash = @hash, fence = @fence WHERE id = 1", ("@seq", Head.Sequence), ("@hash", Head.Hash), ("@fence", Head.Fence));
        }

        Send();
        _transaction.Commit();
    }

    /// <summary>Events are most of what is written: on a server one statement for all of them costs a fraction of one for each.</summary>
    private void SendEvents()
    {
        if (_events.Count == 0)
        {
            return;
        }

        Execute(
            """
            INSERT INTO events (seq, at, actor, kind, application, item, pages, detail, hash)
            SELECT seq, @at, actor, kind, application, item, pages, detail, hash
            FROM unnest(@seqs, @actors, @kinds, @applications, @items, @pages, @details, @hashes) AS added (seq, actor, kind, application, item, pages, detail, hash)
            """,
            ("@at", Now), ("@seqs", _events.Select(added => (long?)added.Sequence)), ("@actors", _events.Select(added => added.Entry.Actor)),
            ("@kinds", _events.Select(added => added.Entry.Kind)), ("@applications", _events.Select(added => added.Entry.Application)),
            ("@items", _events.Select(added => added.Entry.Item)), ("@pages", _events.Select(added => added.Entry.Pages)),
            ("@details", _events.Select(added => added.Entry.Detail)), ("@hashes", _events.Select(added => added.Hash)));
        _events.Clear();
    }

    private void Send()
    {
        SendEvents();
        if (_batch is { } batch)
        {
            _batch = null;
            using (batch)
            {
                batch.ExecuteNonQuery();
            }
        }
    }

    private DbCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = SqlText.For(_dialect, sql);

            // A server's connection keeps prepared statements by itself, and a command of Npgsql that is used again may send its first parameters.
            if (!_dialect.CanBatch)
            {
                _commands.Add(sql, command);
            }
        }

        command.Transaction = _transaction;
        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
        {
            _dialect.Add(command, name, value);
        }

        return command;
    }
}
