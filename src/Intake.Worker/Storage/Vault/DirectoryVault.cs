using System.Buffers;
using System.Runtime.CompilerServices;

namespace Intake.Worker.Storage.Vault;

/// <summary>
/// Contents as files <c>ab/&lt;sha256&gt;</c> of one file system, which several workers may share. A file gets its name only when its bytes are
/// on the disk, so a right name never stands for wrong bytes, whatever moment the power goes.
/// </summary>
internal sealed class DirectoryVault : IVault
{
    /// <summary>What fits in is hashed before anything is written: one that is there already then costs no file.</summary>
    private const int PieceBytes = 128 * 1024;

    private readonly TransientFolder _incoming;
    private readonly ContentFiles _files;

    private DirectoryVault(string root, TransientFolder incoming)
    {
        _incoming = incoming;
        _files = new ContentFiles(root, incoming);
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
            return new KeptContent(hash, reader.Bytes, _files.IsThere(hash, reader.Bytes) || _files.Place(file, hash, reader.Bytes));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public async Task<long?> FindAsync(ContentHash hash, CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var file = _files.TryOpen(hash);
        return file?.Length;
    }

    public async Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return _files.TryOpen(hash) is { } file ? new VerifyingStream(file, hash, file.Length, file.Name) : null;
    }

    /// <summary>Lends the file of the vault itself, after looking that it is what was kept.</summary>
    /// <inheritdoc/>
    public async Task<CheckedOutContent?> CheckOutAsync(ContentHash hash, CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (_files.TryOpen(hash) is not { } file)
        {
            return null;
        }

        using var content = new VerifyingStream(file, hash, file.Length, file.Name);
        content.ReadThrough(cancellation);
        return new CheckedOutContent(file.Name, isCopy: false);
    }

    public async Task<bool> RemoveAsync(ContentHash hash, CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return _files.Remove(hash);
    }

    public async IAsyncEnumerable<ContentHash> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var folder in _files.List())
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            foreach (var hash in folder)
            {
                yield return hash;
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private KeptContent Keep(ContentHash hash, ReadOnlySpan<byte> content, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_files.IsThere(hash, content.Length))
        {
            return new KeptContent(hash, content.Length, WasThere: true);
        }

        using var file = _incoming.Create();
        file.Write(content);
        return new KeptContent(hash, content.Length, _files.Place(file, hash, content.Length));
    }
}
