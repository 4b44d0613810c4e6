using Intake.Worker.Arrival.DropFolder;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Vault;
using Intake.Worker.Tests.Storage.Vault;

namespace Intake.Worker.Tests.Arrival.DropFolder;

/// <summary>Slow writers, two workers, workers that die, folders that go.</summary>
public sealed class DropFolderTroubleTests
{
    [Fact]
    public async Task A_file_counts_only_when_its_writer_has_closed_it()
    {
        await using var drop = new DropFolderUnderTest();
        drop.Start();
        Directory.CreateDirectory(Path.Combine(drop.Inbox, "a"));
        await using (var writer = File.Create(Path.Combine(drop.Inbox, "a", "slow.pdf")))
        {
            writer.Write("first half, "u8);
            writer.Flush();
            await Task.Delay(1000);
            Assert.Empty(drop.Received.Items());
            writer.Write("second half"u8);
        }

        var item = Assert.Single(await drop.Received.ItemsAsync(1));
        Assert.Equal(DropFolderUnderTest.HashOf("first half, second half"), item.Sha256);
    }

    [Fact]
    public async Task A_file_that_grows_by_reopening_counts_only_when_it_stands_still()
    {
        await using var drop = new DropFolderUnderTest();
        drop.Start();
        for (var i = 0; i < 10; i++)
        {
            Directory.CreateDirectory(Path.Combine(drop.Inbox, "a"));
            File.AppendAllText(Path.Combine(drop.Inbox, "a", "copy.pdf"), "0123456789");
            await Task.Delay(60);
        }

        var item = Assert.Single(await drop.Received.ItemsAsync(1));
        Assert.Equal(100, item.Bytes);
    }

    [Fact]
    public async Task Two_workers_on_one_folder_receive_each_file_once()
    {
        await using var drop = new DropFolderUnderTest();
        const int Files = 500;
        for (var i = 0; i < Files; i++)
        {
            drop.Put($"app{i % 7}/{i}.pdf", $"content {i}");
        }

        drop.Start();
        drop.Start();
        await drop.Received.ItemsAsync(Files);
        await drop.EmptiedAsync();
        await Task.Delay(500);

        var items = drop.Received.Items();
        Assert.Equal(Files, items.Count);
        Assert.Equal(Files, items.Select(item => item.Sha256).Distinct().Count());
        Assert.All(items, item => Assert.Equal("in_progress", item.State));
    }

