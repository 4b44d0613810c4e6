using System.Text.Json.Nodes;
using Intake.Servers;
using Intake.Worker.Arrival;
using Intake.Worker.Arrival.Messages;
using Intake.Worker.Storage.Audit;
using Intake.Worker.Tests.Servers;

namespace Intake.Worker.Tests.Arrival.Messages;

public sealed class QueueSourceTests(TestServers servers)
{
    private static readonly byte[] First = MessageText.Content(1), Second = MessageText.Content(2);

    [Fact]
    public async Task A_document_in_a_message_is_kept_counted_and_then_acknowledged()
    {
        await using var arrivals = await StartAsync();

        await arrivals.SendAsync(MessageText.Document("m-1", First).ToJsonString());

        await arrivals.UntilItemsAsync(1);
        Assert.Equal([("invoice.pdf", "in_progress", null)], arrivals.Items());
        await QueueArrivals.UntilAsync(async () => await arrivals.CountAsync() == (0, 0, 0));
        Assert.Equal(1, arrivals.Events(AuditKind.Received));
    }

    [Fact]
    public async Task The_same_message_again_and_again_is_one_arrival_and_an_id_used_for_another_document_is_another()
    {
        await using var arrivals = await StartAsync();
        var message = MessageText.Document("m-1", First).ToJsonString();

        await arrivals.SendAsync(message, message, message, MessageText.Document("m-1", Second).ToJsonString());

        await QueueArrivals.UntilAsync(async () => await arrivals.CountAsync() == (0, 0, 0) && arrivals.Items().Count == 2);
        await Task.Delay(300);
        Assert.Equal(2, arrivals.Items().Count);
    }

    [Fact]
    public async Task A_file_of_the_exchange_folder_and_one_that_the_vault_holds_are_received()
    {
        await using var arrivals = await StartAsync();
        arrivals.File("in/a.pdf", First);
        await arrivals.Vault.KeepAsync(new MemoryStream(Second), long.MaxValue, default);

        await arrivals.SendAsync(
            MessageText.Document("m-1", First, new JsonObject { ["path"] = "in/a.pdf" }, "a.pdf").ToJsonString(),
            MessageText.Document("m-2", Second, new JsonObject { ["kept"] = true }, "b.pdf").ToJsonString());

        await arrivals.UntilItemsAsync(2);
        Assert.Equal([("a.pdf", "in_progress", null), ("b.pdf", "in_progress", null)], arrivals.Items());
        Assert.True(File.Exists(Path.Combine(arrivals.Exchange, "in/a.pdf")));
    }

    [Fact]
    public async Task A_file_that_comes_after_its_message_is_waited_for()
    {
        await using var arrivals = await StartAsync();
        await arrivals.SendAsync(MessageText.Document("m-1", First, new JsonObject { ["path"] = "late.pdf" }).ToJsonString());
        await QueueArrivals.UntilAsync(async () => (await arrivals.CountAsync()).Later == 1);

        arrivals.File("late.pdf", First);

        await arrivals.UntilItemsAsync(1);
        await QueueArrivals.UntilAsync(async () => await arrivals.CountAsync() == (0, 0, 0));
    }

    [Theory]
    [InlineData("path", "\"never.pdf\"", "file_missing", "never.pdf")]
    [InlineData("kept", "true", "not_kept", "vault")]
    public async Task What_never_comes_is_refused_after_some_attempts_with_the_reason_and_can_be_moved_back(string key, string value, string code, string says)
    {
        await using var arrivals = await StartAsync();
        var message = MessageText.Document("m-1", First, new JsonObject { [key] = JsonNode.Parse(value) }).ToJsonString();
        await arrivals.SendAsync(message);

        var refused = await arrivals.RefusedAsync();

        Assert.Equal((message, code), (refused.Body, refused.Code));
        Assert.Contains(says, refused.Reason, StringComparison.Ordinal);
        Assert.Empty(arrivals.Items());
        await QueueArrivals.UntilAsync(() => Task.FromResult(arrivals.Events(AuditKind.ArrivalRefused) == 1));
        arrivals.File("never.pdf", First);
        await arrivals.Vault.KeepAsync(new MemoryStream(First), long.MaxValue, default);
        await arrivals.SendAsync(refused.Body);
        await arrivals.UntilItemsAsync(1);
    }

