using Intake.Extraction.Documents;
using Intake.Extraction.Values;

namespace Intake.Extraction.Reading.Pdf;

/// <summary>
/// Joins drawn characters to words: runs on one baseline without a visible gap. A gap is judged in ems of the run, more strictly where a
/// new show operation begins: a table column that happens to touch the next one is drawn by another operation.
/// </summary>
internal sealed class WordGrouping
{
    // Within one show operation: kerning and justified text stay together, a space's width does not.
    private const float WidestGapInside = 0.2f;
    private const float DeepestOverlapInside = 0.35f;

    // Between operations: only a pen that went on where it stood.
    private const float WidestGapBetween = 0.05f;

    private const float SameBaseline = 0.1f;
    private const float SamePlace = 0.15f;

    private readonly List<char> _text = [];
    private readonly List<float> _edges = [];

    /// <summary>The words in drawing order, boxes in page fractions.</summary>
    public List<Word> Group(ReadOnlySpan<Glyph> glyphs, double pageWidth, double pageHeight)
    {
        var words = new List<Word>(glyphs.Length / 3);
        var first = 0;
        while (first < glyphs.Length)
        {
            var last = first;
            Start(glyphs[first]);
            for (var next = first + 1; next < glyphs.Length; next++)
            {
                if (IsOverprint(glyphs[last], glyphs[next]))
                {
                    continue;
                }

                if (!Continues(glyphs[last], glyphs[next]))
                {
                    break;
                }

                Append(glyphs[last], glyphs[next]);
                last = next;
            }

            words.Add(Finish(glyphs[first], glyphs[last], pageWidth, pageHeight));
            first = SkipOverprints(glyphs, last);
        }

        return words;
    }

    private static int SkipOverprints(ReadOnlySpan<Glyph> glyphs, int last)
    {
        var next = last + 1;
        while (next < glyphs.Length && IsOverprint(glyphs[last], glyphs[next]))
        {
            next++;
        }

        return next;
    }

    // Bold made by printing twice with a small shift.
    private static bool IsOverprint(in Glyph a, in Glyph b) =>
        Math.Abs(a.X0 - b.X0) < SamePlace * a.Size && Math.Abs(a.Y - b.Y) < SamePlace * a.Size && a.Text == b.Text;

    private static bool Continues(in Glyph a, in Glyph b)
    {
        if (a.Direction != GlyphDirection.Horizontal || b.Direction != GlyphDirection.Horizontal)
        {
            return false;
        }

        var em = Math.Min(a.Size, b.Size);
        if (Math.Abs(a.Y - b.Y) > SameBaseline * em || Math.Max(a.Size, b.Size) > 1.5f * em)
        {
            return false;
        }

        var gap = b.X0 - a.X1;
        return a.Sequence == b.Sequence
            ? gap < WidestGapInside * em && gap > -DeepestOverlapInside * em
            : Math.Abs(gap) < WidestGapBetween * em;
    }

    private void Start(in Glyph glyph)
    {
        _text.Clear();
        _edges.Clear();
        AddCharacters(glyph, glyph.X0);
    }

    private void Append(in Glyph before, in Glyph glyph)
    {
        // One edge between neighbours: the middle of a small gap or overlap.
        AddCharacters(glyph, Math.Max((before.X1 + glyph.X0) / 2, _edges[^1]));
    }

    // A ligature's characters share its width evenly.
    private void AddCharacters(in Glyph glyph, float left)
    {
        var text = glyph.Text;
        for (var i = 0; i < text.Length; i++)
        {
            _text.Add(PrintedText.Unify(text[i]));
            _edges.Add(left + ((glyph.X1 - left) * i / text.Length));
        }
    }

    private Word Finish(in Glyph first, in Glyph last, double pageWidth, double pageHeight)
    {
        var right = Math.Max(last.X1, _edges[^1]);
        var box = new BoundingBox(
            Fraction(first.X0, pageWidth),
            Fraction(Math.Min(first.Top, last.Top), pageHeight),
            Fraction(right, pageWidth),
            Fraction(Math.Max(first.Bottom, last.Bottom), pageHeight));
        var text = new string(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_text));
        if (first.Direction != GlyphDirection.Horizontal)
        {
            return new Word(text, box);
        }

        var edges = new float[_edges.Count + 1];
        for (var i = 0; i < _edges.Count; i++)
        {
            edges[i] = (float)Fraction(_edges[i], pageWidth);
        }

        edges[^1] = (float)box.X1;
        return new Word(text, box, System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(edges));
    }

    private static double Fraction(double value, double whole) => Math.Clamp(value / whole, 0, 1);
}
