using Intake.Extraction.Messages;
using Intake.Worker.Arrival;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Tests.Servers;
using Intake.Worker.Work;
using Intake.Worker.Work.Stages;

namespace Intake.Worker.Tests.Storage.Record;

/// <summary>What an award rests on is what came, all of it, and nothing else; where it is not, that shows.</summary>
public abstract class EvidenceContract(Func<Task<string>>? newDatabase) : RecordContract(newDatabase)
{
    private static readonly string AnotherHash = new('0', 64);

    [Fact]
    public async Task An_assessment_that_was_at_work_when_files_went_back_to_be_examined_counts_for_nothing()
    {
        var file = await Record.SettleAsync("甲", "one");
        await ReassessAsync(Record.Changes, file);
        var partial = await Record.ClaimAsync(JobKind.Assess, file.Application);

        Assert.Equal(ReassessOutcome.Waits, (await ReassessAsync(ByNewProgram(), file)).Outcome);

        Assert.False((await Record.EndAsync(partial, ItemState.InReview, """{"schema":1,"partial":true}""")).Counted);
    }

    [Fact]
    public async Task An_assessment_asked_for_again_is_kept_beside_the_one_before_it_even_of_the_same_versions()
    {
        var file = await Record.SettleAsync("甲", "one");
        await ReassessAsync(Record.Changes, file);

        await Record.EndAsync(await Record.ClaimAsync(JobKind.Assess, file.Application), ItemState.InReview, """{"schema":1,"new":true}""");

        using var snapshot = Record.Reads.Snapshot();
        Assert.Equal("""{"schema":1,"new":true}""", System.Text.Encoding.UTF8.GetString(KeptProposal.Read(snapshot, file.Application)[^1].Result(snapshot, file.Application)!));
    }

    [Fact]
    public async Task An_assessment_that_is_given_up_shows_even_where_nothing_was_in_progress()
    {
        var file = await Record.SettleAsync("甲", "one");
        await ReassessAsync(Record.Changes, file);

        await GiveUpAsync(await Record.ClaimAsync(JobKind.Assess, file.Application), "stage_failed");

        Assert.Equal(("in_review", "stage_failed"), Record.Reads.Query("SELECT state, reason_code FROM items", row => (row.GetString(0), row.GetString(1))).Single());
        Assert.Empty(Replay.Run(Record.Reads, default).Differences);
        await ReassessAsync(Record.Changes, file);
        await Record.AssessAsync(file, ItemState.Accepted);
        Assert.True(Record.Reads.Query("SELECT reason_code FROM items", row => row.IsDBNull(0)).Single());
    }

    [Fact]
    public async Task What_is_being_examined_anew_is_not_purged()
    {
        var file = await Record.SettleAsync("甲", "one");
        await ReassessAsync(ByNewProgram(), file);
        Record.Clock.Move(TimeSpan.FromDays(366));

        var outcome = await Record.Writer.WriteAsync(
            Record.Changes.Purge, new PurgeRequest(file.Application, Record.Clock.GetUtcNow().ToUnixTimeMilliseconds(), RecordUnderTest.Person), default);

        Assert.Equal(PurgeOutcome.InUse, outcome);
    }

    [Fact]
    public async Task A_file_that_is_delivered_again_under_its_old_name_after_a_purge_is_a_new_file()
    {
        var old = await Record.ReceiveAsync("甲", "one", delivery: "same");
        await Record.ExamineAsync(old, ExaminationOutcome.Read);
        await Record.AssessAsync(old, ItemState.Accepted);
        for (var time = 0; time < 2; time++)
        {
            Record.Clock.Move(TimeSpan.FromDays(366));
            await Record.Writer.WriteAsync(
                Record.Changes.Purge, new PurgeRequest(old.Application, Record.Clock.GetUtcNow().ToUnixTimeMilliseconds(), RecordUnderTest.Person), default);

            var again = await Record.ReceiveAsync("甲", "one", delivery: "same");
            var repeated = await Record.ReceiveAsync("甲", "one", delivery: "same");

            Assert.Equal((ItemState.InProgress, false, true), (again.State, again.Repeated, repeated.Repeated));
            Assert.Equal(again.Item, repeated.Item);
            Assert.NotEqual(old.Item, again.Item);
            await Record.ExamineAsync(again, ExaminationOutcome.Read);
            await Record.AssessAsync(again, ItemState.Accepted);
        }

        Assert.True(Conservation.Read(Record.Reads).Holds);
    }

