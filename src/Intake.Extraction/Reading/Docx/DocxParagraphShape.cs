using System.Globalization;
using System.Xml.Linq;
using Intake.Extraction.Reading.SyntheticPages;
using static Intake.Extraction.Reading.OfficeOpen.OfficeNames;

namespace Intake.Extraction.Reading.Docx;

/// <summary>Indents, tab stops and alignment of a paragraph. Measures in the file are twentieths of a point.</summary>
internal static class DocxParagraphShape
{
    private const double Twip = 1 / 20.0;
    private const double CharacterUnit = PrintedCharacters.Em / 100;

    public static LayoutParagraph Of(string text, XElement? properties, DocxStyles styles, bool startsPage)
    {
        var indent = styles.OfParagraph(properties, "ind");
        return new LayoutParagraph(text)
        {
            Alignment = DocxStyles.Value(styles.OfParagraph(properties, "jc")) switch
            {
                "center" => LayoutAlignment.Center,
                "right" or "end" => LayoutAlignment.Right,
                _ => LayoutAlignment.Left,
            },
            Left = Measure(indent, "startChars", "leftChars", CharacterUnit) ?? Measure(indent, "start", "left", Twip) ?? 0,
            Right = Measure(indent, "endChars", "rightChars", CharacterUnit) ?? Measure(indent, "end", "right", Twip) ?? 0,
            FirstLine = Measure(indent, "firstLineChars", null, CharacterUnit) ?? -Measure(indent, "hangingChars", null, CharacterUnit)
                ?? Measure(indent, "firstLine", null, Twip) ?? -Measure(indent, "hanging", null, Twip) ?? 0,
            TabStops = TabStops(styles.OfParagraph(properties, "tabs")),
            StartsPage = startsPage,
        };
    }

    /// <summary>A length in points; null where the file gives none that can be meant.</summary>
    public static double? Points(string? twips) => Number(twips) * Twip;

    private static double[] TabStops(XElement? tabs) =>
        tabs is null ? [] : [.. tabs.Elements(WordMain + "tab").Where(tab => DocxStyles.Value(tab) is not ("clear" or "bar"))
            .Select(tab => Number((string?)tab.Attribute(WordMain + "pos")) * Twip).OfType<double>().Where(stop => stop > 0).Order()];

    private static double? Measure(XElement? indent, string name, string? otherName, double unit)
    {
        var measure = (Number((string?)indent?.Attribute(WordMain + name)) ?? (otherName is null ? null : Number((string?)indent?.Attribute(WordMain + otherName)))) * unit;
        return measure == 0 ? null : measure;
    }

    /// <summary>Numbers without measure; 1,000,000 is far beyond every page.</summary>
    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e6 ? number : null;
}