    [Theory]
    [InlineData("not json", "not_json")]
    [InlineData("{\"schema\":0,\"type\":\"document\"}", "schema_unknown")]
    [InlineData("{\"schema\":9,\"type\":\"document\"}", "schema_newer")]
    [InlineData("{\"schema\":1,\"type\":\"document\",\"surprise\":1}", "unknown_key")]
    public async Task What_cannot_be_read_is_moved_whole_with_its_reason_and_noted(string message, string code)
    {
        await using var arrivals = await StartAsync();
        await arrivals.SendAsync(message, MessageText.Document("m-1", First).ToJsonString());

        var refused = await arrivals.RefusedAsync();

        Assert.Equal((message, code), (refused.Body, refused.Code));
        await arrivals.UntilItemsAsync(1);
        await QueueArrivals.UntilAsync(() => Task.FromResult(arrivals.Events(AuditKind.ArrivalRefused) == 1));
        Assert.Equal((0, 0, 0), await arrivals.CountAsync());
    }

    [Fact]
    public async Task A_path_by_way_of_a_link_is_refused()
    {
        await using var arrivals = await StartAsync();
        File.WriteAllBytes(Path.Combine(arrivals.Root, "secret"), First);
        File.CreateSymbolicLink(Path.Combine(arrivals.Exchange, "link.pdf"), Path.Combine(arrivals.Root, "secret"));

        await arrivals.SendAsync(MessageText.Document("m-1", First, new JsonObject { ["path"] = "link.pdf" }).ToJsonString());

        Assert.Equal("path_not_allowed", (await arrivals.RefusedAsync()).Code);
        Assert.Empty(arrivals.Items());
    }

    [Fact]
    public async Task Without_an_exchange_folder_paths_are_refused()
    {
        await using var arrivals = new QueueArrivals(await servers.NewVirtualHostAsync(), hasFolder: false);

        await arrivals.SendAsync(MessageText.Document("m-1", First, new JsonObject { ["path"] = "a.pdf" }).ToJsonString());

        Assert.Equal("no_exchange_folder", (await arrivals.RefusedAsync()).Code);
    }

    [Fact]
    public async Task Another_content_than_declared_is_received_and_parked()
    {
        await using var arrivals = await StartAsync();
        var otherHash = MessageText.Document("m-1", First, name: "a");
        otherHash["sha256"] = MessageText.Hash(Second);
        var otherLength = MessageText.Document("m-2", Second, name: "b");
        otherLength["bytes"] = 1;

        await arrivals.SendAsync(otherHash.ToJsonString(), otherLength.ToJsonString());

        await arrivals.UntilItemsAsync(2);
        Assert.Equal([("a", "parked", "hash_mismatch"), ("b", "parked", "bytes_mismatch")], arrivals.Items());
    }

    [Fact]
    public async Task A_batch_is_registered_first_and_what_does_not_come_with_it_may_come_later()
    {
        await using var arrivals = await StartAsync();

        await arrivals.SendAsync(MessageText.Carrying(MessageText.Batch("b-1", First, Second), (0, First)).ToJsonString());
        await arrivals.UntilItemsAsync(1);

        Assert.Equal([("scan 0.pdf", true), ("scan 1.pdf", false)], arrivals.BatchFiles("b-1"));
        await arrivals.SendAsync(MessageText.With(MessageText.Document("m-2", Second, name: MessageText.Name(1)), "batch", "\"b-1\""));
        await arrivals.UntilItemsAsync(2);
        Assert.Equal([("scan 0.pdf", true), ("scan 1.pdf", true)], arrivals.BatchFiles("b-1"));
    }

