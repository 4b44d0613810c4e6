using System.Text;
using Intake.Servers;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Intake.Worker.Tests.Servers;

public sealed class RabbitServerTests(TestServers servers)
{
    private static readonly Dictionary<string, object?> Quorum = new() { ["x-queue-type"] = "quorum" };

    [Fact]
    public async Task A_confirmed_message_in_a_quorum_queue_is_there_after_kill_and_restart_on_the_same_port()
    {
        await using var server = await RabbitServer.StartAsync();
        var host = await server.CreateVirtualHostAsync("kept");
        await PublishAsync(host, "work", "paper 1");
        await server.SettleAsync();
        await PublishAsync(host, "work", "paper 2");
        var port = server.Port;

        await server.KillAsync();

        await Assert.ThrowsAsync<BrokerUnreachableException>(() => TakeAsync(host, "work"));
        await server.RestartAsync();
        Assert.Equal(port, server.Port);
        Assert.Equal("paper 1", await TakeAsync(host, "work"));
        Assert.Equal("paper 2", await TakeAsync(host, "work"));
    }

    [Fact]
    public async Task An_orderly_stop_keeps_messages_as_well()
    {
        await using var server = await RabbitServer.StartAsync();
        await PublishAsync(server.Uri, "work", "paper 2");

        await server.StopAsync();
        Assert.Null(server.ProcessId);
        await server.RestartAsync();

        Assert.Equal("paper 2", await TakeAsync(server.Uri, "work"));
    }

    [Fact]
    public async Task Two_brokers_side_by_side_know_nothing_of_each_other()
    {
        await using var other = await RabbitServer.StartAsync();
        var there = await other.CreateVirtualHostAsync("only_there");
        await PublishAsync(there, "work", "theirs");
        var shared = await servers.RabbitAsync();

        Assert.NotEqual(shared.Port, other.Port);
        await Assert.ThrowsAnyAsync<Exception>(() => TakeAsync(new Uri(shared.Uri, "only_there"), "work"));
        Assert.Equal("theirs", await TakeAsync(there, "work"));
    }

    [Fact]
    public async Task Each_virtual_host_has_queues_of_its_own()
    {
        var first = await servers.NewVirtualHostAsync();
        var second = await servers.NewVirtualHostAsync();
        await PublishAsync(first, "work", "of the first");
        await PublishAsync(second, "work", "of the second");

        Assert.Equal("of the first", await TakeAsync(first, "work"));
        Assert.Equal("of the second", await TakeAsync(second, "work"));
    }

    private static async Task PublishAsync(Uri host, string queue, string text)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var connection = await new ConnectionFactory { Uri = host }.CreateConnectionAsync(cancellation);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellation);
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, Quorum, cancellationToken: cancellation);
        // Returns when the broker has confirmed.
        await channel.BasicPublishAsync("", queue, mandatory: true, new BasicProperties { Persistent = true }, Encoding.UTF8.GetBytes(text), cancellation);
    }

    private static async Task<string?> TakeAsync(Uri host, string queue)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var connection = await new ConnectionFactory { Uri = host }.CreateConnectionAsync(cancellation);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellation);
        for (var i = 0; i < 100; i++)
        {
            if (await channel.BasicGetAsync(queue, autoAck: true, cancellation) is { } got)
            {
                return Encoding.UTF8.GetString(got.Body.Span);
            }

            // A quorum queue elects its leader again after a start.
            await Task.Delay(50, cancellation);
        }

        return null;
    }
}
