using System.Buffers;
using System.IO.Enumeration;
using System.Runtime.CompilerServices;

namespace Intake.Worker.Storage.Vault;

/// <summary>
/// Contents as files <c>ab/cd/&lt;sha256&gt;</c> of one file system, which several workers may share. A file gets its name only when its bytes are
/// on the disk, so a right name never stands for wrong bytes, whatever moment the power goes.
/// </summary>
internal sealed class DirectoryVault : IVault
{
    /// <summary>What fits in is hashed before anything is written: one that is there already then costs no file.</summary>
    private const int PieceBytes = 128 * 1024;

    private readonly string _root;
    private readonly TransientFolder _incoming;
    private readonly ShardFolders _shards;

    private DirectoryVault(string root, TransientFolder incoming)
    {
        _root = root;
        _incoming = incoming;
        _shards = new ShardFolders(root);
    }

    /// <summary>Makes the folder where it is not there.</summary>
    /// <exception cref="StorageException">It cannot be made or read, or the file system cannot write a folder through to the disk.</exception>
    public static DirectoryVault Open(string folder, TimeProvider time)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var incoming = TransientFolder.Open(Path.Join(root, "incoming"), time);
        FileSystem.SyncFolder(root);
        return new DirectoryVault(root, incoming);
    }

    public async Task<KeptContent?> KeepAsync(Stream content, long maxBytes, CancellationToken cancellation)
    {
        // The calls to the disk block; they must not block whoever calls.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            var piece = buffer.AsMemory(0, PieceBytes);
            using var reader = new ContentReader(content, maxBytes);
            var length = await reader.FillAsync(piece, cancellation).ConfigureAwait(false);
            if (length < PieceBytes)
            {
                return reader.IsTooLarge ? null : Keep(reader.Finish(), piece.Span[..length], cancellation);
            }

            using var file = _incoming.Create();
            for (; length > 0; length = await reader.FillAsync(piece, cancellation).ConfigureAwait(false))
            {
                if (reader.IsTooLarge)
                {
                    return null;
                }

                file.Write(piece.Span[..length]);
            }

            cancellation.ThrowIfCancellationRequested();
            var hash = reader.Finish();
            return new KeptContent(hash, reader.Bytes, IsThere(hash, reader.Bytes) || Place(file, hash, reader.Bytes));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public async Task<long?> FindAsync(ContentHash hash, CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var file = TryOpen(hash);
        return file?.Length;
    }

    public async Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return TryOpen(hash) is { } file ? new VerifyingStream(file, hash, file.Length, file.Name) : null;
    }

    /// <summary>Lends the file of the vault itself, after looking that it is what was kept.</summary>
    /// <inheritdoc/>
    public async Task<CheckedOutContent?> CheckOutAsync(ContentHash hash, CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (TryOpen(hash) is not { } file)
        {
            return null;
        }

        using var content = new VerifyingStream(file, hash, file.Length, file.Name);
        Drain(content, cancellation);
        return new CheckedOutContent(file.Name, isCopy: false);
    }

    public async Task<bool> RemoveAsync(ContentHash hash, CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (!FileSystem.Remove(_shards.FileOf(hash)))
        {
            AssertReachable();
            return false;
        }

        _shards.SyncNames(hash);
        return true;
    }

    public async IAsyncEnumerable<ContentHash> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        AssertReachable();
        foreach (var first in Names(_root, isFolder: true).Where(name => name.Length == 2))
        {
            foreach (var second in Names(Path.Join(_root, first), isFolder: true).Where(name => name.Length == 2))
            {
                await Task.Yield();
                cancellation.ThrowIfCancellationRequested();
                foreach (var name in Names(Path.Join(_root, first, second), isFolder: false))
                {
                    if (ContentHash.TryParse(name, out var hash) && hash.Hex == name && name.StartsWith(first + second, StringComparison.Ordinal))
                    {
                        yield return hash;
                    }
                }
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private KeptContent Keep(ContentHash hash, ReadOnlySpan<byte> content, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (IsThere(hash, content.Length))
        {
            return new KeptContent(hash, content.Length, WasThere: true);
        }

        using var file = _incoming.Create();
        file.Write(content);
        return new KeptContent(hash, content.Length, Place(file, hash, content.Length));
    }

    /// <summary>Puts a file that is written in its place.</summary>
    /// <returns>Whether another had put the same content there meanwhile.</returns>
    private bool Place(TransientFile file, ContentHash hash, long bytes)
    {
        // In this order the folders made here reach the disk along with the file; syncing them afterwards finds little left to do.
        _shards.Make(hash);
        file.Sync();
        _shards.SyncFolders(hash);
        var path = _shards.FileOf(hash);
        var outcome = FileSystem.Link(file.Path, path);
        if (outcome == LinkOutcome.NotFound)
        {
            // Somebody cleared away an empty folder that was known to be there.
            _shards.Forget(hash);
            _shards.Make(hash);
            _shards.SyncFolders(hash);
            outcome = FileSystem.Link(file.Path, path);
        }

        if (outcome == LinkOutcome.NameTaken && IsThere(hash, bytes))
        {
            return true;
        }

        // Over a damaged file, or where a file cannot have two names. What another may have put there at this moment bears the same bytes.
        if (outcome != LinkOutcome.Done)
        {
            FileSystem.Replace(file.Path, path);
            file.Give();
        }

        _shards.SyncNames(hash);
        return false;
    }

    /// <summary>Whether the vault holds the content, whole and on the disk: a file that another worker has only just put there is not yet.</summary>
    private bool IsThere(ContentHash hash, long bytes)
    {
        using (var file = TryOpen(hash))
        {
            if (file is null || file.Length != bytes)
            {
                return false;
            }

            try
            {
                using var content = new VerifyingStream(file, hash, bytes, file.Name);
                Drain(content, CancellationToken.None);
            }
            catch (StorageException failure) when (failure.Fault == StorageFault.Damaged)
            {
                // The right bytes are at hand; they go over it.
                return false;
            }
        }

        _shards.SyncFolders(hash);
        _shards.SyncNames(hash);
        return true;
    }

    private FileStream? TryOpen(ContentHash hash)
    {
        var path = _shards.FileOf(hash);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            AssertReachable();
            return null;
        }
        catch (Exception failure) when (SystemErrors.IsFileFailure(failure))
        {
            throw SystemErrors.Exception(failure, $"open {path}");
        }
    }

    /// <summary>A share that is not mounted looks like an empty vault; only opening makes this folder.</summary>
    private void AssertReachable()
    {
        if (!Directory.Exists(_incoming.Path))
        {
            throw new StorageException(StorageFault.Unavailable, $"the vault is not there: {_incoming.Path} cannot be found");
        }
    }

    private static void Drain(VerifyingStream content, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            while (content.Read(buffer) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static string[] Names(string folder, bool isFolder)
    {
        try
        {
            var all = new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = 0 };
            return [.. new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.FileName.ToString(), all)
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => entry.IsDirectory == isFolder,
            }];
        }
        catch (Exception failure) when (SystemErrors.IsFileFailure(failure))
        {
            throw SystemErrors.Exception(failure, $"list {folder}");
        }
    }
}