    [Fact]
    public async Task A_file_that_came_before_the_manifest_of_its_batch_is_linked()
    {
        await using var arrivals = await StartAsync();
        await arrivals.SendAsync(MessageText.With(MessageText.Document("m-1", First, name: MessageText.Name(0)), "batch", "\"b-1\""));
        await arrivals.UntilItemsAsync(1);

        await arrivals.SendAsync(MessageText.Batch("b-1", First, Second).ToJsonString());

        await QueueArrivals.UntilAsync(() => Task.FromResult(arrivals.BatchFiles("b-1").Count == 2));
        Assert.Equal([("scan 0.pdf", true), ("scan 1.pdf", false)], arrivals.BatchFiles("b-1"));
    }

    [Fact]
    public async Task A_file_that_came_by_another_way_before_the_manifest_is_linked_if_it_is_the_one()
    {
        await using var arrivals = await StartAsync();
        await arrivals.Reception.ReceiveAsync(new ArrivingFile("drop:1", "Alpha Co", MessageText.Name(0), ArrivalSource.DropFolder), new MemoryStream(First), default);
        await arrivals.Reception.ReceiveAsync(new ArrivingFile("drop:2", "Alpha Co", MessageText.Name(1), ArrivalSource.DropFolder), new MemoryStream(First), default);

        await arrivals.WriteAsync(arrivals.Changes.RegisterBatch, Assert.IsType<BatchMessage>(
            MessageReading.Read(System.Text.Encoding.UTF8.GetBytes(MessageText.Batch("b-1", First, Second).ToJsonString())).Message).Manifest);

        Assert.Equal([("scan 0.pdf", true), ("scan 1.pdf", false)], arrivals.BatchFiles("b-1"));
    }

    [Fact]
    public async Task A_batch_repeated_is_one_batch_and_another_manifest_under_its_id_is_refused_without_any_of_its_files()
    {
        await using var arrivals = await StartAsync();
        var batch = MessageText.Carrying(MessageText.Batch("b-1", First), (0, First)).ToJsonString();
        await arrivals.SendAsync(batch, batch);
        await arrivals.UntilItemsAsync(1);

        await arrivals.SendAsync(MessageText.Carrying(MessageText.Batch("b-1", First, Second), (1, Second)).ToJsonString());

        Assert.Equal("batch_differs", (await arrivals.RefusedAsync()).Code);
        Assert.Single(arrivals.Items());
        Assert.Equal([("scan 0.pdf", true)], arrivals.BatchFiles("b-1"));
        Assert.Equal(1, arrivals.Events(AuditKind.BatchRegistered));
    }

    [Fact]
    public async Task Of_a_batch_that_names_a_missing_file_the_others_are_received_once()
    {
        await using var arrivals = await StartAsync();
        var batch = MessageText.Carrying(MessageText.Batch("b-1", First, Second), (0, First), (1, Second));
        batch["documents"]![1]!["content"] = new JsonObject { ["path"] = "never.pdf" };
        await arrivals.SendAsync(batch.ToJsonString());

        Assert.Equal("file_missing", (await arrivals.RefusedAsync()).Code);

        Assert.Equal([("scan 0.pdf", "in_progress", null)], arrivals.Items());
        Assert.Equal([("scan 0.pdf", true), ("scan 1.pdf", false)], arrivals.BatchFiles("b-1"));
    }

    [Fact]
    public async Task A_file_of_a_batch_with_another_content_than_its_manifest_says_is_parked_by_whatever_way_it_came()
    {
        await using var arrivals = await StartAsync();
        await arrivals.SendAsync(MessageText.Carrying(MessageText.Batch("b-1", First, Second), (0, Second)).ToJsonString());
        await arrivals.UntilItemsAsync(1);

        await arrivals.Reception.ReceiveAsync(
            new ArrivingFile("upload:1", "Alpha Co", MessageText.Name(1), ArrivalSource.Upload) { Batch = "b-1" }, new MemoryStream(First), default);

        Assert.Equal([("scan 0.pdf", "parked", "hash_mismatch"), ("scan 1.pdf", "parked", "hash_mismatch")], arrivals.Items());
        Assert.Equal([("scan 0.pdf", false), ("scan 1.pdf", false)], arrivals.BatchFiles("b-1"));
    }

