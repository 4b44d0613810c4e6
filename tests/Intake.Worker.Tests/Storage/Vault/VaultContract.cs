using System.Security.Cryptography;
using CsCheck;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Tests.Storage.Vault;

/// <summary>What every vault promises.</summary>
public abstract class VaultContract : IAsyncLifetime
{
    private const int FilePiece = 128 * 1024;
    private const int Chunk = 1024 * 1024;

    private protected IVault Vault { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Vault = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (Vault is not null)
        {
            await Vault.DisposeAsync();
        }

        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(FilePiece - 1)]
    [InlineData(FilePiece)]
    [InlineData(FilePiece + 1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData((3 * Chunk) + 7)]
    public async Task What_was_kept_comes_back_byte_for_byte(int length)
    {
        var content = PatternStream.Bytes(length);
        var kept = await Vault.KeepAsync(new MemoryStream(content), length, default);

        Assert.Equal(new KeptContent(ContentHash.FromDigest(SHA256.HashData(content)), length, WasThere: false), kept);
        Assert.Equal(length, await Vault.FindAsync(kept!.Hash, default));
        Assert.Equal(content, await ReadAsync(kept.Hash));
        using var file = await Vault.CheckOutAsync(kept.Hash, default);
        Assert.Equal(content, await File.ReadAllBytesAsync(file!.Path));
    }

    [Fact]
    public async Task Whatever_pieces_a_sender_gives_the_content_is_the_same() =>
        await Gen.Select(Gen.Int[0, 300_000], Gen.Int[1, 200_000], Gen.Int[0, 255]).SampleAsync(
            async (length, piece, seed) =>
            {
                var content = PatternStream.Bytes(length, seed);
                var kept = await Vault.KeepAsync(new PatternStream(length, seed, largestPiece: piece), long.MaxValue, default);
                return kept!.Hash == ContentHash.FromDigest(SHA256.HashData(content)) && (await ReadAsync(kept.Hash)).AsSpan().SequenceEqual(content);
            },
            iter: 30, threads: 1);

    [Fact]
    public async Task A_hundred_mebibytes_pass_through()
    {
        const long Length = 100L * 1024 * 1024;
        var kept = await Vault.KeepAsync(new PatternStream(Length), Length, default);

        Assert.Equal(ContentHash.FromDigest(SHA256.HashData(new PatternStream(Length))), kept!.Hash);
        Assert.Equal(Length, await Vault.FindAsync(kept.Hash, default));
        await using (var content = await Vault.OpenAsync(kept.Hash, default))
        {
            Assert.Equal(kept.Hash, ContentHash.FromDigest(await SHA256.HashDataAsync(content!)));
        }

        using var file = await Vault.CheckOutAsync(kept.Hash, default);
        await using var copy = File.OpenRead(file!.Path);
        Assert.Equal(kept.Hash, ContentHash.FromDigest(await SHA256.HashDataAsync(copy)));
        Assert.True((await Vault.KeepAsync(new PatternStream(Length), Length, default))!.WasThere);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(FilePiece)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 10)]
    public async Task A_content_too_large_by_one_byte_is_not_kept(int limit)
    {
        Assert.Null(await Vault.KeepAsync(new PatternStream(limit + 1), limit, default));
        Assert.Empty(await ListAsync());
        Assert.Empty(Leftovers());
        Assert.NotNull(await Vault.KeepAsync(new PatternStream(limit), limit, default));
    }

