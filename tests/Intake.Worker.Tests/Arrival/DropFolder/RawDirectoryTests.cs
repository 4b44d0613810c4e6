using System.Text;
using Intake.Worker.Arrival.DropFolder;

namespace Intake.Worker.Tests.Arrival.DropFolder;

public sealed class RawDirectoryTests
{
    [Fact]
    public void A_folder_can_be_listed_again_and_again()
    {
        using var folder = new TemporaryDirectory();
        folder.File("one", []);
        folder.File("two", []);
        Assert.Equal(0, RawDirectory.TryOpen(folder.Path, out var raw));
        using (raw)
        {
            Assert.Equal(["one", "two"], List(raw!));
            Assert.Equal(["one", "two"], List(raw!));
        }
    }

    [Fact]
    public void Nothing_is_moved_over_another_file()
    {
        using var folder = new TemporaryDirectory();
        folder.File("one", "1"u8);
        folder.File("two", "2"u8);
        Assert.Equal(0, RawDirectory.TryOpen(folder.Path, out var raw));
        using (raw)
        {
            Assert.Equal(FolderErrors.Exists, raw!.TryRename("one"u8, raw, "two"u8));
        }

        Assert.Equal("2", File.ReadAllText(Path.Combine(folder.Path, "two")));
    }

    [Fact]
    public void A_link_is_neither_opened_nor_entered()
    {
        using var folder = new TemporaryDirectory();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link"), "/etc");
        Assert.Equal(0, RawDirectory.TryOpen(folder.Path, out var raw));
        using (raw)
        {
            Assert.NotEqual(0, raw!.TryOpen("link"u8, out _));
            Assert.Equal(FolderErrors.IsLink, raw.TryOpenFile("link"u8, out _));
            Assert.Equal(0, raw.TryStat("link"u8, out var facts));
            Assert.Equal(EntryKind.Link, facts.Kind);
        }
    }

    [Fact]
    public void A_writer_is_seen_for_as_long_as_it_has_the_file_open()
    {
        using var folder = new TemporaryDirectory();
        var path = folder.File("one", "1"u8);
        Assert.Equal(0, RawDirectory.TryOpen(folder.Path, out var raw));
        using (raw)
        {
            Assert.Equal(0, raw!.TryOpenFile("one"u8, out var file));
            using (file)
            {
                Assert.Equal(WriterPresence.None, ReadLease.Ask(file!));
                using (File.OpenWrite(path))
                {
                    Assert.Equal(WriterPresence.Present, ReadLease.Ask(file!));
                }

                Assert.Equal(WriterPresence.None, ReadLease.Ask(file!));
            }
        }
    }

    private static IEnumerable<string> List(RawDirectory folder)
    {
        var names = new List<string>();
        Assert.Equal(0, folder.TryList((name, _) => names.Add(Encoding.UTF8.GetString(name))));
        return names.Order(StringComparer.Ordinal);
    }
}