    [Fact]
    public async Task What_a_dead_worker_had_claimed_is_received_once_under_its_first_name()
    {
        await using var drop = new DropFolderUnderTest();
        string[] deliveries = [.. Abandon(drop, ("甲", "one.pdf", "1"), ("甲", "two.pdf", "2"))];

        drop.Start();
        drop.Start();
        var items = await drop.Received.ItemsAsync(2);
        await drop.EmptiedAsync();

        Assert.Equal(deliveries.Order(StringComparer.Ordinal), items.Select(item => item.Delivery).Order(StringComparer.Ordinal));
        Assert.Equal(["one.pdf", "two.pdf"], items.Select(item => item.Name));
        Assert.All(items, item => Assert.Equal("甲", item.Application));
        await drop.StopAsync();
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(drop.Inbox, ".intake", "claimed"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_was_received_before_its_worker_died_is_not_counted_again()
    {
        await using var drop = new DropFolderUnderTest();
        var delivery = Abandon(drop, ("a", "one.pdf", "1")).Single();
        var arriving = new Intake.Worker.Arrival.ArrivingFile(delivery, "a", "one.pdf", Intake.Worker.Arrival.ArrivalSource.DropFolder);
        await drop.Received.Reception.ReceiveAsync(arriving, new MemoryStream("1"u8.ToArray()), CancellationToken.None);

        drop.Start();
        await drop.EmptiedAsync();

        Assert.Single(drop.Received.Items());
    }

    [Fact]
    public async Task What_was_written_to_a_claimed_file_after_it_was_received_is_a_further_version()
    {
        await using var drop = new DropFolderUnderTest();
        var delivery = Abandon(drop, ("a", "one.pdf", "after")).Single();
        var arriving = new Intake.Worker.Arrival.ArrivingFile(delivery, "a", "one.pdf", Intake.Worker.Arrival.ArrivalSource.DropFolder);
        await drop.Received.Reception.ReceiveAsync(arriving, new MemoryStream("before"u8.ToArray()), CancellationToken.None);

        drop.Start();
        var items = await drop.Received.ItemsAsync(2);
        await drop.EmptiedAsync();

        Assert.Equal(delivery, items[0].Delivery);
        Assert.StartsWith(delivery, items[1].Delivery, StringComparison.Ordinal);
        Assert.Equal(DropFolderUnderTest.HashOf("after"), items[1].Sha256);
    }

    [Fact]
    public async Task A_file_written_to_while_it_is_received_arrives_in_both_versions()
    {
        var meddling = new MeddlingVault();
        await using var drop = new DropFolderUnderTest(vault => meddling.Over(vault));
        var path = drop.Put("a/one.pdf", "before");
        using var writer = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        meddling.Meddle = () => File.AppendAllText($"/proc/self/fd/{writer.SafeFileHandle.DangerousGetHandle()}", " and after");

        drop.Start();
        var items = await drop.Received.ItemsAsync(2);
        await drop.EmptiedAsync();

        Assert.Equal(
            new SortedSet<string>([DropFolderUnderTest.HashOf("before"), DropFolderUnderTest.HashOf("before and after")]),
            new SortedSet<string>(items.Select(item => item.Sha256)));
    }

    [Fact]
    public async Task While_the_store_takes_nothing_files_stay_and_then_they_are_received()
    {
        var meddling = new MeddlingVault { Fails = true };
        await using var drop = new DropFolderUnderTest(vault => meddling.Over(vault));
        for (var i = 0; i < 300; i++)
        {
            drop.Put($"a/{i}.pdf", $"{i}");
        }

        var source = drop.Start();
        await DropFolderTests.Until(() => source.Status.Trouble?.Code == "store");
        Assert.Empty(drop.Received.Items());
        Assert.InRange(source.Status.InHand, 1, 299);

        meddling.Fails = false;
        await drop.Received.ItemsAsync(300);
        await drop.EmptiedAsync();

        Assert.Equal(300, drop.Received.Items().Count);
        await DropFolderTests.Until(() => source.Status is { Trouble: null, InHand: 0 });
    }

    [Fact]
    public async Task A_drop_folder_that_goes_is_waited_for()
    {
        await using var drop = new DropFolderUnderTest();
        var source = drop.Start();
        await DropFolderTests.Until(() => Directory.Exists(Path.Combine(drop.Inbox, ".intake")));
        Directory.Delete(drop.Inbox, recursive: true);
        await DropFolderTests.Until(() => source.Status.Trouble?.Code == "unreachable");

        drop.Put("a/one.pdf", "1");

        Assert.Single(await drop.Received.ItemsAsync(1));
        await DropFolderTests.Until(() => source.Status.Trouble is null);
    }

    [Fact]
    public async Task What_lies_claimed_in_a_folder_that_was_away_is_received_when_it_is_back()
    {
        var meddling = new MeddlingVault { Fails = true };
        await using var drop = new DropFolderUnderTest(vault => meddling.Over(vault));
        drop.Put("a/one.pdf", "1");
        var source = drop.Start();
        await DropFolderTests.Until(() => source.Status.InHand == 1);
        var away = drop.Inbox + "-away";
        Directory.Move(drop.Inbox, away);
        Directory.CreateDirectory(drop.Inbox);
        await DropFolderTests.Until(() => Directory.Exists(Path.Combine(drop.Inbox, ".intake")));
        await DropFolderTests.Until(() => source.Status.InHand == 0);
        meddling.Fails = false;

        Directory.Delete(drop.Inbox, recursive: true);
        Directory.Move(away, drop.Inbox);

        Assert.Equal("one.pdf", Assert.Single(await drop.Received.ItemsAsync(1)).Name);
        await drop.EmptiedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_drop_folder_that_is_full_or_read_only_is_waited_for(bool full)
    {
        using var small = SmallFileSystem.MountOrSkip("size=64k");
        await using var drop = new DropFolderUnderTest(inbox: small.Path);
        var one = drop.Put("a/one.pdf", "1");
        if (full)
        {
            Fill(one);
        }
        else
        {
            // Before the start: a worker's lock keeps its file system from being made read-only.
            small.MakeReadOnly(true);
        }

        var source = drop.Start();
        await DropFolderTests.Until(() => source.Status.Trouble?.Code == "claim_failed" || drop.Received.Items().Count > 0);
        Assert.Empty(drop.Received.Items());
        Assert.True(File.Exists(Path.Combine(small.Path, "a", "one.pdf")));
        if (full)
        {
            small.Resize("512k");
        }
        else
        {
            small.MakeReadOnly(false);
        }

        Assert.Equal("one.pdf", Assert.Single(await drop.Received.ItemsAsync(1)).Name);
        await DropFolderTests.Until(() => source.Status is { Trouble: null, InHand: 0 });
    }

    [Fact]
    public async Task A_folder_that_this_worker_emptied_goes_when_it_stayed_empty_and_others_stay()
    {
        await using var drop = new DropFolderUnderTest();
        Directory.CreateDirectory(Path.Combine(drop.Inbox, "never-held-anything"));
        drop.Put("a/b/one.pdf", "1");
        drop.Start(new DropFolderOptions { RemoveEmptiedAfter = TimeSpan.FromMilliseconds(400) });
        await drop.Received.ItemsAsync(1);

        await DropFolderTests.Until(() => !Directory.Exists(Path.Combine(drop.Inbox, "a")));

        Assert.True(Directory.Exists(Path.Combine(drop.Inbox, "never-held-anything")));
    }

    private static void Fill(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
            {
                file.Write(new byte[4096]);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>Leaves the drop folder as a worker does that dies between claim and receipt.</summary>
    private static IEnumerable<string> Abandon(DropFolderUnderTest drop, params (string Application, string Name, string Content)[] files)
    {
        Assert.Equal(0, RawDirectory.TryOpen(drop.Inbox, out var root));
        using (root)
        {
            Assert.Equal(0, ClaimFolder.TryMake(root!, out var claims));
            using (claims)
            {
                var entries = files.Select(file => new ClaimEntry(claims!.NextNumber(), file.Application, file.Name, false, false)).ToArray();
                claims!.Announce(entries);
                for (var i = 0; i < files.Length; i++)
                {
                    File.WriteAllText(Path.Combine(drop.Inbox, ".intake", "claimed", claims.Token, entries[i].Number), files[i].Content);
                }

                return [.. entries.Select(entry => $"drop:{claims.Token}-{entry.Number}")];
            }
        }
    }
}