    [Fact]
    public async Task Of_an_endless_stream_no_more_is_taken_than_a_piece_beyond_the_limit()
    {
        var endless = new PatternStream(long.MaxValue);

        Assert.Null(await Vault.KeepAsync(endless, 3 * Chunk, default));
        Assert.InRange(endless.Taken, (3 * Chunk) + 1, 5 * Chunk);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40_000)]
    [InlineData((2 * Chunk) + 1)]
    public async Task The_same_content_again_was_there(int length)
    {
        var first = await Vault.KeepAsync(new PatternStream(length), length, default);
        var second = await Vault.KeepAsync(new PatternStream(length), length, default);

        Assert.Equal(first! with { WasThere = true }, second);
        Assert.Single(await ListAsync());
        Assert.Empty(Leftovers());
    }

    [Theory]
    [InlineData(40_000)]
    [InlineData(Chunk + 1)]
    public async Task Sixteen_at_once_keep_one_content_once(int length)
    {
        for (var round = 0; round < 5; round++)
        {
            var seed = round;
            var kept = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Vault.KeepAsync(new PatternStream(length, seed), length, default))));

            Assert.Single(kept, one => !one!.WasThere);
            Assert.Single(kept.Select(one => one!.Hash).Distinct());
        }

        Assert.Equal(5, (await ListAsync()).Count);
        Assert.Empty(Leftovers());
    }

    [Fact]
    public async Task An_unknown_hash_is_an_answer()
    {
        var hash = ContentHash.FromDigest(new byte[32]);

        Assert.Null(await Vault.FindAsync(hash, default));
        Assert.Null(await Vault.OpenAsync(hash, default));
        Assert.Null(await Vault.CheckOutAsync(hash, default));
        Assert.False(await Vault.RemoveAsync(hash, default));
    }

    [Fact]
    public async Task A_removed_content_is_gone_and_may_come_again()
    {
        var kept = await Vault.KeepAsync(new PatternStream(Chunk + 5), Chunk + 5, default);
        var other = await Vault.KeepAsync(new PatternStream(5), 5, default);

        Assert.True(await Vault.RemoveAsync(kept!.Hash, default));
        Assert.Null(await Vault.FindAsync(kept.Hash, default));
        Assert.False(await Vault.RemoveAsync(kept.Hash, default));
        Assert.Equal([other!.Hash], await ListAsync());
        Assert.False((await Vault.KeepAsync(new PatternStream(Chunk + 5), Chunk + 5, default))!.WasThere);
    }

    [Fact]
    public async Task All_contents_are_listed()
    {
        var kept = new List<ContentHash>();
        for (var i = 0; i < 1001; i++)
        {
            kept.Add((await Vault.KeepAsync(new MemoryStream(BitConverter.GetBytes(i)), 4, default))!.Hash);
        }

        Assert.Equal(kept.Select(hash => hash.Hex).Order(StringComparer.Ordinal), (await ListAsync()).Select(hash => hash.Hex).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(Chunk)]
    [InlineData((2 * Chunk) + 1)]
    public async Task Of_a_stream_that_fails_on_the_way_nothing_is_kept(int failAt)
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => Vault.KeepAsync(new PatternStream(4 * Chunk, failAt: failAt), 8 * Chunk, default));

        Assert.Empty(await ListAsync());
        Assert.Empty(Leftovers());
    }

    [Theory]
    [InlineData(100)]
    [InlineData((2 * Chunk) + 1)]
    public async Task A_call_taken_back_keeps_nothing(int length)
    {
        using var taken = new CancellationTokenSource();
        await taken.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Vault.KeepAsync(new PatternStream(length), length, taken.Token));
        Assert.Empty(await ListAsync());
        Assert.Empty(Leftovers());
    }

    [Theory]
    [InlineData(40_000, false)]
    [InlineData(40_000, true)]
    [InlineData(Chunk + 1000, false)]
    [InlineData(Chunk + 1000, true)]
    public async Task A_damaged_content_is_told_and_made_whole_by_the_next_that_comes(int length, bool isTruncated)
    {
        var hash = (await Vault.KeepAsync(new PatternStream(length), length, default))!.Hash;
        await DamageAsync(hash, isTruncated);

        Assert.Equal(StorageFault.Damaged, (await Assert.ThrowsAsync<StorageException>(() => ReadAsync(hash))).Fault);
        Assert.Equal(StorageFault.Damaged, (await Assert.ThrowsAsync<StorageException>(() => Vault.CheckOutAsync(hash, default))).Fault);
        Assert.Empty(Leftovers());
        Assert.False((await Vault.KeepAsync(new PatternStream(length), length, default))!.WasThere);
        Assert.Equal(PatternStream.Bytes(length), await ReadAsync(hash));
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task A_check_says_of_each_whether_it_is_intact_altered_or_missing()
    {
        var intact = (await Vault.KeepAsync(new PatternStream(Chunk + 1), Chunk + 1, default))!.Hash;
        var flipped = (await Vault.KeepAsync(new PatternStream(200), 200, default))!.Hash;
        var cut = (await Vault.KeepAsync(new PatternStream(300), 300, default))!.Hash;
        var missing = ContentHash.FromDigest(new byte[32]);
        await DamageAsync(flipped, isTruncated: false);
        await DamageAsync(cut, isTruncated: true);

        var findings = await VaultCheck.RunAsync(Vault, new[] { intact, missing, flipped, cut }.ToAsyncEnumerable()).ToListAsync();

        Assert.Equal([ContentState.Intact, ContentState.Missing, ContentState.Altered, ContentState.Altered], findings.Select(finding => finding.State));
        Assert.Equal([Chunk + 1, null, null, null], findings.Select(finding => finding.Bytes));
        Assert.All(findings[2..], finding => Assert.Contains(finding.Hash.Hex, finding.Detail, StringComparison.Ordinal));
        Assert.Equal(3, await VaultCheck.RunAsync(Vault, Vault.ListAsync(default)).CountAsync());
    }

    [Fact]
    public async Task A_content_may_be_read_without_awaiting()
    {
        var hash = (await Vault.KeepAsync(new PatternStream(Chunk + 1), Chunk + 1, default))!.Hash;

        using var content = await Vault.OpenAsync(hash, default);
        Assert.Equal(hash, ContentHash.FromDigest(SHA256.HashData(content!)));
        Assert.Equal(0, content!.Read(new byte[1]));
    }

    [Fact]
    public async Task What_is_lent_can_be_given_back()
    {
        var hash = (await Vault.KeepAsync(new PatternStream(500), 500, default))!.Hash;

        (await Vault.CheckOutAsync(hash, default))!.Dispose();
        Assert.Empty(Leftovers());
        Assert.Equal(500, await Vault.FindAsync(hash, default));
    }

    private protected abstract Task<IVault> OpenAsync();

    private protected abstract Task CloseAsync();

    /// <summary>Files of unfinished work.</summary>
    private protected abstract IEnumerable<string> Leftovers();

    /// <summary>Cuts the last byte off what the vault has, or changes the first.</summary>
    private protected abstract Task DamageAsync(ContentHash hash, bool isTruncated);

    private protected async Task<byte[]> ReadAsync(ContentHash hash)
    {
        await using var content = await Vault.OpenAsync(hash, default);
        using var bytes = new MemoryStream();
        await content!.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private protected async Task<List<ContentHash>> ListAsync() => await Vault.ListAsync(default).ToListAsync();
}
