using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Tests.Servers;
using Intake.Worker.Work;

namespace Intake.Worker.Tests.Storage.Record;

public abstract class ParkedContract(Func<Task<string>>? newDatabase) : RecordContract(newDatabase)
{
    [Fact]
    public async Task A_retried_file_is_examined_anew_and_goes_its_way()
    {
        var file = await Record.ParkAsync("甲", "one");
        Assert.Equal("parked", Record.State(file));

        Assert.Equal(RetryOutcome.Retried, (await Record.RetryAsync(file)).Outcome);
        Assert.Equal("in_progress", Record.State(file));
        await Record.ExamineAsync(file, ExaminationOutcome.Read);
        await Record.AssessAsync(file, ItemState.Accepted);

        Assert.Equal("accepted", Record.State(file));
        Assert.Equal(["item.received", "item.counted", "item.parked", "item.retried", "item.counted", "item.settled"], Record.Kinds(file));
        Assert.True(Conservation.Read(Record.Reads).Holds);
        Assert.Equal("person:reviewer", Record.Reads.Query("SELECT actor FROM events WHERE kind = 'item.retried'", row => row.GetString(0)).Single());
    }

    [Fact]
    public async Task A_retried_file_that_is_read_now_has_its_pages_and_its_amount()
    {
        var file = await Record.ParkAsync("甲", "one");
        Assert.Equal((0, null), Counted());
        await Record.RetryAsync(file);

        await Record.ExamineAsync(file, ExaminationOutcome.Read, pages: 3, amount: 1_234_56);

        Assert.Equal((3, 1_234_56), Counted());
        Assert.Equal((true, 3), (Conservation.Read(Record.Reads).Holds, Conservation.Read(Record.Reads).Pages));
        Assert.Empty(Replay.Run(Record.Reads, default).Differences);

        (long Pages, long? Amount) Counted() => Record.Reads.Query("SELECT pages, amount FROM items", row => (row.GetInt64(0), row.IsDBNull(1) ? (long?)null : row.GetInt64(1))).Single();
    }

    [Fact]
    public async Task A_retried_file_waits_since_it_was_retried()
    {
        var file = await Record.ParkAsync("甲", "one");
        Record.Clock.Move(TimeSpan.FromDays(30));
        await Record.RetryAsync(file);
        Record.Clock.Move(TimeSpan.FromMinutes(2));

        Assert.Equal(TimeSpan.FromMinutes(2), RecordStatus.Read(Record.Reads, Record.Clock).OldestInProgress);
    }

    [Fact]
    public async Task A_retried_file_that_still_cannot_be_read_is_parked_again()
    {
        var file = await Record.ParkAsync("甲", "one");
        await Record.RetryAsync(file);
        await Record.ExamineAsync(file, ExaminationOutcome.Unreadable, 0);

        Assert.Equal("parked", Record.State(file));
        Assert.True(Conservation.Read(Record.Reads).Holds);
        Assert.Empty(Replay.Run(Record.Reads, default).Differences);
    }

    [Fact]
    public async Task A_file_with_another_hash_than_declared_goes_on_as_it_is_when_a_person_says_so()
    {
        var file = await Record.ReceiveAsync("甲", "one", declared: new string('0', 64));
        Assert.Equal(ItemState.Parked, file.State);

        await Record.RetryAsync(file);
        await Record.ExamineAsync(file, ExaminationOutcome.Read);

        Assert.Contains("assess:" + file.Application, Record.Jobs());
    }

    [Fact]
    public async Task What_was_read_for_others_stays_read_whatever_a_retry_gives()
    {
        var settled = await Record.SettleAsync("甲", "one");
        var other = await Record.ReceiveAsync("乙", "one", declared: new string('0', 64));
        await Record.RetryAsync(other);

        await Record.ExamineAsync(other, ExaminationOutcome.Unreadable, 0);

        Assert.Equal(("read", true), Record.Reads.Query("SELECT outcome, payload FROM examinations", row => (row.GetString(0), !row.IsDBNull(1))).Single());
        Assert.Equal(("accepted", "parked"), (Record.State(settled), Record.State(other)));
    }

    [Fact]
    public async Task A_retried_archive_is_taken_apart_anew()
    {
        var file = await Record.ReceiveAsync("甲", "zip");
        await Record.ExamineAsync(file, ExaminationOutcome.Container, 0);
        var expansion = await Record.ClaimAsync(JobKind.Expand, file.Item);
        await Record.Writer.WriteAsync(Record.Changes.Park, new ParkRequest(expansion, "archive_damaged", Extraction.Messages.Message.Of("arrival.archive_damaged", "x")), default);

        await Record.RetryAsync(file);

        Assert.NotNull(await Record.ClaimAsync(JobKind.Expand, file.Item));
    }

    [Fact]
    public async Task A_retried_form_is_read_in_the_next_assessment()
    {
        var form = await Record.ReceiveAsync("甲", "applicant: {}", isForm: true);
        await Record.AssessAsync(form, ItemState.Parked);
        Assert.Equal("parked", Record.State(form));

        await Record.RetryAsync(form);
        await Record.AssessAsync(form, ItemState.Accepted);

        Assert.Equal("accepted", Record.State(form));
    }

