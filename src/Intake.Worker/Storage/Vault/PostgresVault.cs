using System.Buffers;
using System.Runtime.CompilerServices;
using Npgsql;

namespace Intake.Worker.Storage.Vault;

/// <summary>
/// Contents as rows of PostgreSQL. What is longer than a piece is first written to a scratch folder of this machine: only then its hash is known,
/// and no connection waits for a slow sender.
/// </summary>
internal sealed class PostgresVault : IVault
{
    private const int PageOfHashes = 1000;

    private readonly PostgresContents _contents;
    private readonly TransientFolder _scratch;

    private PostgresVault(NpgsqlDataSource server, TransientFolder scratch)
    {
        _contents = new PostgresContents(server);
        _scratch = scratch;
    }

    /// <param name="server">Stays the caller's.</param>
    /// <param name="scratch">A folder of this machine; made where it is not there.</param>
    /// <exception cref="StorageException">The scratch folder cannot be made or read.</exception>
    public static PostgresVault Open(NpgsqlDataSource server, string scratch, TimeProvider time) => new(server, TransientFolder.Open(Path.GetFullPath(scratch), time));

    /// <summary>Makes the tables where they are not there.</summary>
    /// <exception cref="StorageException">The server does not answer or does not allow it.</exception>
    public static Task CreateSchemaAsync(NpgsqlDataSource server, CancellationToken cancellation) => Guarded("make the tables of the vault", async () =>
    {
        using var text = new StreamReader(typeof(PostgresVault).Assembly.GetManifestResourceStream("vault_postgres.sql")!);
        await using var command = server.CreateCommand(await text.ReadToEndAsync(cancellation).ConfigureAwait(false));
        return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    });

    public async Task<KeptContent?> KeepAsync(Stream content, long maxBytes, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(PostgresContents.ChunkBytes);
        try
        {
            var piece = buffer.AsMemory(0, PostgresContents.ChunkBytes);
            using var reader = new ContentReader(content, maxBytes);
            var length = await reader.FillAsync(piece, cancellation).ConfigureAwait(false);
            if (length < piece.Length)
            {
                return reader.IsTooLarge ? null : await KeepAsync(reader.Finish(), length, piece[..length], () => new MemoryStream(buffer, 0, length), cancellation).ConfigureAwait(false);
            }

            using var file = _scratch.Create();
            for (; length > 0; length = await reader.FillAsync(piece, cancellation).ConfigureAwait(false))
            {
                if (reader.IsTooLarge)
                {
                    return null;
                }

                file.Write(piece.Span[..length]);
            }

            var hash = reader.Finish();
            return await KeepAsync(hash, reader.Bytes, piece, () => ReadBack(file.Path, hash, reader.Bytes), cancellation).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public Task<long?> FindAsync(ContentHash hash, CancellationToken cancellation) => Guarded($"look for content {hash}", () => _contents.FindAsync(hash, cancellation));

    public async Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation) =>
        await FindAsync(hash, cancellation).ConfigureAwait(false) is { } bytes ? new VerifyingStream(new PostgresContentStream(_contents, hash, bytes), hash, bytes, $"content {hash}") : null;

    /// <summary>Copies the content to the scratch folder.</summary>
    /// <inheritdoc/>
    public async Task<CheckedOutContent?> CheckOutAsync(ContentHash hash, CancellationToken cancellation)
    {
        await using var content = await OpenAsync(hash, cancellation).ConfigureAwait(false);
        if (content is null)
        {
            return null;
        }

        using var file = _scratch.Create();
        await ReadAsync(content, file.Write, cancellation).ConfigureAwait(false);
        file.Give();
        return new CheckedOutContent(file.Path, isCopy: true);
    }

    public Task<bool> RemoveAsync(ContentHash hash, CancellationToken cancellation) => Guarded($"remove content {hash}", () => _contents.RemoveAsync(hash, cancellation));

    /// <inheritdoc/>
    public async IAsyncEnumerable<ContentHash> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        ContentHash? last = null;
        List<ContentHash> page;
        do
        {
            // By pages: a single answer would hold a snapshot for as long as the caller takes.
            page = await Guarded("list the contents", () => _contents.ListAsync(last, PageOfHashes, cancellation)).ConfigureAwait(false);
            foreach (var hash in page)
            {
                last = hash;
                yield return hash;
            }
        }
        while (page.Count == PageOfHashes);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<KeptContent> KeepAsync(ContentHash hash, long bytes, Memory<byte> buffer, Func<Stream> open, CancellationToken cancellation)
    {
        var wasThere = false;
        if (!await WriteAsync(isReplacing: false).ConfigureAwait(false))
        {
            wasThere = await IsIntactAsync(hash, bytes, cancellation).ConfigureAwait(false);
            if (!wasThere)
            {
                await WriteAsync(isReplacing: true).ConfigureAwait(false);
            }
        }

        return new KeptContent(hash, bytes, wasThere);

        Task<bool> WriteAsync(bool isReplacing) => Guarded($"keep content {hash}", async () =>
        {
            await using var content = open();
            return await _contents.WriteAsync(hash, bytes, content, buffer, isReplacing, cancellation).ConfigureAwait(false);
        });
    }

    private async Task<bool> IsIntactAsync(ContentHash hash, long bytes, CancellationToken cancellation)
    {
        try
        {
            await using var content = new VerifyingStream(new PostgresContentStream(_contents, hash, bytes), hash, bytes, $"content {hash}");
            await ReadAsync(content, static _ => { }, cancellation).ConfigureAwait(false);
            return await FindAsync(hash, cancellation).ConfigureAwait(false) == bytes;
        }
        catch (StorageException failure) when (failure.Fault == StorageFault.Damaged)
        {
            // The right bytes are at hand; they take its place.
            return false;
        }
    }

    private static VerifyingStream ReadBack(string path, ContentHash hash, long bytes)
    {
        try
        {
            return new VerifyingStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0), hash, bytes, path);
        }
        catch (Exception failure) when (SystemErrors.IsFileFailure(failure))
        {
            throw SystemErrors.Exception(failure, $"read {path}");
        }
    }

    private static async Task ReadAsync(Stream content, ReadOnlySpanAction take, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            int length;
            while ((length = await content.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
            {
                take(buffer.AsSpan(0, length));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<T> Guarded<T>(string doing, Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception failure) when (PostgresFaults.Of(failure) is not null || PostgresFaults.IsTableMissing(failure))
        {
            throw PostgresFaults.Exception(failure, doing);
        }
    }

    private delegate void ReadOnlySpanAction(ReadOnlySpan<byte> piece);
}
