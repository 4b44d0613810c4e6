using Intake.Extraction.Reading.Pdf.Structure;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>Where vertical writing sets a glyph and how far it goes on (ISO 32000-1, 9.7.4.3: DW2 and W2), in ems.</summary>
internal sealed class VerticalMetrics
{
    private readonly Dictionary<int, (float X, float Y, float Advance)> _own = [];
    private readonly float _originY = 0.88f;
    private readonly float _advance = -1;

    public VerticalMetrics(PdfObjects objects, DictionaryToken descendant)
    {
        if (objects.GetNumbers(descendant, "DW2") is [var originY, var advance, ..])
        {
            (_originY, _advance) = ((float)(originY / 1000), (float)(advance / 1000));
        }

        var array = objects.Get<ArrayToken>(descendant, "W2");
        for (var i = 0; array is not null && i + 1 < array.Length;)
        {
            if (objects.Resolve(array.Data[i]) is not NumericToken first)
            {
                break;
            }

            if (objects.Resolve(array.Data[i + 1]) is ArrayToken each && objects.Numbers(each) is { } triples)
            {
                for (var j = 0; j + 2 < triples.Length; j += 3)
                {
                    Set(first.Data + (j / 3), triples.AsSpan(j, 3));
                }

                i += 2;
            }
            else if (objects.Resolve(array.Data[i + 1]) is NumericToken last && i + 4 < array.Length && last.Data <= 0xFFFF
                && objects.Numbers(new ArrayToken([array.Data[i + 2], array.Data[i + 3], array.Data[i + 4]])) is { } triple)
            {
                for (var cid = first.Data; cid <= last.Data; cid++)
                {
                    Set(cid, triple);
                }

                i += 5;
            }
            else
            {
                break;
            }
        }
    }

    public bool HasOwn => _own.Count > 0;

    /// <summary>Origin and advance of a CID whose horizontal width is given; the default origin is the middle of its top.</summary>
    public (float OriginX, float OriginY, float Advance) Of(int cid, float width) =>
        _own.TryGetValue(cid, out var own) ? own : (width / 2, _originY, _advance);

    private void Set(double cid, ReadOnlySpan<double> triple)
    {
        if (cid is >= 0 and <= 0xFFFF)
        {
            _own[(int)cid] = ((float)(triple[1] / 1000), (float)(triple[2] / 1000), (float)(triple[0] / 1000));
        }
    }
}
