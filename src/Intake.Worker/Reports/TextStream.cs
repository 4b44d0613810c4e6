using System.Text;

namespace Intake.Worker.Reports;

/// <summary>Takes UTF-8 and passes it on as text, so that what writes bytes can write where people read. The text's writer stays open.</summary>
internal sealed class TextStream(TextWriter output) : Stream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private char[] _text = [];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        // No byte makes more than one character; one half read before may add another.
        if (_text.Length < buffer.Length + 1)
        {
            _text = new char[buffer.Length + 1];
        }

        output.Write(_text.AsSpan(0, _decoder.GetChars(buffer, _text, flush: false)));
    }

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
