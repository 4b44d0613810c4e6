using System.Data.Common;

namespace Intake.Worker.Storage.Record;

/// <summary>Questions to the record, beside the writer.</summary>
internal sealed class RecordReads(SqlDialect dialect)
{
    /// <summary>The record as it is at this moment, for several questions whose answers must fit together.</summary>
    /// <exception cref="StorageException">The record cannot be read now.</exception>
    public Reads.RecordSnapshot Snapshot() => new(dialect);

    /// <summary>All rows of a query.</summary>
    /// <param name="sql">As for <see cref="RecordTransaction.Query"/>.</param>
    /// <exception cref="StorageException">The record cannot be read now.</exception>
    public List<T> Query<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        DbConnection? connection = null;
        var isSound = false;
        try
        {
            connection = dialect.OpenForReading();
            using var command = connection.CreateCommand();
            command.CommandText = SqlText.For(dialect, sql);
            foreach (var (name, value) in parameters)
            {
                dialect.Add(command, name, value);
            }

            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(row(reader));
            }

            isSound = true;
            return rows;
        }
        catch (Exception e) when (dialect.Fault(e) is { } fault)
        {
            throw fault;
        }
        finally
        {
            if (connection is not null)
            {
                dialect.GiveBack(connection, isSound);
            }
        }
    }
}
