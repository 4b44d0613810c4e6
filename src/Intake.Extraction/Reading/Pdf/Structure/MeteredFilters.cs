using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Structure;

/// <summary>
/// The stream filters of one document, all drawing on one budget. JPEG, JPEG 2000 and JBIG2 data are handed on packed: who wants
/// pixels decodes them.
/// </summary>
internal sealed class MeteredFilters(UnpackingBudget budget) : BaseFilterProvider(All(budget))
{
    private static Dictionary<string, IFilter> All(UnpackingBudget budget)
    {
        var flate = new BoundedFlateFilter(budget);
        var packed = new PackedFilter();
        var filters = new Dictionary<string, IFilter>
        {
            ["FlateDecode"] = flate,
            ["Fl"] = flate,
            ["DCTDecode"] = packed,
            ["DCT"] = packed,
            ["JPXDecode"] = packed,
            ["JBIG2Decode"] = packed,
        };
        string[] others = ["ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "CCITTFaxDecode", "CCF", "RunLengthDecode", "RL", "LZWDecode", "LZW"];
        foreach (var name in others)
        {
            filters[name] = new MeteredFilter(DefaultFilterProvider.Instance.GetNamedFilters([NameToken.Create(name)])[0], budget);
        }

        return filters;
    }

    private sealed class PackedFilter : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) => input;
    }

    private sealed class MeteredFilter(IFilter inner, UnpackingBudget budget) : IFilter
    {
        // The library's own filters unpack without asking: inputs are kept so small that even the worst expansion fits in memory.
        private const int LargestInput = 4 * 1024 * 1024;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Spend(input.Length > LargestInput && inner is LzwFilter or RunLengthFilter ? long.MaxValue / 2 : 0);
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Spend(output.Length);
            return output;
        }
    }
}
