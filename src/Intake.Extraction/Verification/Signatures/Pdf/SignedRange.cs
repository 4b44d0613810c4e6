namespace Intake.Extraction.Verification.Signatures.Pdf;

/// <summary>The parts of a file that a PDF signature speaks for, and the hole between them that holds the signature itself.</summary>
internal sealed class SignedRange
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly (int Start, int Length)[] _parts;

    private SignedRange(ReadOnlyMemory<byte> file, (int Start, int Length)[] parts, byte[]? signature, bool coversAll)
    {
        (_file, _parts) = (file, parts);
        Signature = signature;
        CoversWholeFile = coversAll;
    }

    /// <summary>The bytes written in hexadecimal in the hole; null if the hole holds anything but one hexadecimal string.</summary>
    public byte[]? Signature { get; }

    /// <summary>Nothing but the signature itself lies outside the signed parts.</summary>
    public bool CoversWholeFile { get; }

    /// <summary>The ranges of a ByteRange entry; null if they do not lie one after another within the file.</summary>
    public static SignedRange? Parse(ReadOnlyMemory<byte> file, double[] byteRange)
    {
        if (byteRange.Length == 0 || byteRange.Length % 2 != 0)
        {
            return null;
        }

        var parts = new (int Start, int Length)[byteRange.Length / 2];
        double end = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            double start = byteRange[2 * i], length = byteRange[(2 * i) + 1];
            if (start < end || length < 0 || start + length > file.Length || start != Math.Floor(start) || length != Math.Floor(length))
            {
                return null;
            }

            parts[i] = ((int)start, (int)length);
            end = start + length;
        }

        var signature = parts.Length == 2 ? HexString(file.Span[(parts[0].Start + parts[0].Length)..parts[1].Start]) : null;
        return new SignedRange(file, parts, signature, signature is not null && parts[0].Start == 0 && end == file.Length);
    }

    /// <summary>The digest of the signed parts.</summary>
    public byte[] Hash(DigestAlgorithm algorithm)
    {
        using var digest = algorithm.Start();
        foreach (var (start, length) in _parts)
        {
            digest.Append(_file.Span.Slice(start, length));
        }

        return digest.Finish();
    }

    /// <summary>The signed parts, one after another.</summary>
    public byte[] Bytes()
    {
        var bytes = new byte[_parts.Sum(static part => part.Length)];
        var at = 0;
        foreach (var (start, length) in _parts)
        {
            _file.Span.Slice(start, length).CopyTo(bytes.AsSpan(at));
            at += length;
        }

        return bytes;
    }

    private static byte[]? HexString(ReadOnlySpan<byte> hole)
    {
        if (hole.Length < 4 || hole[0] != '<' || hole[^1] != '>' || hole.Length % 2 != 0)
        {
            return null;
        }

        var bytes = new byte[(hole.Length - 2) / 2];
        return Convert.FromHexString(hole[1..^1], bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written == bytes.Length ? bytes : null;
    }
}
