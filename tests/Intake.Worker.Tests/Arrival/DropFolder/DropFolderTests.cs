using System.Text;
using Intake.Worker.Arrival.DropFolder;

namespace Intake.Worker.Tests.Arrival.DropFolder;

public sealed class DropFolderTests
{
    [Fact]
    public async Task The_first_folder_is_the_application_and_the_rest_is_the_name()
    {
        await using var drop = new DropFolderUnderTest();
        drop.Put("甲公司/发票/一.pdf", "1");
        drop.Put("甲公司/application.yaml", "form");
        drop.Put("甲公司/发票/application.yaml", "misplaced");
        drop.Put("loose.zip", "2");
        drop.Start();

        var items = await drop.Received.ItemsAsync(4);
        await drop.EmptiedAsync();

        Assert.Equal(
            [
                ("loose.zip", "loose.zip", "document", null),
                ("甲公司", "application.yaml", "form", null),
                ("甲公司", "发票/application.yaml", "document", "form_misplaced"),
                ("甲公司", "发票/一.pdf", "document", null),
            ],
            items.Select(item => (item.Application, item.Name, item.Kind, item.ReasonCode)).Order());
        Assert.Equal(DropFolderUnderTest.HashOf("1"), items.Single(item => item.Name.EndsWith("一.pdf", StringComparison.Ordinal)).Sha256);
    }

    [Fact]
    public async Task Names_are_bytes_and_none_of_them_is_lost()
    {
        await using var drop = new DropFolderUnderTest();
        var gbk = Encoding.Latin1.GetBytes("\u00B7\u00A2\u00C6\u00B1.pdf"); // 发票 in GBK
        drop.Put("a", gbk, "gbk");
        drop.Put("a", Encoding.UTF8.GetBytes("two\nlines.pdf"), "newline");
        drop.Put("a", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("票", 85))), "255 bytes");
        drop.Put("a", [0xFF, 0xFF, (byte)'.', (byte)'p', (byte)'d', (byte)'f'], "neither");
        drop.Put("a", " "u8.ToArray(), "blank");
        drop.Start();

        var items = await drop.Received.ItemsAsync(5);
        await drop.EmptiedAsync();

        Assert.Equal(
            new SortedSet<string>(["发票.pdf", "two\nlines.pdf", string.Concat(Enumerable.Repeat("票", 85)), @"\xFF\xFF.pdf", @"\x20"], StringComparer.Ordinal),
            new SortedSet<string>(items.Select(item => item.Name), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Links_and_pipes_are_named_once_and_stay_and_what_nobody_means_is_only_counted()
    {
        await using var drop = new DropFolderUnderTest();
        drop.Put("a/real.pdf", "real");
        File.CreateSymbolicLink(Path.Combine(drop.Inbox, "a", "link.pdf"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(drop.Inbox, "linked"), "/etc");
        Assert.Equal(0, MakePipe(Path.Combine(drop.Inbox, "a", "pipe"), 0x1B6));
        foreach (var hidden in (string[])["a/.hidden", "a/~$lock.docx", "a/Thumbs.db", "a/half.PART", "__MACOSX/x.pdf"])
        {
            drop.Put(hidden, "no paper");
        }

        var source = drop.Start();
        await drop.Received.ItemsAsync(1);
        await Task.Delay(600);

        Assert.Single(drop.Received.Items());
        Assert.Equal(["link", "link", "odd_file"], drop.Refused.Select(refused => refused.Code).Order());
        Assert.Equal(["a/link.pdf", "a/pipe", "linked"], source.Status.Refused.Select(refused => refused.Name).Order(StringComparer.Ordinal));
        Assert.Equal(5, source.Status.Hidden);
        Assert.True(File.Exists(Path.Combine(drop.Inbox, "a", ".hidden")));
    }

    [Fact]
    public async Task What_is_no_longer_refused_leaves_the_status()
    {
        await using var drop = new DropFolderUnderTest();
        var link = Path.Combine(drop.Inbox, "link.pdf");
        File.CreateSymbolicLink(link, "/etc/hostname");
        var source = drop.Start();
        await Until(() => source.Status.RefusedCount == 1);

        File.Delete(link);

        await Until(() => source.Status.RefusedCount == 0);
        Assert.Empty(drop.Received.Items());
    }

    [Fact]
    public async Task A_file_that_comes_again_is_a_further_arrival_of_the_same_content()
    {
        await using var drop = new DropFolderUnderTest();
        drop.Put("a/one.pdf", "same");
        drop.Start();
        await drop.Received.ItemsAsync(1);
        await drop.EmptiedAsync();

        drop.Put("a/one.pdf", "same");

        var items = await drop.Received.ItemsAsync(2);
        Assert.Equal(["duplicate", "in_progress"], items.Select(item => item.State).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_time_in_the_future_or_the_distant_past_holds_up_nothing()
    {
        await using var drop = new DropFolderUnderTest();
        File.SetLastWriteTimeUtc(drop.Put("a/future.pdf", "f"), new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(drop.Put("a/past.pdf", "p"), new DateTime(1975, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        drop.Start();

        Assert.Equal(2, (await drop.Received.ItemsAsync(2)).Count);
    }

    [Fact]
    public async Task Nothing_is_taken_while_the_gate_is_closed()
    {
        await using var drop = new DropFolderUnderTest();
        drop.Received.Gate.Close("disk_full");
        drop.Put("a/one.pdf", "1");
        drop.Start();
        await Task.Delay(600);
        Assert.True(File.Exists(Path.Combine(drop.Inbox, "a/one.pdf")));

        drop.Received.Gate.Open();

        await drop.Received.ItemsAsync(1);
    }

    internal static async Task Until(Func<bool> condition)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(20), "waited in vain");
            await Task.Delay(20);
        }
    }

    [System.Runtime.InteropServices.DllImport("libc", EntryPoint = "mkfifo")]
    private static extern int MakePipe([System.Runtime.InteropServices.MarshalAs(System.Runtime.InteropServices.UnmanagedType.LPUTF8Str)] string path, uint mode);
}
