using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Intake.Worker.Processing;

namespace Intake.Worker.Storage.Record;

/// <summary>
/// Brings a database to the shape this program knows, one numbered step after another, each in a transaction of its own. Steps only go forward;
/// a database that is newer than the program is refused.
/// </summary>
internal static class RecordSchema
{
    /// <summary>Any number: it stands for "Intake's migrations" among the advisory locks of a PostgreSQL database.</summary>
    private const long Lock = 0x1D7A4E;

    private static readonly Assembly Home = typeof(RecordSchema).Assembly;

    /// <summary>The steps this program knows, by number.</summary>
    public static IReadOnlyList<(int Version, string Sql)> Steps { get; } =
        [.. Home.GetManifestResourceNames().Where(name => name.StartsWith("schema/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(name.AsSpan("schema/".Length, 4), CultureInfo.InvariantCulture), Text(name)))];

    /// <param name="upTo">The last step to take; null for all. An older number makes a database as an older program left it.</param>
    /// <returns>The version the database had, and has now.</returns>
    /// <exception cref="StorageException">The database cannot be reached, or is newer than this program.</exception>
    public static (int Before, int After) Migrate(SqlDialect dialect, TimeProvider time, int? upTo = null)
    {
        try
        {
            using var connection = dialect.Open();
            var needsTurn = dialect.CanBatch;
            try
            {
                if (needsTurn)
                {
                    Run(connection, null, $"SELECT pg_advisory_lock({Lock.ToString(CultureInfo.InvariantCulture)})");
                }

                return Migrate(connection, dialect, time, upTo);
            }
            finally
            {
                // A pool would give the connection back with the lock still held.
                if (needsTurn && connection.State == System.Data.ConnectionState.Open)
                {
                    Run(connection, null, $"SELECT pg_advisory_unlock({Lock.ToString(CultureInfo.InvariantCulture)})");
                }
            }
        }
        catch (Exception e) when (e is not StorageException && dialect.Fault(e) is { } fault)
        {
            throw fault;
        }
    }

    private static (int Before, int After) Migrate(DbConnection connection, SqlDialect dialect, TimeProvider time, int? upTo)
    {
        Run(connection, null, "CREATE TABLE IF NOT EXISTS schema_versions (version BIGINT PRIMARY KEY, applied BIGINT NOT NULL, program TEXT NOT NULL)");
        var before = Version(connection);
        if (before > Steps[^1].Version)
        {
            throw new StorageException(
                StorageFault.Unavailable,
                $"the record has schema version {before}, made by a newer program; this one knows {Steps[^1].Version}: start the newer program, or restore a backup made before the upgrade");
        }

        var after = before;
        foreach (var (version, sql) in Steps.Where(step => step.Version > before && step.Version <= (upTo ?? int.MaxValue)))
        {
            using var transaction = dialect.Begin(connection);

            // Another worker may have been quicker.
            if (Version(connection, transaction) < version)
            {
                Run(connection, transaction, SqlText.For(dialect, sql));
                Run(connection, transaction, string.Create(
                    CultureInfo.InvariantCulture,
                    $"INSERT INTO schema_versions (version, applied, program) VALUES ({version}, {time.GetUtcNow().ToUnixTimeMilliseconds()}, '{ProgramVersion.Text}')"));
            }

            transaction.Commit();
            after = version;
        }

        return (before, after);
    }

    /// <summary>The version a database has; 0 where it holds no record. Changes nothing.</summary>
    /// <exception cref="StorageException">The database cannot be reached.</exception>
    public static int VersionOf(SqlDialect dialect)
    {
        using var connection = dialect.Open();
        try
        {
            return Version(connection);
        }
        catch (DbException e)
        {
            // Without the table of versions it is no record.
            return dialect.Fault(e) is { } fault ? throw fault : 0;
        }
    }

    private static int Version(DbConnection connection, DbTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT COALESCE(MAX(version), 0) FROM schema_versions";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Run(DbConnection connection, DbTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"no resource {name}"));
        return reader.ReadToEnd();
    }
}
