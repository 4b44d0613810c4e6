using System.Buffers.Binary;

namespace Intake.Worker.Processing.Protocol;

/// <summary>One message on the pipe between parent and child: kind, length, payload.</summary>
internal readonly record struct Frame(FrameKind Kind, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Bytes of the largest payload: a child that claims more is out of its mind.</summary>
    public const int MaxPayload = 128 * 1024 * 1024;

    private const int HeaderLength = 5;

    /// <summary>Writes in one call, so that a reader never waits for the second half.</summary>
    public void WriteTo(Stream stream)
    {
        var bytes = new byte[HeaderLength + Payload.Length];
        bytes[0] = (byte)Kind;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), Payload.Length);
        Payload.Span.CopyTo(bytes.AsSpan(HeaderLength));
        stream.Write(bytes);
        stream.Flush();
    }

    /// <returns>The next frame, or null at the end of the stream, in the middle of a frame too: then the other side is gone.</returns>
    /// <exception cref="InvalidDataException">Not a frame.</exception>
    public static async ValueTask<Frame?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var header = new byte[HeaderLength];
        if (await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, cancellation).ConfigureAwait(false) < HeaderLength)
        {
            return null;
        }

        var payload = new byte[Length(header)];
        var read = await stream.ReadAtLeastAsync(payload, payload.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        return read < payload.Length ? null : new Frame((FrameKind)header[0], payload);
    }

    /// <summary>As <see cref="ReadAsync"/>, for a thread that has nothing else to do.</summary>
    public static Frame? Read(Stream stream)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength)
        {
            return null;
        }

        var payload = new byte[Length(header)];
        return stream.ReadAtLeast(payload, payload.Length, throwOnEndOfStream: false) < payload.Length ? null : new Frame((FrameKind)header[0], payload);
    }

    private static int Length(ReadOnlySpan<byte> header)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(header[1..]);
        return length is >= 0 and <= MaxPayload ? length : throw new InvalidDataException($"a frame of {length} bytes");
    }
}
