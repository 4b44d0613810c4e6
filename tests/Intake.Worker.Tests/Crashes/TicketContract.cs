using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Tests.Servers;
using Intake.Worker.Tests.Storage.Record;
using Intake.Worker.Work;

namespace Intake.Worker.Tests.Crashes;

/// <summary>What the record says about tickets on their way, whatever was killed between handing a ticket over and noting it.</summary>
public abstract class TicketContract(Func<Task<string>>? newDatabase) : RecordContract(newDatabase)
{
    [Fact]
    public async Task A_ticket_is_noted_for_the_job_it_was_made_for()
    {
        await Record.ReceiveAsync("甲", "one");
        var job = Ready().Single();

        await Record.Writer.WriteAsync(Record.Changes.MarkPublished, [job], default);

        Assert.Equal(1, Published());
    }

    [Fact]
    public async Task A_ticket_noted_after_its_job_was_made_anew_leaves_the_job_waiting_for_one_of_its_own()
    {
        var file = await Record.ReceiveAsync("甲", "one");
        await Record.ExamineAsync(file, ExaminationOutcome.Read);
        var handedOver = Ready().Single();
        await Record.ExamineAsync(await Record.ReceiveAsync("甲", "two"), ExaminationOutcome.Read);

        await Record.Writer.WriteAsync(Record.Changes.MarkPublished, [handedOver], default);

        Assert.Equal(0, Published());
    }

    [Fact]
    public async Task A_ticket_noted_after_its_job_was_begun_and_given_back_leaves_the_job_waiting()
    {
        await Record.ReceiveAsync("甲", "one");
        var handedOver = Ready().Single();
        var begun = await Record.ClaimAsync(handedOver.Ticket.Job);
        await Record.Writer.WriteAsync(Record.Changes.HandBack, begun!, default);

        await Record.Writer.WriteAsync(Record.Changes.MarkPublished, [handedOver], default);

        Assert.Equal(0, Published());
    }

    [Fact]
    public async Task A_worker_that_starts_again_frees_what_it_held_and_nothing_of_others()
    {
        var mine = await Record.ReceiveAsync("甲", "one");
        var theirs = await Record.ReceiveAsync("乙", "two");
        await Record.ClaimAsync(JobKind.Examine, mine.Hash.Hex);
        await Record.Writer.WriteAsync(Record.Changes.Claim, new ClaimRequest(RecordNames.Job(JobKind.Examine, theirs.Hash.Hex), "worker-2"), default);

        await Record.Writer.WriteAsync(Record.Changes.Tend, new WorkerRequest("worker-1", "host", WorkerMoment.Started), default);

        Assert.Equal(
            [("ready", null), ("running", "worker-2")],
            Record.Reads.Query("SELECT state, worker FROM jobs ORDER BY state", row => (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1))));
    }

    private List<ReadyJob> Ready() => Record.Reads.Query(
        "SELECT id, kind, due, fence FROM jobs WHERE state = 'ready'",
        row => new ReadyJob(new JobTicket(row.GetString(0), Enum.Parse<JobKind>(row.GetString(1), ignoreCase: true)), row.GetInt64(2), row.GetInt64(3)));

    private long Published() => Record.Reads.Query("SELECT COUNT(*) FROM jobs WHERE published IS NOT NULL", row => row.GetInt64(0)).Single();
}

public sealed class SqliteTicketTests() : TicketContract(null);

public sealed class PostgresTicketTests(TestServers servers) : TicketContract(servers.NewDatabaseAsync);
