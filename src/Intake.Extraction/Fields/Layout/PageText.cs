using System.Runtime.InteropServices;
using Intake.Extraction.Documents;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Layout;

/// <summary>A page arranged for finding labels and the values beside them: rows of glyphs, and the labels printed vertically.</summary>
internal sealed class PageText
{
    /// <summary>Of two neighbouring ideographs, as fractions of the width: of a page, and of the narrow slips that tills and telephones show.</summary>
    private const float WidestPitch = 0.03f, WidestPitchOfSlips = 0.08f;

    private PageText(int number, FieldSource source, float em, float line, List<SideLabel> sideLabels)
    {
        Number = number;
        Source = source;
        Em = em;
        Line = line;
        SideLabels = sideLabels;
    }

    public int Number { get; }

    public FieldSource Source { get; }

    /// <summary>Usual distance of two neighbouring ideographs, as a fraction of the page width.</summary>
    public float Em { get; }

    /// <summary>The same distance as a fraction of the page height: the unit for how far rows lie apart, whatever the size of the page.</summary>
    public float Line { get; }

    public List<SideLabel> SideLabels { get; }

    /// <summary>From top to bottom.</summary>
    public List<TextRow> Rows { get; } = [];

    public static PageText Of(Page page)
    {
        var taken = new bool[page.Words.Length];
        var sideLabels = SideLabelFinder.Find(page.Words, taken);
        var lines = Lines(page, taken);
        var em = UsualPitch(lines, WidestPitch) ?? UsualPitch(lines, WidestPitchOfSlips) ?? 0.015f;
        var text = new PageText(page.Number, page.Source, em, em * (float)(page.WidthPoints / page.HeightPoints), sideLabels);
        foreach (var line in lines)
        {
            CloseLetterSpacing(line, text.Em);
            text.Rows.Add(new TextRow(text, [.. line]));
        }

        return text;
    }

    /// <summary>Words whose middles lie on one level, within a fraction of their height, make a line.</summary>
    private static List<List<Glyph>> Lines(Page page, bool[] taken)
    {
        var order = new List<int>(page.Words.Length);
        for (var i = 0; i < page.Words.Length; i++)
        {
            var box = page.Words[i].Box;
            // What lies off the page is not printed on it.
            if (!taken[i] && box.CenterX is >= 0 and <= 1 && box.CenterY is >= 0 and <= 1)
            {
                order.Add(i);
            }
        }

        var words = page.Words;
        order.Sort((a, b) => words[a].Box.CenterY != words[b].Box.CenterY ? words[a].Box.CenterY.CompareTo(words[b].Box.CenterY) : a.CompareTo(b));
        var lines = new List<List<Glyph>>();
        double level = -1, height = 0;
        foreach (var index in order)
        {
            var word = words[index];
            var tolerance = 0.42 * Math.Min(word.Box.Height, height);
            if (lines.Count == 0 || word.Box.CenterY - level > tolerance)
            {
                lines.Add([]);
                level = word.Box.CenterY;
                height = word.Box.Height;
            }

            AddGlyphs(lines[^1], word);
        }

        foreach (var line in lines)
        {
            line.Sort(static (a, b) => a.X0.CompareTo(b.X0));
            DropOverprints(line);
        }

        return lines;
    }

    /// <summary>Some forms fake bold by drawing a character twice, hardly moved: it is one character.</summary>
    private static void DropOverprints(List<Glyph> line)
    {
        var kept = 0;
        for (var i = 0; i < line.Count; i++)
        {
            var glyph = line[i];
            if (kept == 0 || line[kept - 1].Symbol != glyph.Symbol || glyph.X0 - line[kept - 1].X0 >= 0.25f * (glyph.X1 - glyph.X0))
            {
                line[kept++] = glyph;
            }
        }

        line.RemoveRange(kept, line.Count - kept);
    }

    private static void AddGlyphs(List<Glyph> line, Word word)
    {
        var box = word.Box;
        var step = box.Width / word.Text.Length;
        for (var i = 0; i < word.Text.Length; i++)
        {
            var x0 = word.Edges.IsEmpty ? box.X0 + (step * i) : word.Edges[i];
            var x1 = word.Edges.IsEmpty ? x0 + step : word.Edges[i + 1];
            line.Add(new Glyph(PrintedText.ToHalfWidth(word.Text[i]), word.Text[i], (float)x0, (float)box.Y0, (float)x1, (float)box.Y1));
        }
    }

    private static float? UsualPitch(List<List<Glyph>> lines, float widest)
    {
        var pitches = new List<float>();
        foreach (var line in lines)
        {
            for (var i = 1; i < line.Count; i++)
            {
                var pitch = line[i].X0 - line[i - 1].X0;
                if (line[i - 1].IsWide && line[i].IsWide && pitch > 0.003f && pitch < widest)
                {
                    pitches.Add(pitch);
                }
            }
        }

        if (pitches.Count == 0)
        {
            return null;
        }

        pitches.Sort();
        return pitches[pitches.Count / 2];
    }

    /// <summary>
    /// Where every glyph is drawn alone and too narrow for its place, the white space between characters of one word is not a gap: stretches
    /// such glyphs to the next one. Does nothing on pages whose glyphs fill their pitch.
    /// </summary>
    private static void CloseLetterSpacing(List<Glyph> line, float em)
    {
        var glyphs = CollectionsMarshal.AsSpan(line);
        for (var i = 0; i + 1 < glyphs.Length; i++)
        {
            ref var glyph = ref glyphs[i];
            var width = glyph.X1 - glyph.X0;
            var pitch = glyphs[i + 1].X0 - glyph.X0;
            if (width < (glyph.IsWide ? 0.6f : 0.3f) * em && pitch <= (glyph.IsWide ? 1.2f : 0.95f) * em && pitch > width)
            {
                glyph = glyph with { X1 = glyph.X0 + pitch };
            }
        }
    }
}