    [Fact]
    public async Task Only_what_is_parked_and_kept_can_be_retried()
    {
        var settled = await Record.SettleAsync("甲", "one");
        var without = await Record.Reception.ReceiveWithoutContentAsync(new Intake.Worker.Arrival.ArrivingFile("d", "甲", "a.zip!/b", Intake.Worker.Arrival.ArrivalSource.Archive)
        {
            Refused = new Intake.Worker.Arrival.Refusal("archive_encrypted", Extraction.Messages.Message.Of("arrival.archive_encrypted")),
        });

        Assert.Equal(RetryOutcome.NotParked, (await Record.RetryAsync(settled)).Outcome);
        Assert.Equal(RetryOutcome.NoContent, (await Record.RetryAsync(without)).Outcome);
        Assert.Equal(RetryOutcome.NotFound, (await Record.RetryAsync(settled with { Item = "i0" })).Outcome);
        Assert.DoesNotContain("item.retried", Record.Kinds(settled));
    }

    [Fact]
    public async Task The_same_retry_asked_twice_at_once_is_done_once()
    {
        var file = await Record.ParkAsync("甲", "one");

        var answers = await Task.WhenAll(Record.RetryAsync(file), Record.RetryAsync(file));

        Assert.Equal([RetryOutcome.Retried, RetryOutcome.NotParked], answers.Select(answer => answer.Outcome).Order());
    }

    [Fact]
    public async Task A_dropped_file_stays_parked_and_its_application_is_assessed_without_it()
    {
        var file = await Record.ParkAsync("甲", "one");
        var before = Record.Reads.Query("SELECT revision FROM applications", row => row.GetInt64(0)).Single();
        await Record.AssessAsync(file, ItemState.Accepted);

        var answer = await Record.DropAsync(file);

        Assert.Equal(DropOutcome.Dropped, answer.Outcome);
        Assert.Equal("assess:" + file.Application, Assert.Single(answer.Ready).Ticket.Job);
        Assert.Equal(before + 1, Record.Reads.Query("SELECT revision FROM applications", row => row.GetInt64(0)).Single());
        Assert.Equal("parked", Record.State(file));
        Assert.Equal(DropOutcome.DroppedBefore, (await Record.DropAsync(file)).Outcome);
        Assert.True(Conservation.Read(Record.Reads).Holds);
    }

    [Fact]
    public async Task Only_what_is_parked_can_be_dropped()
    {
        var file = await Record.SettleAsync("甲", "one");

        Assert.Equal(DropOutcome.NotParked, (await Record.DropAsync(file)).Outcome);
        Assert.Equal(DropOutcome.NotFound, (await Record.DropAsync(file with { Item = "i0" })).Outcome);
    }

    [Fact]
    public async Task A_dropped_file_that_came_again_meanwhile_is_its_duplicate_when_retried()
    {
        var dropped = await Record.ParkAsync("甲", "one");
        await Record.DropAsync(dropped);
        var again = await Record.ReceiveAsync("甲", "one");
        Assert.Equal(ItemState.Parked, again.State);

        Assert.Equal(RetryOutcome.Duplicate, (await Record.RetryAsync(dropped)).Outcome);

        Assert.Equal("duplicate", Record.State(dropped));
        Assert.True(Conservation.Read(Record.Reads).Holds);
        Assert.Empty(Replay.Run(Record.Reads, default).Differences);
    }

    [Fact]
    public async Task An_application_is_assessed_again_when_asked_and_a_new_version_proposes_beside_the_old()
    {
        var file = await Record.SettleAsync("甲", "one");
        Assert.Equal(ReassessOutcome.Ready, (await ReassessAsync(file.Application)).Outcome);

        await Record.EndAsync(await Record.ClaimAsync(JobKind.Assess, file.Application), ItemState.InReview, """{"schema":1,"new":true}""", "intake 0.2.0");

        using var snapshot = Record.Reads.Snapshot();
        var proposals = KeptProposal.Read(snapshot, file.Application);
        Assert.Equal(["intake 0.1.0", "intake 0.2.0"], proposals.Select(proposal => proposal.Versions).Order(StringComparer.Ordinal));
        Assert.All(proposals, proposal => Assert.NotNull(proposal.Result(snapshot, file.Application)));
        Assert.Equal("in_review", Record.State(file));
    }

    [Fact]
    public async Task What_still_waits_is_assessed_by_itself()
    {
        var file = await Record.ReceiveAsync("甲", "one");

        Assert.Equal(ReassessOutcome.Waits, (await ReassessAsync(file.Application)).Outcome);
        Assert.Equal(ReassessOutcome.NotFound, (await ReassessAsync("a0")).Outcome);
    }

    private Task<ReassessAnswer> ReassessAsync(string application) =>
        Record.Writer.WriteAsync(Record.Changes.Reassess, new ReassessRequest(application, RecordUnderTest.Person), default);
}

public sealed class SqliteParkedTests() : ParkedContract(null);

public sealed class PostgresParkedTests(TestServers servers) : ParkedContract(servers.NewDatabaseAsync);
