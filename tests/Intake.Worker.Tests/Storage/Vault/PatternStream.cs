namespace Intake.Worker.Tests.Storage.Vault;

/// <summary>As many bytes as wanted without holding them; may fail at one of them. Comes in pieces as a network gives them.</summary>
internal sealed class PatternStream(long length, int seed = 0, long failAt = long.MaxValue, int largestPiece = int.MaxValue) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>How much was taken.</summary>
    public long Taken => _position;

    public static byte[] Bytes(int length, int seed = 0)
    {
        var bytes = new byte[length];
        using var stream = new PatternStream(length, seed);
        stream.ReadExactly(bytes);
        return bytes;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position >= failAt)
        {
            throw new InvalidDataException("the sender went away");
        }

        var count = (int)Math.Min(Math.Min(buffer.Length, largestPiece), Math.Min(length, failAt) - _position);
        for (var i = 0; i < count; i++)
        {
            var at = _position + i;
            buffer[i] = unchecked((byte)((at * 31) ^ (at >> 9) ^ seed));
        }

        _position += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Read(buffer.Span));
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
