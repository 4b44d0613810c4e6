using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Reading.Ofd.Graphics;

namespace Intake.Extraction.Reading.Ofd.Words;

/// <summary>
/// Keeps account of objects whose glyphs stand for no stated character. Glyphs that other objects of the page show to be blank in the
/// same font are no loss: issuers leave such objects behind.
/// </summary>
internal sealed class GlyphLedger
{
    private readonly List<MarkupElement> _undecoded = [];
    private readonly List<(MarkupElement Item, string Text)> _decoded = [];

    public void Note(MarkupElement item, List<GlyphRun> runs)
    {
        var hasGlyphs = Glyphs(item) is not null;
        if (runs.Count == 0 ? hasGlyphs : runs.Any(r => HasPlaceholder(r.Text, hasGlyphs)))
        {
            _undecoded.Add(item);
        }
        else if (hasGlyphs)
        {
            _decoded.Add((item, string.Concat(runs.Select(r => r.Text))));
        }
    }

    public int CountUndecoded()
    {
        if (_undecoded.Count == 0)
        {
            return 0;
        }

        var blanks = new HashSet<(string Font, string Glyph)>();
        foreach (var (item, text) in _decoded)
        {
            var glyphs = Split(item);
            for (var i = 0; i < Math.Min(glyphs.Length, text.Length); i++)
            {
                if (char.IsWhiteSpace(text[i]))
                {
                    blanks.Add((Font(item), glyphs[i]));
                    if (glyphs.Length != text.Length)
                    {
                        // Tools that tidy XML shorten blanks; glyph and character go together only up to the first one.
                        break;
                    }
                }
            }
        }

        return _undecoded.Count(item => !Split(item).All(glyph => blanks.Contains((Font(item), glyph))));
    }

    private static string[] Split(MarkupElement item) => Glyphs(item)?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? ["?"];

    private static string Font(MarkupElement item) => item.Attribute("Font") ?? "";

    private static string? Glyphs(MarkupElement item) => item.Child("CGTransform")?.Child("Glyphs")?.Value;

    // GB/T 33190-2016, 11.4: a glyph with no character is written as ¤. Private use and U+FFFD say the same.
    private static bool HasPlaceholder(string text, bool hasGlyphs)
    {
        foreach (var c in text)
        {
            if ((c == '\u00A4' && hasGlyphs) || c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF'))
            {
                return true;
            }
        }

        return false;
    }
}
