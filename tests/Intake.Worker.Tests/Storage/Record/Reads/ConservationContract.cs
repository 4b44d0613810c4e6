using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Tests.Servers;
using Intake.Worker.Work;

namespace Intake.Worker.Tests.Storage.Record.Reads;

public abstract class ConservationContract(Func<Task<string>>? newDatabase) : RecordContract(newDatabase)
{
    [Fact]
    public void Of_nothing_nothing_is_missing()
    {
        var law = Conservation.Read(Record.Reads);

        Assert.True(law.Holds);
        Assert.Equal((0, 0, 0), (law.ReceivedFiles, law.Files, law.Pages));
        Assert.Null(RecordStatus.Read(Record.Reads, Record.Clock).OldestInProgress);
    }

    [Fact]
    public async Task Every_file_is_counted_in_the_state_it_is_in()
    {
        await Record.SettleAsync("甲", "one");
        await Record.ReceiveAsync("甲", "one");
        await Record.ParkAsync("乙", "two");
        var waiting = await Record.ReceiveAsync("丙", "three");

        var law = Conservation.Read(Record.Reads);

        Assert.True(law.Holds);
        Assert.Equal(4, law.ReceivedFiles);
        Assert.Equal((1, 2), (law[ItemState.Accepted].Files, law[ItemState.Accepted].Pages));
        Assert.Equal((1, 2), (law[ItemState.Duplicate].Files, law[ItemState.Duplicate].Pages));
        Assert.Equal((1, 0), (law[ItemState.Parked].Files, law[ItemState.Parked].Pages));
        Assert.Equal((1, 1, 5), (law[ItemState.InProgress].Files, law[ItemState.InProgress].Uncounted, law[ItemState.InProgress].Bytes));
        Assert.Equal(ItemState.InProgress, waiting.State);
    }

