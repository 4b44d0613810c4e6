namespace Intake.Worker.Arrival;

/// <summary>Counts what is written through it, before it is written.</summary>
/// <param name="check">Told the length that the whole will then have.</param>
/// <param name="spend">Told the number of bytes to be written.</param>
internal sealed class MeteredStream(Stream inner, Action<long> check, Action<long> spend) : Stream
{
    private long _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        spend(buffer.Length);
        _length += buffer.Length;
        check(_length);
        inner.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
