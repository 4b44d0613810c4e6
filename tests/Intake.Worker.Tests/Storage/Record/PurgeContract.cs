using Intake.Worker.Commands;
using Intake.Worker.Running;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Audit;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Tests.Servers;

namespace Intake.Worker.Tests.Storage.Record;

public abstract class PurgeContract(Func<Task<string>>? newDatabase) : RecordContract(newDatabase)
{
    private static readonly Retention Year = new(1, 0);

    [Fact]
    public async Task A_dry_run_says_what_a_purge_does_and_changes_nothing()
    {
        var file = await Record.SettleAsync("甲", "one");
        Record.Clock.Move(TimeSpan.FromDays(366));
        var before = Record.Reads.Query("SELECT seq FROM heads", row => row.GetInt64(0)).Single();

        var dry = await PurgeAsync(isDry: true);
        Assert.Equal(before, Record.Reads.Query("SELECT seq FROM heads", row => row.GetInt64(0)).Single());
        Assert.NotNull(await Record.Vault.FindAsync(file.Hash, default));

        var real = await PurgeAsync();
        Assert.Equal(["  甲", "Would purge 1 applications, 1 contents, 3 bytes (nothing since 2026-03-02); nothing was changed"], dry);
        Assert.Equal(["  甲", "Purged 1 applications, 1 contents, 3 bytes (nothing since 2026-03-02)"], real);
    }

    [Fact]
    public async Task Purging_removes_contents_and_results_and_keeps_rows_hashes_and_events()
    {
        var file = await Record.SettleAsync("甲", "one");
        Record.Clock.Move(TimeSpan.FromDays(366));

        await PurgeAsync();

        Assert.Null(await Record.Vault.FindAsync(file.Hash, default));
        Assert.Equal(0, Count("SELECT COUNT(*) FROM examinations"));
        Assert.Equal(0, Count("SELECT COUNT(*) FROM proposals WHERE result IS NOT NULL"));
        Assert.Equal(1, Count("SELECT COUNT(*) FROM proposals"));
        Assert.Equal((file.Hash.Hex, "accepted"), Record.Reads.Query("SELECT sha256, state FROM items", row => (row.GetString(0), row.GetString(1))).Single());
        Assert.Equal(1, Count($"SELECT COUNT(*) FROM events WHERE kind = '{AuditKind.Purged}'"));
        Assert.True(Conservation.Read(Record.Reads).Holds);
        Assert.True(AuditChain.Verify(Record.Reads, null, default).Holds);
        Assert.Equal(1, RecordStatus.Read(Record.Reads, Record.Clock).Applications.Purged);
    }

