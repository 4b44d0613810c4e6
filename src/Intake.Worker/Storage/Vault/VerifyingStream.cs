using System.Buffers;
using System.Security.Cryptography;

namespace Intake.Worker.Storage.Vault;

/// <summary>
/// A content read once from its beginning. The last piece is handed out only when all of it is what was kept: an altered content ends in a
/// <see cref="StorageException"/>, as does every failure of the store.
/// </summary>
/// <param name="length">The number of bytes the store says it has.</param>
/// <param name="where">For the message.</param>
internal sealed class VerifyingStream(Stream content, ContentHash expected, long length, string where) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _read;
    private bool _isVerified;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var count = content.Read(buffer);
            Take(buffer[..count], isEnd: count == 0 && !buffer.IsEmpty);
            return count;
        }
        catch (Exception failure) when (SystemErrors.IsFileFailure(failure))
        {
            throw SystemErrors.Exception(failure, $"read {where}");
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var count = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            Take(buffer.Span[..count], isEnd: count == 0 && !buffer.IsEmpty);
            return count;
        }
        catch (Exception failure) when (SystemErrors.IsFileFailure(failure))
        {
            throw SystemErrors.Exception(failure, $"read {where}");
        }
    }

    /// <summary>Reads all that is left, only to know that it is what was kept.</summary>
    public void ReadThrough(CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            while (Read(buffer) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
            content.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Take(ReadOnlySpan<byte> piece, bool isEnd)
    {
        _read += piece.Length;
        if (_isVerified && piece.IsEmpty)
        {
            return;
        }

        _hash.AppendData(piece);
        if (_read < length && !isEnd)
        {
            return;
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(digest);
        _isVerified = _read == length && ContentHash.FromDigest(digest) == expected;
        if (!_isVerified)
        {
            throw new StorageException(StorageFault.Damaged, $"{where} is not what was kept: it holds {_read} bytes of hash {Convert.ToHexStringLower(digest)}");
        }
    }
}
