using Intake.Worker.Arrival;

namespace Intake.Worker.Tests.Arrival;

public sealed class TemporaryFolderTests
{
    [Fact]
    public void What_a_killed_process_left_goes_and_nothing_else_does()
    {
        using var home = new TemporaryDirectory();
        var parent = Path.Join(home.Path, "scratch");
        var left = new TemporaryFolder(parent);
        File.WriteAllText(left.NewPath(), "copy of an entry");
        Directory.CreateDirectory(Path.Join(parent, "of somebody else"));
        File.WriteAllText(Path.Join(parent, "intake-file"), "");

        TemporaryFolder.ClearLeftovers(parent, DateTimeOffset.MinValue);
        Assert.Equal(3, Directory.GetFileSystemEntries(parent).Length);

        TemporaryFolder.ClearLeftovers(parent, DateTimeOffset.MaxValue);
        Assert.Equal(["intake-file", "of somebody else"], Directory.GetFileSystemEntries(parent).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_leftovers()
    {
        using var home = new TemporaryDirectory();

        TemporaryFolder.ClearLeftovers(Path.Join(home.Path, "none"), DateTimeOffset.MaxValue);

        Assert.Empty(Directory.GetFileSystemEntries(home.Path));
    }

    [Fact]
    public void It_is_made_on_first_use_and_gone_when_disposed()
    {
        using var home = new TemporaryDirectory();
        using (var folder = new TemporaryFolder(home.Path))
        {
            Assert.Empty(Directory.GetFileSystemEntries(home.Path));
            File.WriteAllText(folder.NewPath(), "x");
            Assert.Single(Directory.GetFileSystemEntries(home.Path));
        }

        Assert.Empty(Directory.GetFileSystemEntries(home.Path));
    }
}