    [Fact]
    public async Task A_content_that_came_as_another_than_declared_stands_for_no_right_one()
    {
        var wrong = await Record.ReceiveAsync("甲", "one", declared: AnotherHash);
        var right = await Record.ReceiveAsync("甲", "one");

        Assert.Equal((ItemState.Parked, ItemState.InProgress), (wrong.State, right.State));
        Assert.Equal(RetryOutcome.Duplicate, (await Record.RetryAsync(wrong)).Outcome);
        Assert.Equal("in_progress", Record.State(right));
    }

    [Fact]
    public async Task A_content_that_came_as_another_than_declared_is_open_even_where_its_application_has_it()
    {
        await Record.SettleAsync("甲", "one");

        Assert.Equal(ItemState.Parked, (await Record.ReceiveAsync("甲", "one", declared: AnotherHash)).State);
    }

    [Theory]
    [InlineData("content_missing")]
    [InlineData("stage_failed")]
    [InlineData("begun_too_often")]
    [InlineData("store_unavailable")]
    [InlineData("not_started")]
    public async Task What_failed_for_reasons_of_the_machine_is_tried_again_when_the_content_comes_again(string code)
    {
        var first = await Record.ReceiveAsync("甲", "one");
        await Record.Writer.WriteAsync(
            Record.Changes.CompleteExamination,
            new ExaminationRequest(
                await Record.ClaimAsync(JobKind.Examine, first.Hash.Hex),
                new StoredExamination(first.Hash.Hex, ExaminationOutcome.Unreadable, code, ItemRows.Text(Message.Of("arrival.empty_file")), 0, null), null),
            default);
        Assert.Equal("parked", Record.State(first));

        var second = await Record.ReceiveAsync("乙", "one");

        Assert.Equal(ItemState.InProgress, second.State);
        await Record.ExamineAsync(second, ExaminationOutcome.Read);
        Assert.True(Conservation.Read(Record.Reads).Holds);
        Assert.Empty(Replay.Run(Record.Reads, default).Differences);
    }

    [Fact]
    public async Task A_form_that_is_sent_again_after_another_is_the_one_that_counts()
    {
        var first = await Record.ReceiveAsync("甲", "applicant: 1", isForm: true);
        var second = await Record.ReceiveAsync("甲", "applicant: 2", isForm: true);
        Assert.Equal(ItemState.Duplicate, (await Record.ReceiveAsync("甲", "applicant: 2", isForm: true)).State);

        var again = await Record.ReceiveAsync("甲", "applicant: 1", isForm: true);

        Assert.Equal(ItemState.InProgress, again.State);
        Assert.Equal([again.Item, second.Item, first.Item], Evidence(first).Forms.Select(form => form.Item));
    }

    [Fact]
    public async Task The_form_that_came_last_counts_though_the_clock_was_set_back()
    {
        var first = await Record.ReceiveAsync("甲", "applicant: 1", isForm: true);
        Record.Clock.Move(TimeSpan.FromHours(-1));
        var second = await Record.ReceiveAsync("甲", "applicant: 2", isForm: true);

        Assert.Equal([second.Item, first.Item], Evidence(first).Forms.Select(form => form.Item));
    }

    [Fact]
    public async Task An_archive_that_cannot_be_opened_is_a_paper_that_cannot_be_read()
    {
        var archive = await Record.ReceiveAsync("甲", "zip");
        await Record.ExamineAsync(archive, ExaminationOutcome.Container, 0);
        await GiveUpAsync(await Record.ClaimAsync(JobKind.Expand, archive.Item), "archive_damaged");

        var paper = Assert.Single(Evidence(archive).Papers);
        Assert.Equal((archive.Item, "archive_damaged"), (paper.Item, paper.Document.Findings.Single().Code));

        await Record.DropAsync(archive);
        Assert.Empty(Evidence(archive).Papers);
    }

    private RecordChanges ByNewProgram() => new(RecordSettings.For("worker-1/0.2.0", "v2") with { Quiet = TimeSpan.Zero });

    private ApplicationEvidence Evidence(Receipt file) => ApplicationEvidence.Read(Record.Reads, new ExaminedCache(1), file.Application, "v1")!;

    private Task<ReassessAnswer> ReassessAsync(RecordChanges changes, Receipt file) =>
        Record.Writer.WriteAsync(changes.Reassess, new ReassessRequest(file.Application, RecordUnderTest.Person), default);

    private Task<WorkAnswer> GiveUpAsync(ClaimedJob job, string code) =>
        Record.Writer.WriteAsync(Record.Changes.Park, new ParkRequest(job, code, Message.Of("arrival.archive_damaged", "x")), default);
}

public sealed class SqliteEvidenceTests() : EvidenceContract(null);

public sealed class PostgresEvidenceTests(TestServers servers) : EvidenceContract(servers.NewDatabaseAsync);
