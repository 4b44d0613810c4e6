using System.Data.Common;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Reads;
using Xunit;

namespace Intake.Worker.Tests.Storage.Record;

/// <summary>An older database is brought forward with all it holds; a newer one is left alone.</summary>
public abstract class RecordSchemaContract : IDisposable
{
    // What the program that knew only the first step had written: two files received, one of them begun by a worker that is gone.
    private const string OldRows = """
        INSERT INTO applications (id, name, revision, first_received, last_received) VALUES ('a1', 'first', 2, 1000, 2000);
        INSERT INTO items (id, delivery, application, name, source, kind, sha256, bytes, state, waiting, pages, received, settled)
            VALUES ('i1', 'd1', 'a1', 'read.pdf', 'drop_folder', 'document', 'aa', 10, 'accepted', 0, 3, 1000, 1500);
        INSERT INTO items (id, delivery, application, name, source, kind, sha256, bytes, state, waiting, received)
            VALUES ('i2', 'd2', 'a1', 'begun.pdf', 'drop_folder', 'document', 'bb', 20, 'in_progress', 1, 2000);
        INSERT INTO examinations (sha256, version, outcome, pages, made) VALUES ('aa', 'v1', 'read', 3, 1400);
        INSERT INTO jobs (id, kind, subject, revision, state, attempts, fence, due, worker, lease, created)
            VALUES ('examine:bb', 'examine', 'bb', 0, 'running', 1, 7, 2000, 'gone', 3000, 2000);
        INSERT INTO events (seq, at, actor, kind, application, item, detail, hash) VALUES (1, 1000, 'w', 'item.received', 'a1', 'i1', '{}', 'x');
        INSERT INTO events (seq, at, actor, kind, application, item, detail, hash) VALUES (2, 2000, 'w', 'item.received', 'a1', 'i2', '{}', 'y');
        INSERT INTO events (seq, at, actor, kind, application, item, pages, detail, hash) VALUES (3, 2000, 'w', 'item.counted', 'a1', 'i1', 3, '{}', 'z');
        UPDATE heads SET seq = 3, hash = 'z', fence = 7 WHERE id = 1;
        """;

    private protected TemporaryDirectory Folder { get; } = new();

    private protected abstract Task<SqlDialect> DialectAsync();

    public virtual void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_empty_database_gets_every_step_and_a_second_start_changes_nothing()
    {
        var dialect = await DialectAsync();

        Assert.Equal((0, RecordSchema.Steps[^1].Version), RecordSchema.Migrate(dialect, TimeProvider.System));
        Assert.Equal((RecordSchema.Steps[^1].Version, RecordSchema.Steps[^1].Version), RecordSchema.Migrate(dialect, TimeProvider.System));
        Assert.Equal(RecordSchema.Steps.Select(step => (long)step.Version), new RecordReads(dialect).Query("SELECT version FROM schema_versions ORDER BY version", row => row.GetInt64(0)));
    }

    [Fact]
    public async Task Steps_are_numbered_without_a_gap()
    {
        await Task.CompletedTask;
        Assert.Equal(Enumerable.Range(1, RecordSchema.Steps.Count), RecordSchema.Steps.Select(step => step.Version));
    }

    [Theory]
    [InlineData(1)]
    public async Task A_database_of_an_older_program_keeps_every_row_and_its_unfinished_work(int version)
    {
        var dialect = await DialectAsync();
        RecordSchema.Migrate(dialect, TimeProvider.System, upTo: version);
        Run(dialect, OldRows);

        Assert.Equal((version, RecordSchema.Steps[^1].Version), RecordSchema.Migrate(dialect, TimeProvider.System));

        var reads = new RecordReads(dialect);
        var law = Conservation.Read(reads);
        Assert.True(law.Holds);
        Assert.Equal(2, law.ReceivedFiles);
        Assert.Equal(["i1", "i2"], reads.Query("SELECT id FROM items WHERE batch IS NULL AND amount IS NULL AND purged IS NULL ORDER BY id", row => row.GetString(0)));
        Assert.Equal("examine:bb", reads.Query("SELECT id FROM jobs WHERE state = 'running'", row => row.GetString(0)).Single());
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_and_not_touched()
    {
        var dialect = await DialectAsync();
        RecordSchema.Migrate(dialect, TimeProvider.System);
        Run(dialect, "INSERT INTO schema_versions (version, applied, program) VALUES (999, 0, '9.9.9')");

        var refused = Assert.Throws<StorageException>(() => RecordSchema.Migrate(dialect, TimeProvider.System));
        Assert.Contains("999", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workers_that_start_together_take_each_step_once()
    {
        var dialect = await DialectAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => RecordSchema.Migrate(dialect, TimeProvider.System))));

        Assert.Equal(RecordSchema.Steps.Count, new RecordReads(dialect).Query("SELECT version FROM schema_versions", row => row.GetInt64(0)).Count);
    }

    private static void Run(SqlDialect dialect, string sql)
    {
        using DbConnection connection = dialect.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
