using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Intake.Servers;
using Intake.Worker.Storage;
using Intake.Worker.Tests.Servers;
using Intake.Worker.Work;
using Intake.Worker.Work.RabbitMq;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Intake.Worker.Tests.Work.RabbitMq;

public sealed class RabbitDispatcherTests(TestServers servers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly JobTicket Ticket = new("examine:ab", JobKind.Examine);

    private readonly ConcurrentQueue<bool> _states = new();
    private readonly ConcurrentQueue<string> _problems = new();
    private int _lost;

    [Fact]
    public async Task Declaring_is_repeated_without_harm_and_other_prefixes_are_other_queues()
    {
        var host = await servers.NewVirtualHostAsync();
        await using var first = Dispatcher(host);
        await using var second = new RabbitDispatcher(new BrokerSettings(host), new BrokerWatch());
        await using var other = new RabbitDispatcher(new BrokerSettings(host, "other"), new BrokerWatch());
        await first.ConnectAsync(default);
        await first.PublishAsync([Ticket, Ticket with { Kind = JobKind.Assess }], default);

        await second.ConnectAsync(default);

        Assert.Equal([("examine", 1L), ("expand", 0L), ("assess", 1L), ("dead", 0L)], await second.CountAsync(default));
        Assert.All(await other.CountAsync(default), count => Assert.Equal(0, count.Waiting));
        Assert.Equal([true], _states);
    }

    [Fact]
    public async Task A_queue_made_with_other_arguments_is_told_with_its_name_and_what_to_do()
    {
        var host = await servers.NewVirtualHostAsync();
        await OnChannelAsync(host, channel => channel.QueueDeclareAsync("intake.expand", durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }));
        await using var dispatcher = Dispatcher(host);

        var failure = await Assert.ThrowsAsync<StorageException>(() => dispatcher.ConnectAsync(default));

        Assert.Equal(StorageFault.Unavailable, failure.Fault);
        Assert.Contains("intake.expand", failure.Message, StringComparison.Ordinal);
        Assert.Contains("another prefix", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("guest", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amqp://guest:wrong@127.0.0.1")]
    [InlineData("amqp://guest:guest@127.0.0.1", "/no-such-host")]
    public async Task Who_may_not_enter_is_told_so_and_never_the_password(string address, string host = "/")
    {
        var broker = await servers.RabbitAsync();
        await using var dispatcher = Dispatcher(new Uri($"{address}:{broker.Port}{host}"));

        var failure = await Assert.ThrowsAsync<StorageException>(() => dispatcher.PublishAsync([Ticket], default));

        Assert.DoesNotContain("wrong", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("guest:guest", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_at_the_address_fails_within_the_limit()
    {
        await using var dispatcher = Dispatcher(new Uri("amqp://guest:guest@127.0.0.1:1"));
        var clock = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<StorageException>(() => dispatcher.PublishAsync([Ticket], default));

        Assert.Equal(StorageFault.Unavailable, failure.Fault);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10.5));
        Assert.Equal([false], _states);
    }

    [Fact]
    public async Task A_broker_that_takes_the_connection_and_says_nothing_fails_within_the_limit()
    {
        using var mute = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        mute.Start();
        await using var dispatcher = Dispatcher(new Uri($"amqp://guest:guest@127.0.0.1:{((System.Net.IPEndPoint)mute.LocalEndpoint).Port}"));
        var clock = Stopwatch.StartNew();

        await Assert.ThrowsAsync<StorageException>(() => dispatcher.PublishAsync([Ticket], default));

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10.5));
    }

    [Fact]
    public async Task A_ticket_delivered_too_often_waits_among_the_dead()
    {
        await using var dispatcher = Dispatcher(await servers.NewVirtualHostAsync());
        await dispatcher.PublishAsync([Ticket], default);
        using var enough = new CancellationTokenSource(Patience);
        var deliveries = 0;
        var receiving = Task.Run(async () =>
        {
            await foreach (var delivery in dispatcher.ReceiveAsync(JobKind.Examine, 1, enough.Token))
            {
                deliveries++;
                await delivery.ReturnAsync();
            }
        });

        TicketDelivery? dead = null;
        await foreach (var delivery in dispatcher.ReceiveDeadAsync(1, enough.Token))
        {
            dead = delivery;
            break;
        }

        Assert.Equal(Ticket, dead!.Ticket);
        Assert.Equal(TicketQueues.DeliveryLimit + 1, deliveries);
        await dead.AcknowledgeAsync();
        await enough.CancelAsync();
        await receiving;
        await UntilAsync(async () => (await dispatcher.CountAsync(default)).All(count => count.Waiting == 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"schema":1,"job":"j","kind":"dance"}""")]
    [InlineData("""{"schema":2,"job":"j","kind":"examine"}""")]
    [InlineData("""{"schema":1,"job":7,"kind":"examine"}""")]
    [InlineData("""{"schema":1,"job":"j","kind":"examine"} {}""")]
    public async Task What_is_no_ticket_is_told_and_holds_nothing_up(string foreign)
    {
        var host = await servers.NewVirtualHostAsync();
        await using var dispatcher = Dispatcher(host);
        await dispatcher.ConnectAsync(default);
        await OnChannelAsync(host, async channel => await channel.BasicPublishAsync("", "intake.examine", Encoding.UTF8.GetBytes(foreign)));
        await dispatcher.PublishAsync([Ticket], default);

        using var enough = new CancellationTokenSource(Patience);
        await using var tickets = dispatcher.ReceiveAsync(JobKind.Examine, 1, enough.Token).GetAsyncEnumerator(enough.Token);
        Assert.True(await tickets.MoveNextAsync());

        Assert.Equal(Ticket, tickets.Current.Ticket);
        Assert.Contains(_problems, problem => problem.Contains("intake.examine", StringComparison.Ordinal));
        await tickets.Current.AcknowledgeAsync();
    }

    [Fact]
    public async Task Queues_that_somebody_deleted_are_made_again_by_publishing_and_by_receiving()
    {
        var host = await servers.NewVirtualHostAsync();
        await using var dispatcher = Dispatcher(host);
        await dispatcher.PublishAsync([Ticket], default);
        await OnChannelAsync(host, channel => channel.QueueDeleteAsync("intake.examine"));

        await dispatcher.PublishAsync([Ticket with { Job = "second" }], default);

        using var enough = new CancellationTokenSource(Patience);
        await using var tickets = dispatcher.ReceiveAsync(JobKind.Examine, 1, enough.Token).GetAsyncEnumerator(enough.Token);
        Assert.True(await tickets.MoveNextAsync());
        Assert.Equal("second", tickets.Current.Ticket.Job);
        await tickets.Current.AcknowledgeAsync();
        var next = tickets.MoveNextAsync().AsTask();
        await OnChannelAsync(host, channel => channel.QueueDeleteAsync("intake.examine"));
        // The receiver notices by itself and makes it again.
        await UntilAsync(async () => await ExistsAsync(host, "intake.examine"));
        await dispatcher.PublishAsync([Ticket with { Job = "third" }], default);
        Assert.True(await next);
        Assert.Equal("third", tickets.Current.Ticket.Job);
    }

    [Fact]
    public async Task A_ticket_in_hand_comes_again_after_a_lost_connection_and_goes_when_both_are_settled()
    {
        await using var broker = await RabbitServer.StartAsync();
        await using var dispatcher = Dispatcher(broker.Uri);
        await dispatcher.PublishAsync([Ticket], default);
        await broker.SettleAsync();
        using var enough = new CancellationTokenSource(Patience);
        await using var tickets = dispatcher.ReceiveAsync(JobKind.Examine, 2, enough.Token).GetAsyncEnumerator(enough.Token);
        Assert.True(await tickets.MoveNextAsync());
        var inHand = tickets.Current;

        await broker.RestartAsync();

        Assert.True(await tickets.MoveNextAsync());
        Assert.Equal(Ticket, tickets.Current.Ticket);
        await inHand.AcknowledgeAsync();
        await tickets.Current.AcknowledgeAsync();
        await UntilAsync(async () => (await dispatcher.CountAsync(default)).All(count => count.Waiting == 0));
    }

    [Fact]
    public async Task A_broker_killed_again_and_again_loses_nothing_that_was_confirmed_and_everything_goes_on_by_itself()
    {
        await using var broker = await RabbitServer.StartAsync();
        await using var dispatcher = Dispatcher(broker.Uri);
        await dispatcher.ConnectAsync(default);
        await broker.SettleAsync();
        var confirmed = new ConcurrentQueue<string>();
        var received = new ConcurrentDictionary<string, int>();
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var published = CancellationTokenSource.CreateLinkedTokenSource(enough.Token);
        var publishing = Task.Run(async () =>
        {
            for (var i = 0; !published.IsCancellationRequested; i++)
            {
                var tickets = Enumerable.Range(0, 20).Select(n => new JobTicket($"{i}/{n}", JobKind.Examine)).ToList();
                while (true)
                {
                    try
                    {
                        await dispatcher.PublishAsync(tickets, enough.Token);
                        break;
                    }
                    catch (StorageException)
                    {
                        await Task.Delay(20, enough.Token);
                    }
                }

                tickets.ForEach(ticket => confirmed.Enqueue(ticket.Job));
            }
        });
        var receiving = Task.Run(async () =>
        {
            await foreach (var delivery in dispatcher.ReceiveAsync(JobKind.Examine, 50, enough.Token))
            {
                received.AddOrUpdate(delivery.Ticket.Job, 1, (_, count) => count + 1);
                await delivery.AcknowledgeAsync();
            }
        });

        for (var round = 0; round < 3; round++)
        {
            await UntilAsync(() => Task.FromResult(confirmed.Count > (round + 1) * 200));
            await broker.KillAsync();
            var before = confirmed.Count;
            await Task.Delay(300, enough.Token);
            await broker.RestartAsync();
            await UntilAsync(() => Task.FromResult(confirmed.Count > before + 200));
        }

        await published.CancelAsync();
        await publishing;
        await UntilAsync(() => Task.FromResult(confirmed.All(received.ContainsKey)));
        await enough.CancelAsync();
        await receiving;
        Assert.Equal(0, _lost);
        Assert.Contains(false, _states);
        Assert.True(_states.Last());
    }

    [Fact]
    public async Task A_queue_without_a_leader_is_found_made_anew_and_told()
    {
        await using var broker = await RabbitServer.StartAsync();
        await using var dispatcher = Dispatcher(broker.Uri);
        await dispatcher.PublishAsync([Ticket], default);
        // Killed before its directory is written: the broker comes back with names of queues that answer nobody.
        await broker.KillAsync();
        await broker.RestartAsync();
        using var enough = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var tickets = dispatcher.ReceiveAsync(JobKind.Examine, 1, enough.Token).GetAsyncEnumerator(enough.Token);
        var next = tickets.MoveNextAsync().AsTask();
        var longest = TimeSpan.Zero;
        while (!next.IsCompleted)
        {
            var clock = Stopwatch.StartNew();
            try
            {
                await dispatcher.PublishAsync([Ticket], enough.Token);
            }
            catch (StorageException)
            {
                // The record goes on publishing what is not confirmed.
            }

            longest = clock.Elapsed > longest ? clock.Elapsed : longest;
            await Task.Delay(100, enough.Token);
        }

        Assert.True(await next);
        Assert.Equal(Ticket, tickets.Current.Ticket);
        Assert.InRange(longest, TimeSpan.Zero, TimeSpan.FromSeconds(10.5));
        Assert.True(_lost > 0 || _problems.IsEmpty, "a queue made anew is told");
    }

    private RabbitDispatcher Dispatcher(Uri host) => new(
        new BrokerSettings(host) { ShortestPause = TimeSpan.FromMilliseconds(50), LongestPause = TimeSpan.FromSeconds(1), IdleLimit = TimeSpan.FromSeconds(2) },
        new BrokerWatch(_states.Enqueue, _problems.Enqueue, () => Interlocked.Increment(ref _lost)));

    private static async Task<bool> ExistsAsync(Uri host, string queue)
    {
        try
        {
            await OnChannelAsync(host, channel => channel.QueueDeclarePassiveAsync(queue));
            return true;
        }
        catch (OperationInterruptedException)
        {
            return false;
        }
    }

    private static async Task OnChannelAsync(Uri host, Func<IChannel, Task> call)
    {
        await using var connection = await new ConnectionFactory { Uri = host }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await call(channel);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(clock.Elapsed < Patience, "it did not come to pass");
            await Task.Delay(50);
        }
    }
}
