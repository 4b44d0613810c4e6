using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Structure;

/// <summary>
/// Inflates with a limit. Damaged data give what could be unpacked before the damage, and are noted: the library's own filter would
/// hand out the packed bytes as if they were content.
/// </summary>
internal sealed class BoundedFlateFilter(UnpackingBudget budget) : IFilter
{
    private const int HeaderLength = 2;
    private const int LooseEnd = 16;
    private const uint AdlerModulus = 65521;
    private const int AdlerRun = 5552;

    public bool IsSupported => true;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        var output = Inflate(input);

        // Pixels with an error are still a picture; content with an error says something else.
        budget.SawDamage |= !IsImage(streamDictionary) && !HasChecksum(input.Span, output);
        var parameters = DecodeParameterResolver.GetFilterParameters(streamDictionary, filterIndex);
        var predictor = Number(parameters, "Predictor", 1);
        return predictor > 1
            ? Predictor.Undo(output, predictor, Number(parameters, "Colors", 1), Number(parameters, "BitsPerComponent", 8), Number(parameters, "Columns", 1))
            : output;
    }

    private static bool IsImage(DictionaryToken dictionary) =>
        dictionary.Data.TryGetValue("Subtype", out var subtype) && subtype is NameToken { Data: "Image" };

    // The Adler-32 of the output ends the packed data; a few bytes may follow where /Length is generous.
    private static bool HasChecksum(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> output)
    {
        uint low = 1, high = 0;
        for (var rest = output; !rest.IsEmpty;)
        {
            // So many additions fit before the sums must be reduced.
            var run = rest[..Math.Min(AdlerRun, rest.Length)];
            foreach (var b in run)
            {
                low += b;
                high += low;
            }

            (low, high) = (low % AdlerModulus, high % AdlerModulus);
            rest = rest[run.Length..];
        }

        Span<byte> checksum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, (high << 16) | low);
        return packed[Math.Max(0, packed.Length - LooseEnd)..].IndexOf(checksum) >= 0;
    }

    private static int Number(DictionaryToken parameters, string key, int otherwise) =>
        parameters.Data.TryGetValue(key, out var token) && token is NumericToken { Data: >= 0 and < 1_000_000 } number ? (int)number.Data : otherwise;

    private byte[] Inflate(Memory<byte> input)
    {
        if (input.Length <= HeaderLength)
        {
            return [];
        }

        using var packed = Stream(input[HeaderLength..]);
        using var inflate = new DeflateStream(packed, CompressionMode.Decompress);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)input.Length * 4, 1 << 20));
        var length = 0;
        try
        {
            while (true)
            {
                var read = inflate.Read(buffer, length, buffer.Length - length);
                if (read == 0)
                {
                    break;
                }

                budget.Spend(read);
                length += read;
                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(checked(buffer.Length * 2));
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }
        }
        catch (InvalidDataException)
        {
            budget.SawDamage = true;
        }

        var output = buffer.AsSpan(0, length).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return output;
    }

    private static MemoryStream Stream(Memory<byte> input) =>
        MemoryMarshal.TryGetArray<byte>(input, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(input.ToArray(), writable: false);
}