    [Fact]
    public async Task While_the_gate_is_closed_messages_stay_with_the_broker()
    {
        await using var arrivals = await StartAsync();
        arrivals.Gate.Close("disk full");
        await arrivals.SendAsync([.. Enumerable.Range(0, 40).Select(i => MessageText.Document("m-" + i, MessageText.Content(i), name: "n" + i).ToJsonString())]);
        await QueueArrivals.UntilAsync(async () => (await arrivals.CountAsync()).Waiting == 40 - arrivals.Settings.Ahead);
        Assert.Empty(arrivals.Items());

        arrivals.Gate.Open();

        await arrivals.UntilItemsAsync(40);
    }

    [Fact]
    public async Task While_the_disk_is_full_messages_are_held_and_neither_lost_nor_counted_against()
    {
        await using var arrivals = await StartAsync();
        arrivals.Faulty.IsFull = true;
        await arrivals.SendAsync(
            MessageText.Document("m-1", First, name: "a").ToJsonString(), MessageText.Carrying(MessageText.Batch("b-1", First, Second), (0, First), (1, Second)).ToJsonString());
        await QueueArrivals.UntilAsync(() => Task.FromResult(arrivals.Faulty.Failures > 10));
        Assert.Empty(arrivals.Items());
        Assert.Equal((0, 0, 0), await arrivals.CountAsync());

        arrivals.Faulty.IsFull = false;

        await arrivals.UntilItemsAsync(3);
        await QueueArrivals.UntilAsync(async () => await arrivals.CountAsync() == (0, 0, 0));
        Assert.Equal(0, arrivals.Events(AuditKind.ArrivalRefused));
    }

    [Fact]
    public async Task What_is_held_when_the_worker_stops_comes_to_the_next_one()
    {
        var host = await servers.NewVirtualHostAsync();
        await using (var stopped = new QueueArrivals(host))
        {
            stopped.Faulty.IsFull = true;
            await stopped.SendAsync(MessageText.Document("m-1", First).ToJsonString(), MessageText.Document("m-2", Second, name: "b").ToJsonString());
            await QueueArrivals.UntilAsync(() => Task.FromResult(stopped.Faulty.Failures > 2));
        }

        await using var next = new QueueArrivals(host);

        await next.UntilItemsAsync(2);
    }

    [Fact]
    public async Task A_broker_killed_in_the_middle_of_200_messages_brings_each_exactly_once()
    {
        await using var broker = await RabbitServer.StartAsync();
        await using var arrivals = new QueueArrivals(broker.Uri);
        await arrivals.SendAsync();
        await broker.SettleAsync();
        arrivals.Gate.Close("not yet");
        await arrivals.SendAsync([.. Enumerable.Range(0, 200).Select(i => MessageText.Document("m-" + i, MessageText.Content(i), name: "n" + i).ToJsonString())]);
        arrivals.Gate.Open();

        for (var round = 0; round < 2; round++)
        {
            await arrivals.UntilItemsAsync(Math.Min(200, arrivals.Items().Count + 20));
            await broker.KillAsync();
            await Task.Delay(200);
            await broker.RestartAsync();
        }

        await QueueArrivals.UntilAsync(async () => arrivals.Items().Count >= 200 && await arrivals.CountAsync() == (0, 0, 0));
        await Task.Delay(500);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => "n" + i).Order(StringComparer.Ordinal), arrivals.Items().Select(item => item.Name));
        Assert.All(arrivals.Items(), item => Assert.Equal("in_progress", item.State));
        Assert.Equal(200, arrivals.Events(AuditKind.Received));
    }

    private async Task<QueueArrivals> StartAsync() => new(await servers.NewVirtualHostAsync());
}
