using System.Globalization;
using Intake.Worker.Storage.Audit;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Tests.Servers;
using Intake.Worker.Tests.Storage.Record;

namespace Intake.Worker.Tests.Storage.Audit;

public abstract class AuditChainContract(Func<Task<string>>? newDatabase) : RecordContract(newDatabase)
{
    private static readonly string[] Texts = ["actor", "kind", "application", "item", "detail", "hash"];
    private static readonly string[] Numbers = ["at", "pages"];

    [Fact]
    public void A_trail_without_events_holds() => Assert.Equal((true, 0), (Verify().Holds, Verify().Events));

    [Fact]
    public async Task A_trail_that_nobody_touched_holds_and_ends_where_the_record_says()
    {
        var last = await FillAsync();

        var verdict = Verify();

        Assert.True(verdict.Holds);
        Assert.Equal(last, verdict.Events);
        Assert.True(Verify(verdict.Head).Holds);
        await Record.ReceiveAsync("丙", "later");
        Assert.True(Verify(verdict.Head).Holds);
    }

    [Fact]
    public async Task Every_column_of_every_event_altered_is_found_at_that_event()
    {
        var last = await FillAsync();
        for (var sequence = 1L; sequence <= last; sequence++)
        {
            foreach (var column in Texts.Concat(Numbers))
            {
                var before = Literal(column, sequence);
                Set(column, sequence, Texts.Contains(column) ? (before == "NULL" ? "'x'" : before[..^1] + "x'") : before == "NULL" ? "1" : before + "+1");
                AssertFault(AuditFault.Altered, sequence, Verify(), column);
                Set(column, sequence, before);
            }
        }

        Assert.True(Verify().Holds);
    }

    [Fact]
    public async Task Every_event_taken_out_is_found_where_it_stood()
    {
        var last = await FillAsync();
        for (var sequence = 1L; sequence <= last; sequence++)
        {
            // Moved away: for the chain it is as if it were not there.
            Set("seq", sequence, "100000");
            AssertFault(AuditFault.Missing, sequence, Verify(), "moved");
            Set("seq", 100_000, sequence.ToString(CultureInfo.InvariantCulture));
        }

        Record.Tamper($"DELETE FROM events WHERE seq = {last}");
        AssertFault(AuditFault.Missing, last, Verify(), "last");
        Record.Tamper("DELETE FROM events WHERE seq = 4");
        AssertFault(AuditFault.Missing, 4, Verify(), "fourth");
    }

    [Fact]
    public async Task Two_events_that_changed_places_are_found_at_the_first()
    {
        await FillAsync();
        Set("seq", 3, "-3");
        Set("seq", 7, "3");
        Set("seq", -3, "7");

        AssertFault(AuditFault.Altered, 3, Verify(), "swapped");
    }

    [Fact]
    public async Task An_event_put_in_between_is_found()
    {
        var last = await FillAsync();
        for (var sequence = last; sequence >= 5; sequence--)
        {
            Set("seq", sequence, (sequence + 1).ToString(CultureInfo.InvariantCulture));
        }

        Record.Tamper("INSERT INTO events (seq, at, actor, kind, application, item, pages, detail, hash) SELECT 5, at, actor, kind, application, item, pages, detail, hash FROM events WHERE seq = 4");

        AssertFault(AuditFault.Altered, 5, Verify(), "inserted");
    }

    [Fact]
    public async Task An_event_put_behind_the_end_is_found_even_if_it_is_well_chained()
    {
        var last = await FillAsync();
        AppendForged(last);

        AssertFault(AuditFault.BeyondHead, last + 1, Verify(), "appended");
    }

    [Fact]
    public async Task An_end_of_the_record_that_is_not_that_of_the_trail_is_found()
    {
        var last = await FillAsync();
        Record.Tamper("UPDATE heads SET hash = 'x'");

        AssertFault(AuditFault.HeadDiffers, last, Verify(), "head");
    }

    [Fact]
    public async Task A_trail_written_anew_from_some_event_on_is_found_against_a_noted_end()
    {
        var last = await FillAsync();
        var noted = Verify().Head;
        RewriteLast(last);

        Assert.True(Verify().Holds);
        AssertFault(AuditFault.NotedHeadDiffers, last, Verify(noted), "rewritten");
    }

    [Fact]
    public async Task A_trail_that_is_shorter_than_a_noted_end_is_found()
    {
        var last = await FillAsync();

        AssertFault(AuditFault.NotedHeadDiffers, last + 1, Verify(new NotedHead(last + 1, new string('0', 64))), "restored from an older backup");
    }

    private static void AssertFault(AuditFault fault, long at, AuditVerdict verdict, string what) =>
        Assert.True(verdict.Fault == fault && verdict.At == at && !verdict.Holds, $"{what}: expected {fault} at {at}, found {verdict.Fault} at {verdict.At}");

    private AuditVerdict Verify(NotedHead? noted = null) => AuditChain.Verify(Record.Reads, noted, default);

    private async Task<long> FillAsync()
    {
        await Record.SettleAsync("甲", "one");
        var parked = await Record.ParkAsync("乙", "two");
        await Record.RetryAsync(parked);
        await Record.ExamineAsync(parked, ExaminationOutcome.Unreadable, 0);
        await Record.DropAsync(parked);
        return Record.Reads.Query("SELECT seq FROM heads", row => row.GetInt64(0)).Single();
    }

    private string Literal(string column, long sequence) => Record.Reads.Query(
        $"SELECT {column} FROM events WHERE seq = {sequence}",
        row => row.IsDBNull(0) ? "NULL" : row.GetValue(0) is string text ? $"'{text}'" : row.GetInt64(0).ToString(CultureInfo.InvariantCulture)).Single();

    private void Set(string column, long sequence, string value) => Assert.Equal(1, Record.Tamper($"UPDATE events SET {column} = {value} WHERE seq = {sequence}"));

    private void AppendForged(long last)
    {
        var forged = AuditEvent.Next(new AuditHead(last, Hash(last), 0), 1, new AuditEntry("x", AuditKind.Settled, null, null, "{}"));
        Record.Tamper($"INSERT INTO events (seq, at, actor, kind, detail, hash) VALUES ({forged.Sequence}, 1, 'x', '{forged.Entry.Kind}', '{{}}', '{forged.Hash}')");
    }

    private void RewriteLast(long last)
    {
        Record.Tamper($"DELETE FROM events WHERE seq = {last}");
        AppendForged(last - 1);
        Record.Tamper($"UPDATE heads SET hash = '{Hash(last)}'");
    }

    private string Hash(long sequence) => Record.Reads.Query($"SELECT hash FROM events WHERE seq = {sequence}", row => row.GetString(0)).Single();
}

public sealed class SqliteAuditChainTests() : AuditChainContract(null);

public sealed class PostgresAuditChainTests(TestServers servers) : AuditChainContract(servers.NewDatabaseAsync);