    [Theory]
    [InlineData("DELETE FROM items WHERE state = 'accepted'", -1, -2)]
    [InlineData("UPDATE items SET pages = 3 WHERE state = 'accepted'", 0, 1)]
    [InlineData("DELETE FROM events WHERE kind = 'item.received'", 1, 0)]
    public async Task What_is_lost_or_made_up_shows_as_a_difference(string harm, long files, long pages)
    {
        await Record.SettleAsync("甲", "one");

        Assert.NotEqual(0, Record.Tamper(harm));

        var law = Conservation.Read(Record.Reads);
        Assert.False(law.Holds);
        Assert.Equal((files, pages), (law.FilesDifference, law.PagesDifference));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_makes_no_age_negative()
    {
        await Record.ReceiveAsync("甲", "one");
        Record.Clock.Move(TimeSpan.FromMinutes(10));
        Assert.Equal(TimeSpan.FromMinutes(10), RecordStatus.Read(Record.Reads, Record.Clock).OldestInProgress);

        Record.Clock.Move(TimeSpan.FromDays(-1));

        var status = RecordStatus.Read(Record.Reads, Record.Clock);
        Assert.Equal(TimeSpan.Zero, status.OldestInProgress);
        Assert.All(status.Queues, queue => Assert.Equal(TimeSpan.Zero, queue.Oldest));
    }

    [Fact]
    public async Task Jobs_are_ready_running_or_put_off()
    {
        var first = await Record.ReceiveAsync("甲", "one");
        await Record.ReceiveAsync("甲", "two");
        var third = await Record.ReceiveAsync("甲", "three");
        await Record.ClaimAsync(JobKind.Examine, first.Hash.Hex);
        var claimed = await Record.ClaimAsync(JobKind.Examine, third.Hash.Hex);
        await Record.Writer.WriteAsync(Record.Changes.Delay, new DelayRequest(claimed, TimeSpan.FromSeconds(30), "disk_full"), default);

        var examine = RecordStatus.Read(Record.Reads, Record.Clock).Queues.Single(queue => queue.Kind == JobKind.Examine);
        Assert.Equal((1, 1, 1), (examine.Ready, examine.Running, examine.Delayed));

        Record.Clock.Move(TimeSpan.FromSeconds(30));
        Assert.Equal(2, RecordStatus.Read(Record.Reads, Record.Clock).Queues.Single(queue => queue.Kind == JobKind.Examine).Ready);
    }

    [Fact]
    public async Task A_worker_lives_as_long_as_it_is_heard_of()
    {
        await Record.Writer.WriteAsync(Record.Changes.Tend, new WorkerRequest("worker-1", "host", WorkerMoment.Started), default);
        Record.Clock.Move(RecordSettings.For("any", "any").Lease);
        Assert.True(Assert.Single(RecordStatus.Read(Record.Reads, Record.Clock).Workers).IsAlive);

        Record.Clock.Move(TimeSpan.FromMilliseconds(1));
        Assert.False(Assert.Single(RecordStatus.Read(Record.Reads, Record.Clock).Workers).IsAlive);

        await Record.Writer.WriteAsync(Record.Changes.Tend, new WorkerRequest("worker-1", "host", WorkerMoment.Stopped), default);
        Assert.Empty(RecordStatus.Read(Record.Reads, Record.Clock).Workers);
    }

    [Fact]
    public async Task An_application_is_counted_by_what_is_open_first()
    {
        await Record.SettleAsync("done", "one");
        await Record.ParkAsync("parked", "two");
        await Record.ReceiveAsync("open", "three");
        var dropped = await Record.ParkAsync("dropped", "four");
        await Record.DropAsync(dropped);

        var applications = RecordStatus.Read(Record.Reads, Record.Clock).Applications;

        Assert.Equal(new ApplicationFigures(Purged: 0, InProgress: 1, Parked: 1, InReview: 0, Accepted: 2), applications);
        Assert.Equal([new ParkedReason("encrypted", 1, 1)], RecordStatus.Read(Record.Reads, Record.Clock).Parked);
    }

    [Fact]
    public async Task A_batch_shows_what_has_not_come_and_what_is_another()
    {
        Record.Tamper("INSERT INTO batches (id, source, digest, declared_files, declared_bytes, declared_pages, declared_amount, received) VALUES ('b', 'queue', 'd', 3, 9, 6, 1000, 0)");
        foreach (var name in (string[])["one.pdf", "two.pdf", "three.pdf"])
        {
            Record.Tamper($"INSERT INTO batch_files (batch, application, name, bytes) VALUES ('b', '甲', '{name}', 3)");
        }

        var one = await Record.ReceiveAsync("甲", "one", batch: "b");
        await Record.ExamineAsync(one, ExaminationOutcome.Read, 2, amount: 1_050);
        await Record.ReceiveAsync("甲", "longer", batch: "b", name: "two.pdf");
        await Record.ReceiveAsync("甲", "more", batch: "b");

        var batch = Assert.Single(RecordStatus.Read(Record.Reads, Record.Clock).Batches);

        Assert.Equal(new BatchTotals(3, 9, 6, 1_000), batch.Declared);
        Assert.Equal(new BatchTotals(3, 13, 2, 1_050), batch.Arrived);
        Assert.Equal((1, 1, 1, 2), (batch.Waiting, batch.Mismatched, batch.Unexpected, batch.Uncounted));
        Assert.Equal(50, batch.AmountDifferenceFen);
        Assert.False(batch.IsComplete);
        Assert.Equal(3, batch.States[ItemState.InProgress]);
    }

    [Fact]
    public async Task A_snapshot_holds_while_a_worker_writes_all_the_time()
    {
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await Record.ReceiveAsync("a" + (i % 3), "content" + (i % 50));
            }
        });

        var counts = new List<Conservation>();
        while (counts.Count < 40 || counts[^1].ReceivedFiles < 40)
        {
            counts.Add(Conservation.Read(Record.Reads));
        }

        await stop.CancelAsync();
        await writing;

        Assert.All(counts, law => Assert.True(law.Holds));
        Assert.True(counts.DistinctBy(law => law.ReceivedFiles).Count() > 5);
    }

    [Fact]
    public async Task Every_file_is_recounted_from_its_events()
    {
        await Record.SettleAsync("甲", "one");
        await Record.ReceiveAsync("甲", "one");
        var parked = await Record.ParkAsync("乙", "two");
        await Record.RetryAsync(parked);

        Assert.Equal((3, 0), Counts(Replay.Run(Record.Reads, default)));

        Record.Tamper("UPDATE items SET state = 'in_review' WHERE state = 'duplicate'");
        Record.Tamper($"DELETE FROM items WHERE id = '{parked.Item}'");
        var (files, differences) = Replay.Run(Record.Reads, default);
        Assert.Equal(2, files);
        Assert.Equal(["missing", "state"], differences.Select(one => one.What).Order(StringComparer.Ordinal));
        Assert.Contains(differences, one => one is { What: "state", ByEvents: "duplicate", ByRow: "in_review" });
    }

    private static (long Files, int Differences) Counts((long Files, IReadOnlyList<ReplayDifference> Differences) replayed) => (replayed.Files, replayed.Differences.Count);
}

public sealed class SqliteConservationTests() : ConservationContract(null);

public sealed class PostgresConservationTests(TestServers servers) : ConservationContract(servers.NewDatabaseAsync);
