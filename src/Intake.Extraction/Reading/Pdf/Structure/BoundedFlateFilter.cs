using System.Buffers;
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

    public bool IsSupported => true;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        var output = Inflate(input);
        var parameters = DecodeParameterResolver.GetFilterParameters(streamDictionary, filterIndex);
        var predictor = Number(parameters, "Predictor", 1);
        return predictor > 1
            ? Predictor.Undo(output, predictor, Number(parameters, "Colors", 1), Number(parameters, "BitsPerComponent", 8), Number(parameters, "Columns", 1))
            : output;
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
