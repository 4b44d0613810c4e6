using Intake.Extraction.Reading.Pdf.Structure;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>The widths of a CID font (ISO 32000-1, 9.7.4.3), in ems.</summary>
internal sealed class CidWidths
{
    private const int HighestCid = 0xFFFF;

    private readonly Dictionary<int, float> _widths = [];
    private readonly float _default;

    public CidWidths(PdfObjects objects, DictionaryToken descendant)
    {
        _default = (float)((objects.GetNumber(descendant, "DW") ?? 1000) / 1000);
        var array = objects.Get<ArrayToken>(descendant, "W");
        for (var i = 0; array is not null && i + 1 < array.Length;)
        {
            if (objects.Resolve(array.Data[i]) is not NumericToken first)
            {
                break;
            }

            switch (objects.Resolve(array.Data[i + 1]))
            {
                case ArrayToken each:
                    for (var j = 0; j < each.Length; j++)
                    {
                        Set(first.Data + j, first.Data + j, objects.Resolve(each.Data[j]));
                    }

                    i += 2;
                    break;
                case NumericToken last when i + 2 < array.Length:
                    Set(first.Data, last.Data, objects.Resolve(array.Data[i + 2]));
                    i += 3;
                    break;
                default:
                    i = array.Length;
                    break;
            }
        }
    }

    public bool IsEmpty => _widths.Count == 0;

    /// <summary>
    /// Whether only the Latin rows of Adobe-GB1 (CIDs 1–95 and 814–939) have widths of their own: then every Chinese character has the
    /// default width, whatever its CID.
    /// </summary>
    public bool OnlyLatin { get; private set; } = true;

    public float this[int cid] => _widths.TryGetValue(cid, out var width) ? width : _default;

    public float Default => _default;

    private void Set(double first, double last, IToken? width)
    {
        if (width is not NumericToken number || first < 0 || last > HighestCid)
        {
            return;
        }

        for (var cid = (int)first; cid <= last; cid++)
        {
            _widths[cid] = (float)(number.Data / 1000);
            OnlyLatin &= cid is <= 95 or (>= 814 and <= 939);
        }
    }
}
