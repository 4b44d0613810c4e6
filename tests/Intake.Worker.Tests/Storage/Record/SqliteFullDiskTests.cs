using Intake.Worker.Storage;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Tests.Storage.Vault;

namespace Intake.Worker.Tests.Storage.Record;

/// <summary>A record in a file of a real file system without space.</summary>
public sealed class SqliteFullDiskTests
{
    /// <summary>SQLite then fails to make its index and calls that an error of the device.</summary>
    [Fact]
    public void A_record_that_nobody_holds_open_is_told_to_be_on_a_full_disk()
    {
        using var disk = SmallFileSystem.MountOrSkip("size=2m");
        var dialect = new SqliteDialect(Path.Join(disk.Path, "record.db"));
        RecordSchema.Migrate(dialect, TimeProvider.System);
        var filler = disk.Fill();

        var refusal = Assert.Throws<StorageException>(() => new RecordReads(dialect).Query("SELECT version FROM schema_versions", row => row.GetInt64(0)));
        Assert.Equal(StorageFault.Full, refusal.Fault);

        File.Delete(filler);
        Assert.NotEmpty(new RecordReads(dialect).Query("SELECT version FROM schema_versions", row => row.GetInt64(0)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(300)]
    public async Task A_change_that_finds_no_space_is_not_in_the_record_and_the_next_is_when_there_is_space(int before)
    {
        using var disk = SmallFileSystem.MountOrSkip("size=24m");
        var dialect = new SqliteDialect(Path.Join(disk.Path, "record.db"));
        RecordSchema.Migrate(dialect, TimeProvider.System);
        await using var writer = new RecordWriter(dialect, TimeProvider.System);
        var changes = new RecordChanges(RecordSettings.For("worker-1/0.1.0", "v1"));
        async Task NoteAsync() => await writer.WriteAsync(changes.NoteRefused, new RefusedArrivalRequest("queue", "bad", new string('0', 64), 1), default);
        var made = before;
        for (var i = 0; i < before; i++)
        {
            await NoteAsync();
        }

        var filler = disk.Fill();
        var refusal = await Assert.ThrowsAsync<StorageException>(async () =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                await NoteAsync();
                made++;
            }
        });
        Assert.Equal(StorageFault.Full, refusal.Fault);

        File.Delete(filler);
        await NoteAsync();
        Assert.Equal(made + 1, new RecordReads(dialect).Query("SELECT COUNT(*) FROM events WHERE kind = 'arrival.refused'", row => row.GetInt64(0)).Single());
    }
}