    [Fact]
    public async Task What_is_just_not_old_enough_stays()
    {
        await Record.SettleAsync("甲", "one");
        Record.Clock.Move(TimeSpan.FromDays(365));
        Assert.StartsWith("Purged 0 applications", (await PurgeAsync())[^1], StringComparison.Ordinal);

        Record.Clock.Move(TimeSpan.FromMilliseconds(1));
        Assert.StartsWith("Purged 1 applications", (await PurgeAsync())[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_application_needs_stays()
    {
        var old = await Record.SettleAsync("甲", "one");
        Record.Clock.Move(TimeSpan.FromDays(366));
        var young = await Record.ReceiveAsync("乙", "one");

        Assert.Equal("Purged 1 applications, 0 contents, 0 bytes (nothing since 2026-03-02)", (await PurgeAsync())[^1]);

        Assert.Equal(old.Hash, young.Hash);
        Assert.NotNull(await Record.Vault.FindAsync(young.Hash, default));
        Assert.Equal(1, Count("SELECT COUNT(*) FROM examinations WHERE payload IS NOT NULL"));
    }

    [Fact]
    public async Task What_is_in_progress_is_never_purged()
    {
        await Record.ReceiveAsync("甲", "one");
        Record.Clock.Move(TimeSpan.FromDays(3660));

        Assert.StartsWith("Purged 0 applications, 0 contents", (await PurgeAsync())[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_purge_that_is_broken_off_after_the_record_is_finished_by_the_next()
    {
        var file = await Record.SettleAsync("甲", "one");
        Record.Clock.Move(TimeSpan.FromDays(366));
        var before = Record.Clock.GetUtcNow().AddDays(-1).ToUnixTimeMilliseconds();
        Assert.Equal(PurgeOutcome.Purged, await Record.Writer.WriteAsync(Record.Changes.Purge, new PurgeRequest(file.Application, before, RecordUnderTest.Person), default));
        Assert.NotNull(await Record.Vault.FindAsync(file.Hash, default));

        Assert.StartsWith("Purged 0 applications, 1 contents, 3 bytes", (await PurgeAsync())[^1], StringComparison.Ordinal);

        Assert.Null(await Record.Vault.FindAsync(file.Hash, default));
        Assert.Equal(PurgeOutcome.NothingToDo, await Record.Writer.WriteAsync(Record.Changes.Purge, new PurgeRequest(file.Application, before, RecordUnderTest.Person), default));
    }

    [Fact]
    public async Task A_file_that_is_sent_again_after_a_purge_is_a_new_file()
    {
        var old = await Record.SettleAsync("甲", "one");
        Record.Clock.Move(TimeSpan.FromDays(366));
        await PurgeAsync();

        var again = await Record.ReceiveAsync("甲", "one");

        Assert.Equal((ItemState.InProgress, old.Hash), (again.State, again.Hash));
        Assert.NotNull(await Record.Vault.FindAsync(again.Hash, default));
        await Record.ExamineAsync(again, ExaminationOutcome.Read);
        await Record.AssessAsync(again, ItemState.Accepted);
        Assert.True(Conservation.Read(Record.Reads).Holds);
        Assert.StartsWith("Purged 0 applications, 0 contents", (await PurgeAsync())[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gets_a_receipt_for_a_content_that_a_purge_took_between_keeping_and_counting()
    {
        var old = await Record.SettleAsync("甲", "one");
        Record.Clock.Move(TimeSpan.FromDays(366));

        // The vault has the content when it is offered; the purge runs before it is counted.
        var content = "one"u8.ToArray();
        var arriving = new Intake.Worker.Arrival.ArrivingFile("again", "乙", "one.pdf", Intake.Worker.Arrival.ArrivalSource.Upload);
        var fault = await Assert.ThrowsAsync<StorageException>(async () =>
        {
            var vault = new PurgedAfterKeeping(Record.Vault, () => PurgeAsync());
            await new Intake.Worker.Arrival.Reception(vault, Record.Writer, Record.Changes, _ => { }).ReceiveAsync(arriving, new MemoryStream(content), default);
        });

        Assert.Equal(StorageFault.Unavailable, fault.Fault);
        var delivered = await Record.Reception.ReceiveAsync(arriving, new MemoryStream(content), default);
        Assert.Equal((true, old.Hash), (delivered!.Repeated, delivered.Hash));
        Assert.NotNull(await Record.Vault.FindAsync(old.Hash, default));
        Assert.True(Conservation.Read(Record.Reads).Holds);
    }

    private long Count(string sql) => Record.Reads.Query(sql, row => row.GetInt64(0)).Single();

    private async Task<string[]> PurgeAsync(bool isDry = false)
    {
        using var output = new StringWriter();
        var talk = new Conversation(Language.Catalog(Language.English), Language.English, output, output, false, false);
        var exit = await new PurgeRun(talk, Record.Opened, Record.Clock).RunAsync(Year, null, isDry, RecordUnderTest.Person, default);
        Assert.Equal(ExitCode.Done, exit);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

public sealed class SqlitePurgeTests() : PurgeContract(null);

public sealed class PostgresPurgeTests(TestServers servers) : PurgeContract(servers.NewDatabaseAsync);
