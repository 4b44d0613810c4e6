using Intake.Extraction.Reading.EInvoiceXml.Markup;

namespace Intake.Extraction.Reading.Ofd.Graphics;

/// <summary>One TextCode: characters and the point on the baseline where each is drawn, in the object's own coordinates.</summary>
/// <param name="Text">The characters, as many as there are points; surrogate pairs keep two.</param>
/// <param name="Size">Height of the em in the object's coordinates.</param>
/// <param name="HScale">Horizontal stretch of the glyphs; 1 is plain.</param>
internal sealed record GlyphRun(string Text, double[] X, double[] Y, double Size, double HScale)
{
    /// <summary>Characters of one object; more is no text of a page.</summary>
    private const int MaxCharacters = OfdNumbers.MaxNumbers;

    /// <summary>The runs of a TextObject, in order.</summary>
    public static List<GlyphRun> Read(MarkupElement textObject)
    {
        var size = OfdNumbers.One(textObject.Attribute("Size"), 0);
        var stretch = OfdNumbers.One(textObject.Attribute("HScale"), 1);
        var direction = (int)OfdNumbers.One(textObject.Attribute("ReadDirection"), 0);
        var runs = new List<GlyphRun>();
        double x = 0, y = 0;
        foreach (var code in textObject.Children)
        {
            if (!code.Is("TextCode"))
            {
                continue;
            }

            // A run that states no start goes on where the one before began.
            x = OfdNumbers.One(code.Attribute("X"), x);
            y = OfdNumbers.One(code.Attribute("Y"), y);
            var text = WithoutIndent(code.Text);
            if (text.Length is > 0 and <= MaxCharacters && size > 0)
            {
                runs.Add(Place(text, x, y, size, stretch, direction, OfdNumbers.ParseOffsets(code.Attribute("DeltaX")), OfdNumbers.ParseOffsets(code.Attribute("DeltaY"))));
            }
        }

        return runs;
    }

    /// <summary>Width the character takes where no offset says so: the em for CJK, half of it for Latin.</summary>
    public static double NaturalWidth(char c) => c < '\u2000' || c is >= '\uFF61' and <= '\uFFDC' ? 0.5 : 1;

    private static GlyphRun Place(string text, double x, double y, double size, double stretch, int direction, double[] deltaX, double[] deltaY)
    {
        var xs = new double[text.Length];
        var ys = new double[text.Length];
        var hasOffsets = deltaX.Length > 0 || deltaY.Length > 0;
        var step = 0;
        for (var i = 0; i < text.Length; i++)
        {
            xs[i] = x;
            ys[i] = y;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length)
            {
                continue;
            }

            if (hasOffsets)
            {
                x += At(deltaX, step);
                y += At(deltaY, step);
                step++;
            }
            else
            {
                var advance = NaturalWidth(text[i]) * size * stretch;
                x += direction switch { 90 or 270 => 0, 180 => -advance, _ => advance };
                y += direction switch { 90 => advance, 270 => -advance, _ => 0 };
            }
        }

        return new GlyphRun(text, xs, ys, size, stretch);
    }

    // A list that is too short goes on with its last value, as viewers do.
    private static double At(double[] offsets, int index) => offsets.Length == 0 ? 0 : offsets[Math.Min(index, offsets.Length - 1)];

    // Files that were indented by a tool carry the line breaks into the text; leading spaces on the same line are real.
    private static string WithoutIndent(string text) => text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : text.Trim();
}
