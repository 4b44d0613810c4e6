using Intake.Samples.Paper;

namespace Intake.Samples.Pdf;

/// <summary>Outlines out of TrueType fonts of this machine: a Chinese one, and one whose Latin digits are half an em wide.</summary>
internal sealed class InstalledGlyphs(TrueTypeFile chinese, TrueTypeFile latin) : GlyphSource
{
    private static readonly string[] ChineseNames =
        ["gbsn00lp.ttf", "gkai00mp.ttf", "DroidSansFallbackFull.ttf", "DroidSansFallback.ttf", "simsun.ttf"];

    private static readonly string[] LatinNames = ["LiberationSerif-Regular.ttf", "DejaVuSansMono.ttf"];

    /// <summary>Null where the machine has no such pair of fonts.</summary>
    public static InstalledGlyphs? Find() =>
        Open(ChineseNames) is { } chinese && Open(LatinNames) is { } latin ? new InstalledGlyphs(chinese, latin) : null;

    public override List<GlyphPoint[]> Outline(char character) =>
        (GlyphWidths.IsNarrow(character) ? latin : chinese).Outline(character);

    private static TrueTypeFile? Open(string[] names)
    {
        foreach (var root in (ReadOnlySpan<string>)["/usr/share/fonts", "/usr/local/share/fonts"])
        {
            foreach (var name in names)
            {
                var path = Directory.Exists(root)
                    ? Directory.EnumerateFiles(root, name, SearchOption.AllDirectories).Order(StringComparer.Ordinal).FirstOrDefault()
                    : null;
                if (path is not null && TrueTypeFile.Open(File.ReadAllBytes(path)) is { } font)
                {
                    return font;
                }
            }
        }

        return null;
    }
}
