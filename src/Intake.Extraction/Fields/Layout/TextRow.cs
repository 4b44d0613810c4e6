namespace Intake.Extraction.Fields.Layout;

/// <summary>Everything printed on one level of a page, left to right, without white space, so that spaced-out labels are found as one word.</summary>
internal sealed class TextRow
{
    internal TextRow(PageText page, Glyph[] glyphs)
    {
        Page = page;
        Glyphs = glyphs;
        Text = string.Create(glyphs.Length, glyphs, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i].Symbol;
            }
        });

        // The middle glyph in y, not the mean: one tall glyph must not shift the row.
        CenterY = glyphs.Length == 0 ? 0 : glyphs[glyphs.Length / 2].CenterY;
    }

    public PageText Page { get; }

    public Glyph[] Glyphs { get; }

    /// <summary>The half-width characters in order; index = glyph index.</summary>
    public string Text { get; }

    public float CenterY { get; }

    public TextSpan All => new(this, 0, Glyphs.Length);

    /// <summary>White space before glyph i, in page fractions; infinite before the first.</summary>
    public float GapBefore(int i) => i == 0 ? float.PositiveInfinity : Glyphs[i].X0 - Glyphs[i - 1].X1;

    /// <summary>The span from glyph <paramref name="start"/> up to the first gap wider than <paramref name="maxGap"/> or the first glyph at or right of <paramref name="maxX"/>.</summary>
    public TextSpan RunFrom(int start, float maxGap, float maxX = float.PositiveInfinity)
    {
        var end = start;
        while (end < Glyphs.Length && Glyphs[end].X0 < maxX && (end == start || GapBefore(end) <= maxGap))
        {
            end++;
        }

        return new TextSpan(this, start, end);
    }

    /// <summary>Splits the row at gaps wider than <paramref name="maxGap"/>.</summary>
    public IEnumerable<TextSpan> Runs(float maxGap)
    {
        for (var start = 0; start < Glyphs.Length;)
        {
            var run = RunFrom(start, maxGap);
            yield return run;
            start = run.End;
        }
    }

    /// <summary>Glyphs whose left edge lies in [x0, x1).</summary>
    public TextSpan Between(float x0, float x1)
    {
        var start = 0;
        while (start < Glyphs.Length && Glyphs[start].X0 < x0)
        {
            start++;
        }

        var end = start;
        while (end < Glyphs.Length && Glyphs[end].X0 < x1)
        {
            end++;
        }

        return new TextSpan(this, start, end);
    }
}
