using System.Buffers;
using System.Security.Cryptography;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Arrival.Upload;

/// <summary>One unfinished file, being written by one request.</summary>
internal sealed class UploadInProgress(UnfinishedUploads all, ContentHash hash, string path) : IDisposable
{
    private const int PieceBytes = 128 * 1024;

    /// <summary>Writes what comes behind what has come. What was written by then is kept on the disk, however it ends.</summary>
    /// <param name="offset">Where the sender goes on: what was there behind it is sent again. Not beyond <see cref="UnfinishedUploads.OffsetOf"/>.</param>
    /// <param name="maxBytes">The largest file taken.</param>
    /// <exception cref="StorageException">It cannot be written, or there is no room for it.</exception>
    public async Task<AppendOutcome> AppendAsync(long offset, Stream body, long maxBytes, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
        using var file = OpenForWriting();
        try
        {
            Truncate(file, offset);
            int read;
            while ((read = await body.ReadAsync(buffer.AsMemory(0, PieceBytes), cancellation).ConfigureAwait(false)) > 0)
            {
                if (offset + read > maxBytes)
                {
                    return AppendOutcome.TooLarge;
                }

                if (!all.TryCount(read))
                {
                    return AppendOutcome.NoRoom;
                }

                Guard(() => RandomAccess.Write(file, buffer.AsSpan(0, read), offset));
                offset += read;
            }

            return AppendOutcome.Whole;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            FileSystem.Sync(file, path);
        }
    }

    /// <summary>Whether what has come is what its name says.</summary>
    public async Task<bool> IsRightAsync(CancellationToken cancellation)
    {
        await using var content = OpenRead();
        return ContentHash.FromDigest(await SHA256.HashDataAsync(content, cancellation).ConfigureAwait(false)) == hash;
    }

    public FileStream OpenRead() => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);

    /// <summary>Removes it: its bytes are in the vault and its arrival is in the record.</summary>
    public void Remove()
    {
        var length = new FileInfo(path) is { Exists: true } file ? file.Length : 0;
        if (FileSystem.Remove(path))
        {
            all.TryCount(-length);
        }
    }

    /// <summary>Keeps it under another name: the sender starts anew.</summary>
    public void SetAside()
    {
        var length = new FileInfo(path).Length;
        FileSystem.Replace(path, all.SetAsidePath(hash));
        all.TryCount(-length);
    }

    public void Dispose() => all.End(hash);

    private Microsoft.Win32.SafeHandles.SafeFileHandle OpenForWriting()
    {
        try
        {
            return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        }
        catch (Exception e) when (SystemErrors.IsFileFailure(e))
        {
            throw SystemErrors.Exception(e, $"open {path}");
        }
    }

    private void Truncate(Microsoft.Win32.SafeHandles.SafeFileHandle file, long offset) => Guard(() =>
    {
        var behind = RandomAccess.GetLength(file) - offset;
        if (behind > 0)
        {
            RandomAccess.SetLength(file, offset);
            all.TryCount(-behind);
        }
    });

    // Failures of the disk must not look like the connection breaking.
    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (SystemErrors.IsFileFailure(e))
        {
            throw SystemErrors.Exception(e, $"write {path}");
        }
    }
}

/// <summary>How taking a part of a file ended.</summary>
internal enum AppendOutcome
{
    /// <summary>All that this request had.</summary>
    Whole,

    /// <summary>The file is larger than is taken.</summary>
    TooLarge,

    /// <summary>All unfinished files together would hold more than they may.</summary>
    NoRoom,
}
