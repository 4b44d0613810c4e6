using Intake.Worker.Storage;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Tests.Storage.Vault;

/// <summary>Real file systems that refuse.</summary>
public sealed class FullDiskTests
{
    [Theory]
    [InlineData(100_000)]
    [InlineData(600_000)]
    public async Task A_full_disk_keeps_nothing_and_the_same_call_succeeds_when_there_is_space(int length)
    {
        using var disk = SmallFileSystem.MountOrSkip("size=1m");
        await using var vault = DirectoryVault.Open(disk.Path, TimeProvider.System);
        var filler = Path.Join(disk.Path, "filler");
        await File.WriteAllBytesAsync(filler, new byte[1_000_000]);

        var refusal = await Assert.ThrowsAsync<StorageException>(() => vault.KeepAsync(new PatternStream(length), length, default));

        Assert.Equal(StorageFault.Full, refusal.Fault);
        Assert.Contains(disk.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await vault.ListAsync(default).ToListAsync());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Join(disk.Path, "incoming")));

        File.Delete(filler);
        Assert.False((await vault.KeepAsync(new PatternStream(length), length, default))!.WasThere);
        Assert.Single(await vault.ListAsync(default).ToListAsync());
    }

    /// <summary>No more files though there is space: each number of files left fails at another step (the file, the folder).</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_disk_with_no_room_for_another_file_is_full(int left)
    {
        using var disk = SmallFileSystem.MountOrSkip("size=1m,nr_inodes=20");
        await using var vault = DirectoryVault.Open(disk.Path, TimeProvider.System);
        var fillers = FillUp(disk.Path);
        fillers.Take(left).ToList().ForEach(File.Delete);

        Assert.Equal(StorageFault.Full, (await Assert.ThrowsAsync<StorageException>(() => vault.KeepAsync(new PatternStream(10), 10, default))).Fault);
        Assert.Empty(await vault.ListAsync(default).ToListAsync());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Join(disk.Path, "incoming")));

        fillers.Skip(left).ToList().ForEach(File.Delete);
        Assert.NotNull(await vault.KeepAsync(new PatternStream(10), 10, default));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200_000)]
    public async Task A_read_only_disk_keeps_nothing_new_and_still_gives_what_it_has(int length)
    {
        using var disk = SmallFileSystem.MountOrSkip("size=1m");
        await using var vault = DirectoryVault.Open(disk.Path, TimeProvider.System);
        var before = await vault.KeepAsync(new PatternStream(5), 5, default);
        disk.MakeReadOnly(true);

        await AssertReadOnlyAsync(() => vault.KeepAsync(new PatternStream(length), length, default));
        await AssertReadOnlyAsync(() => vault.RemoveAsync(before!.Hash, default));
        await using (var reopened = DirectoryVault.Open(disk.Path, TimeProvider.System))
        {
            Assert.Equal(5, await reopened.FindAsync(before!.Hash, default));
        }

        disk.MakeReadOnly(false);
        Assert.False((await vault.KeepAsync(new PatternStream(length), length, default))!.WasThere);
    }

    [Fact]
    public async Task A_full_scratch_folder_is_told_like_a_full_vault()
    {
        using var disk = SmallFileSystem.MountOrSkip("size=1m");
        var file = TransientFolder.Open(disk.Path, TimeProvider.System).Create();

        var refusal = await Assert.ThrowsAsync<StorageException>(() => Task.Run(() => file.Write(new byte[2_000_000])));

        file.Dispose();
        Assert.Equal(StorageFault.Full, refusal.Fault);
        Assert.Empty(Directory.EnumerateFileSystemEntries(disk.Path));
    }

    private static List<string> FillUp(string folder)
    {
        var fillers = new List<string>();
        while (true)
        {
            var filler = Path.Join(folder, $"filler{fillers.Count}");
            try
            {
                using var file = new FileStream(filler, FileMode.CreateNew);
            }
            catch (IOException)
            {
                return fillers;
            }

            fillers.Add(filler);
        }
    }

    private static async Task AssertReadOnlyAsync(Func<Task> call) => Assert.Equal(StorageFault.ReadOnly, (await Assert.ThrowsAsync<StorageException>(call)).Fault);
}
