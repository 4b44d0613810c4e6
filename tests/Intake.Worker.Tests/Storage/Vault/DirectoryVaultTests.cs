using System.Runtime.Versioning;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Tests.Storage.Vault;

public sealed class DirectoryVaultTests : VaultContract
{
    private readonly TemporaryDirectory _folder = new();

    private string Root => Path.Join(_folder.Path, "data", "vault");

    private string Incoming => Path.Join(Root, "incoming");

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_content_stands_under_its_hash_read_only_for_owner_and_group()
    {
        var hash = (await Vault.KeepAsync(new PatternStream(10), 10, default))!.Hash.Hex;

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead, File.GetUnixFileMode(Path.Join(Root, hash[..2], hash)));
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Path.Join(Root, hash[..2])) & (UnixFileMode.OtherRead | UnixFileMode.OtherExecute | UnixFileMode.GroupWrite));
    }

    [Fact]
    public async Task Two_vaults_on_one_folder_see_the_same()
    {
        await using var other = DirectoryVault.Open(Root, TimeProvider.System);
        var kept = await Vault.KeepAsync(new PatternStream(200_000), 200_000, default);

        Assert.True((await other.KeepAsync(new PatternStream(200_000), 200_000, default))!.WasThere);
        Assert.Equal(200_000, await other.FindAsync(kept!.Hash, default));
    }

    [Fact]
    public async Task Two_vaults_on_one_folder_keep_one_content_once()
    {
        await using var other = DirectoryVault.Open(Root, TimeProvider.System);
        for (var seed = 0; seed < 200; seed++)
        {
            var (vault, bytes) = (Vault, PatternStream.Bytes(300, seed));
            var kept = await Task.WhenAll(vault.KeepAsync(new MemoryStream(bytes), 300, default), other.KeepAsync(new MemoryStream(bytes), 300, default));
            Assert.Single(kept, one => !one!.WasThere);
        }
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void What_a_crash_left_goes_when_it_is_older_than_a_day(int secondsBeyond, bool stays)
    {
        var leftover = Path.Join(Incoming, "0123");
        File.WriteAllText(leftover, "half");
        var written = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        File.SetLastWriteTimeUtc(leftover, written.UtcDateTime);

        DirectoryVault.Open(Root, new StandingClock(written + TimeSpan.FromDays(1) + TimeSpan.FromSeconds(secondsBeyond)));

        Assert.Equal(stays, File.Exists(leftover));
    }

    [Fact]
    public async Task An_empty_shard_folder_cleared_away_is_made_again()
    {
        var kept = await Vault.KeepAsync(new PatternStream(10), 10, default);
        await Vault.RemoveAsync(kept!.Hash, default);
        Directory.Delete(Path.Join(Root, kept.Hash.Hex[..2]), recursive: true);

        Assert.False((await Vault.KeepAsync(new PatternStream(10), 10, default))!.WasThere);
        Assert.Equal(PatternStream.Bytes(10), await ReadAsync(kept.Hash));
    }

    [Fact]
    public async Task Files_of_others_in_the_folder_are_no_contents()
    {
        var hash = (await Vault.KeepAsync(new PatternStream(10), 10, default))!.Hash;
        File.WriteAllText(Path.Join(Root, "README"), "x");
        File.WriteAllText(Path.Join(Root, hash.Hex[..2], "thumbs.db"), "x");
        File.WriteAllText(Path.Join(Root, hash.Hex[..2], new string('0', 64)), "x");

        Assert.Equal([hash], await ListAsync());
    }

    /// <summary>A share that is not mounted is an empty folder; nothing in it says that a content is missing.</summary>
    [Fact]
    public async Task A_folder_that_went_away_is_a_vault_that_cannot_be_reached()
    {
        var hash = (await Vault.KeepAsync(new PatternStream(10), 10, default))!.Hash;
        Directory.Move(Root, Root + "-elsewhere");
        Directory.CreateDirectory(Root);

        await AssertUnreachableAsync(() => Vault.FindAsync(hash, default));
        await AssertUnreachableAsync(() => Vault.OpenAsync(hash, default));
        await AssertUnreachableAsync(() => Vault.CheckOutAsync(hash, default));
        await AssertUnreachableAsync(() => Vault.RemoveAsync(hash, default));
        await AssertUnreachableAsync(() => Vault.KeepAsync(new PatternStream(10), 10, default));
        await AssertUnreachableAsync(() => Vault.KeepAsync(new PatternStream(200_000), 200_000, default));
        await AssertUnreachableAsync(async () => await ListAsync());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Root));

        Directory.Delete(Root);
        Directory.Move(Root + "-elsewhere", Root);
        Assert.Equal(10, await Vault.FindAsync(hash, default));
    }

    [Fact]
    public void A_folder_that_is_a_file_is_refused()
    {
        var file = _folder.File("plain", "x"u8);

        Assert.Contains(file, Assert.Throws<StorageException>(() => DirectoryVault.Open(file, TimeProvider.System)).Message, StringComparison.Ordinal);
    }

    private protected override Task<IVault> OpenAsync() => Task.FromResult<IVault>(DirectoryVault.Open(Root, TimeProvider.System));

    private protected override Task CloseAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    private protected override IEnumerable<string> Leftovers() => Directory.EnumerateFileSystemEntries(Incoming);

    private protected override async Task DamageAsync(ContentHash hash, bool isTruncated)
    {
        var path = Path.Join(Root, hash.Hex[..2], hash.Hex);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[0] ^= 1;
        File.Delete(path);
        await File.WriteAllBytesAsync(path, isTruncated ? bytes[..^1] : bytes);
    }

    private static async Task AssertUnreachableAsync(Func<Task> call) => Assert.Equal(StorageFault.Unavailable, (await Assert.ThrowsAsync<StorageException>(call)).Fault);
}
