using System.Globalization;
using Intake.Worker.Work;

namespace Intake.Worker.Tests.Work;

/// <summary>What every carrier of tickets promises.</summary>
public abstract class DispatcherContract
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(300);

    /// <summary>Whether what a receiver had in hand comes again when the receiver is gone.</summary>
    private protected abstract bool SurvivesReceiver { get; }

    /// <summary>A dispatcher; within one test each of them carries the same tickets, if <see cref="SurvivesReceiver"/>.</summary>
    private protected abstract Task<IDispatcher> CreateAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task What_is_published_is_received_by_who_asks_for_its_kind(int kind)
    {
        await using var dispatcher = await CreateAsync();
        var wanted = new JobTicket("a job with \"quotes\", 汉字 and a\nnew line", (JobKind)kind);
        await dispatcher.PublishAsync([new JobTicket("of another kind", (JobKind)((kind + 1) % 3)), wanted], default);

        var received = await TakeAsync(dispatcher, wanted.Kind, 1);

        Assert.Equal(wanted, Assert.Single(received).Ticket);
        await received[0].AcknowledgeAsync();
    }

    [Fact]
    public async Task Nothing_published_is_nothing_received()
    {
        await using var dispatcher = await CreateAsync();
        await dispatcher.PublishAsync([], default);

        Assert.Empty(await TakeAsync(dispatcher, JobKind.Examine, 1, Silence));
    }

    [Fact]
    public async Task A_receiver_that_is_cancelled_ends_without_an_exception()
    {
        await using var dispatcher = await CreateAsync();
        using var already = new CancellationTokenSource();
        await already.CancelAsync();
        await foreach (var delivery in dispatcher.ReceiveAsync(JobKind.Examine, 1, already.Token))
        {
            Assert.Fail($"{delivery.Ticket} after the end");
        }

        Assert.Empty(await TakeAsync(dispatcher, JobKind.Examine, 1, Silence));
    }

    [Fact]
    public async Task It_says_whether_tickets_outlive_the_process()
    {
        await using var dispatcher = await CreateAsync();

        Assert.Equal(SurvivesReceiver, dispatcher.IsDurable);
    }

    [Fact]
    public async Task Of_many_none_is_lost_and_none_that_was_acknowledged_comes_again()
    {
        await using var dispatcher = await CreateAsync();
        var tickets = Tickets(500);
        var publishing = dispatcher.PublishAsync(tickets, default);

        var received = await TakeAndAcknowledgeAsync(dispatcher, JobKind.Examine, tickets.Count);

        await publishing;
        Assert.Equal(tickets.Select(ticket => ticket.Job).Order(), received.Select(ticket => ticket.Job).Order());
        Assert.Empty(await TakeAsync(dispatcher, JobKind.Examine, 1, Silence));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task No_more_than_asked_for_is_unsettled_at_a_time(int ahead)
    {
        await using var dispatcher = await CreateAsync();
        await dispatcher.PublishAsync(Tickets(ahead + 2), default);
        using var enough = new CancellationTokenSource(Patience);
        await using var tickets = dispatcher.ReceiveAsync(JobKind.Examine, ahead, enough.Token).GetAsyncEnumerator(enough.Token);
        var inHand = new List<TicketDelivery>();
        for (var i = 0; i < ahead; i++)
        {
            Assert.True(await tickets.MoveNextAsync());
            inHand.Add(tickets.Current);
        }

        var next = tickets.MoveNextAsync().AsTask();
        await Task.Delay(Silence, default(CancellationToken));
        Assert.False(next.IsCompleted);

        await inHand[0].AcknowledgeAsync();
        Assert.True(await next.WaitAsync(Patience));
        inHand.Add(tickets.Current);
        Assert.Equal(inHand.Count, inHand.DistinctBy(delivery => delivery.Ticket).Count());
        foreach (var delivery in inHand)
        {
            await delivery.AcknowledgeAsync();
        }
    }

    [Fact]
    public async Task What_is_returned_comes_again()
    {
        await using var dispatcher = await CreateAsync();
        await dispatcher.PublishAsync([new JobTicket("j", JobKind.Expand)], default);
        var first = Assert.Single(await TakeAsync(dispatcher, JobKind.Expand, 1));
        await first.ReturnAsync();

        var again = Assert.Single(await TakeAsync(dispatcher, JobKind.Expand, 1));

        Assert.Equal(first.Ticket, again.Ticket);
        await again.AcknowledgeAsync();
    }

    [Fact]
    public async Task A_ticket_told_twice_comes_at_least_once_and_settling_twice_does_no_harm()
    {
        await using var dispatcher = await CreateAsync();
        var ticket = new JobTicket("j", JobKind.Assess);
        await dispatcher.PublishAsync([ticket, ticket], default);
        await dispatcher.PublishAsync([ticket], default);

        var first = (await TakeAsync(dispatcher, JobKind.Assess, 1))[0];
        await first.AcknowledgeAsync();
        await first.AcknowledgeAsync();
        await first.ReturnAsync();

        Assert.Equal(ticket, first.Ticket);
        Assert.All(await TakeAsync(dispatcher, JobKind.Assess, 2, Silence), delivery => Assert.Equal(ticket, delivery.Ticket));
    }

    [Fact]
    public async Task A_slow_receiver_loses_nothing()
    {
        await using var dispatcher = await CreateAsync();
        var tickets = Tickets(50);
        var publishing = Task.Run(async () =>
        {
            foreach (var ticket in tickets)
            {
                await dispatcher.PublishAsync([ticket], default);
            }
        });
        var received = new List<string>();
        using var enough = new CancellationTokenSource(Patience);
        await foreach (var delivery in dispatcher.ReceiveAsync(JobKind.Examine, 2, enough.Token))
        {
            await Task.Delay(5, enough.Token);
            received.Add(delivery.Ticket.Job);
            await delivery.AcknowledgeAsync();
            if (received.Count == tickets.Count)
            {
                break;
            }
        }

        await publishing;
        Assert.Equal(tickets.Select(ticket => ticket.Job).Order(), received.Order());
    }

    [Fact]
    public async Task Two_receivers_share_the_tickets()
    {
        await using var dispatcher = await CreateAsync();
        var tickets = Tickets(100);
        using var enough = new CancellationTokenSource(Patience);
        var all = new List<string>();
        var both = Enumerable.Range(0, 2).Select(async _ =>
        {
            await foreach (var delivery in dispatcher.ReceiveAsync(JobKind.Examine, 1, enough.Token))
            {
                await delivery.AcknowledgeAsync();
                lock (all)
                {
                    all.Add(delivery.Ticket.Job);
                    if (all.Count == tickets.Count)
                    {
                        enough.Cancel();
                    }
                }
            }
        }).ToList();
        await dispatcher.PublishAsync(tickets, default);
        await Task.WhenAll(both);

        Assert.Equal(tickets.Select(ticket => ticket.Job).Order(), all.Order());
    }

    [Fact]
    public async Task What_is_in_hand_when_receiving_is_cancelled_may_still_be_acknowledged()
    {
        await using var dispatcher = await CreateAsync();
        await dispatcher.PublishAsync([new JobTicket("j", JobKind.Examine)], default);

        var inHand = (await TakeAsync(dispatcher, JobKind.Examine, 1))[0];
        Assert.Empty(await TakeAsync(dispatcher, JobKind.Examine, 1, Silence));
        await inHand.AcknowledgeAsync();

        Assert.Empty(await TakeAsync(dispatcher, JobKind.Examine, 1, Silence));
    }

    [Fact]
    public async Task What_a_receiver_had_in_hand_comes_again_when_it_is_gone_if_the_carrier_outlives_it()
    {
        await using var publisher = await CreateAsync();
        await publisher.PublishAsync(Tickets(3), default);
        if (!SurvivesReceiver)
        {
            // These tickets go with the process, and the record brings them back.
            await using var other = await CreateAsync();
            Assert.Empty(await TakeAsync(other, JobKind.Examine, 1, Silence));
            return;
        }

        List<TicketDelivery> lost;
        await using (var gone = await CreateAsync())
        {
            lost = await TakeAsync(gone, JobKind.Examine, 3);
            await lost[0].AcknowledgeAsync();
        }

        var again = await TakeAsync(publisher, JobKind.Examine, 2);

        Assert.Equal(lost.Skip(1).Select(delivery => delivery.Ticket.Job).Order(), again.Select(delivery => delivery.Ticket.Job).Order());
        // Those of a receiver that is gone have no effect, and fail nobody.
        await lost[1].AcknowledgeAsync();
        await lost[2].ReturnAsync();
        foreach (var delivery in again)
        {
            await delivery.AcknowledgeAsync();
        }
    }

    private protected static List<JobTicket> Tickets(int count, JobKind kind = JobKind.Examine) =>
        [.. Enumerable.Range(0, count).Select(i => new JobTicket("job " + i.ToString(CultureInfo.InvariantCulture), kind))];

    /// <summary>Takes so many, or what comes until the time is over; none of it settled.</summary>
    private protected static async Task<List<TicketDelivery>> TakeAsync(IDispatcher dispatcher, JobKind kind, int count, TimeSpan? within = null)
    {
        var taken = new List<TicketDelivery>();
        using var enough = new CancellationTokenSource(within ?? Patience);
        await foreach (var delivery in dispatcher.ReceiveAsync(kind, count, enough.Token))
        {
            taken.Add(delivery);
            if (taken.Count == count)
            {
                break;
            }
        }

        return taken;
    }

    private protected static async Task<List<JobTicket>> TakeAndAcknowledgeAsync(IDispatcher dispatcher, JobKind kind, int count)
    {
        var taken = new List<JobTicket>();
        using var enough = new CancellationTokenSource(Patience);
        await foreach (var delivery in dispatcher.ReceiveAsync(kind, 32, enough.Token))
        {
            taken.Add(delivery.Ticket);
            await delivery.AcknowledgeAsync();
            if (taken.Count == count)
            {
                break;
            }
        }

        return taken;
    }
}
