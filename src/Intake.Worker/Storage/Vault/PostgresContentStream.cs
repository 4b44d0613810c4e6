using System.Buffers;

namespace Intake.Worker.Storage.Vault;

/// <summary>The pieces of a content one after the other. Between two pieces no connection is held, so a slow reader blocks nobody.</summary>
/// <param name="length">The bytes of the whole content.</param>
internal sealed class PostgresContentStream(PostgresContents contents, ContentHash hash, long length) : Stream
{
    private readonly byte[] _piece = ArrayPool<byte>.Shared.Rent((int)Math.Min(length, PostgresContents.ChunkBytes));
    private int _number;
    private int _start;
    private int _end;
    private long _left = length;
    private bool _isDisposed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    // The client waits on no context of the caller, so blocking here cannot lock.
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <exception cref="StorageException">The server does not answer, or has not what it said it has.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_start == _end && _left > 0)
        {
            await NextAsync(cancellationToken).ConfigureAwait(false);
        }

        var count = Math.Min(buffer.Length, _end - _start);
        _piece.AsSpan(_start, count).CopyTo(buffer.Span);
        _start += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            ArrayPool<byte>.Shared.Return(_piece);
        }

        base.Dispose(disposing);
    }

    private async Task NextAsync(CancellationToken cancellation)
    {
        var expected = (int)Math.Min(_left, PostgresContents.ChunkBytes);
        int? found;
        try
        {
            found = await contents.ReadAsync(hash, _number, _piece.AsMemory(0, expected), cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (PostgresFaults.Of(failure) is not null || PostgresFaults.IsTableMissing(failure))
        {
            throw PostgresFaults.Exception(failure, $"read piece {_number} of content {hash}");
        }

        if (found != expected)
        {
            throw new StorageException(StorageFault.Damaged, $"piece {_number} of content {hash} is missing or not of {expected} bytes");
        }

        (_start, _end) = (0, expected);
        _left -= expected;
        _number++;
    }
}
