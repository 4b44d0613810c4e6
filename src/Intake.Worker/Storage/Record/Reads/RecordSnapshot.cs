using System.Data.Common;

namespace Intake.Worker.Storage.Record.Reads;

/// <summary>The record as it was at one moment: every question sees the same, while workers write on. Used by one thread.</summary>
internal sealed class RecordSnapshot : IDisposable
{
    private readonly SqlDialect _dialect;
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private bool _isSound = true;

    /// <exception cref="StorageException">The record cannot be read now.</exception>
    public RecordSnapshot(SqlDialect dialect)
    {
        _dialect = dialect;
        _connection = dialect.OpenForReading();
        try
        {
            _transaction = dialect.BeginRead(_connection);
        }
        catch (Exception e)
        {
            dialect.GiveBack(_connection, isSound: false);
            throw dialect.Fault(e) ?? e;
        }
    }

    /// <summary>All rows of a query.</summary>
    /// <param name="sql">As for <see cref="RecordTransaction.Query"/>.</param>
    /// <exception cref="StorageException">The record cannot be read now.</exception>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> row, params IReadOnlyList<(string Name, object? Value)> parameters) => [.. Stream(sql, row, parameters)];

    /// <summary>The rows of a query as they come, for answers that do not fit into memory. To be read to its end, or left, before the next question.</summary>
    /// <exception cref="StorageException">The record cannot be read now.</exception>
    public IEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> row, params IReadOnlyList<(string Name, object? Value)> parameters)
    {
        using var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = SqlText.For(_dialect, sql);
        foreach (var (name, value) in parameters)
        {
            _dialect.Add(command, name, value);
        }

        using var reader = Guarded(command.ExecuteReader);
        while (Guarded(reader.Read))
        {
            yield return row(reader);
        }
    }

    public void Dispose()
    {
        try
        {
            _transaction.Dispose();
        }
        catch (Exception e) when (_dialect.Fault(e) is not null)
        {
            // Nothing was written; what the server still holds of it ends with the connection.
            _isSound = false;
        }

        _dialect.GiveBack(_connection, _isSound);
    }

    private T Guarded<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception e) when (_dialect.Fault(e) is { } fault)
        {
            _isSound = false;
            throw fault;
        }
    }
}
