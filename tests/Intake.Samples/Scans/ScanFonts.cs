using Intake.Samples.Paper;
using SkiaSharp;

namespace Intake.Samples.Scans;

/// <summary>The typefaces a scan is drawn with: Debian's Noto CJK for Chinese, Liberation for Latin where it is installed.</summary>
internal sealed class ScanFonts
{
    private static readonly Lazy<ScanFonts?[]> Sets = new(() =>
    [
        Load("NotoSerifCJK-Regular.ttc", "LiberationSerif-Regular.ttf"),
        Load("NotoSansCJK-Regular.ttc", "LiberationSans-Regular.ttf"),
        Load("DroidSansFallbackFull.ttf", "LiberationSerif-Regular.ttf"),
    ]);

    private readonly SKTypeface _chinese;
    private readonly SKTypeface _latin;
    private readonly SKTypeface _bold;
    private readonly SKTypeface _typewriter;
    private readonly SKTypeface _fallback;

    private ScanFonts(SKTypeface chinese, SKTypeface latin, SKTypeface bold, SKTypeface typewriter, SKTypeface fallback) =>
        (_chinese, _latin, _bold, _typewriter, _fallback) = (chinese, latin, bold, typewriter, fallback);

    /// <summary>A set by number; any number will do.</summary>
    /// <exception cref="InvalidOperationException">No Chinese font is installed.</exception>
    public static ScanFonts Of(int number)
    {
        var sets = Sets.Value.OfType<ScanFonts>().ToArray();
        return sets.Length > 0 ? sets[number % sets.Length] : throw new InvalidOperationException("No Chinese font to draw scans with: install the package fonts-noto-cjk.");
    }

    /// <summary>The face that has the character; for Latin one whose run is fitted to half ems.</summary>
    public SKTypeface For(char character, PaperFont font)
    {
        if (GlyphWidths.IsNarrow(character))
        {
            return font == PaperFont.Courier ? _typewriter : _latin;
        }

        var wanted = font == PaperFont.Hei ? _bold : _chinese;
        return Has(wanted, character) ? wanted : _fallback;
    }

    private static bool Has(SKTypeface face, char character)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyph(character);
    }

    private static ScanFonts? Load(string chinese, string latin)
    {
        if (Face(chinese) is not { } face || (Face("NotoSansCJK-Regular.ttc") ?? face) is not { } fallback)
        {
            return null;
        }

        return new ScanFonts(face, Face(latin) ?? face, Face("NotoSansCJK-Bold.ttc") ?? fallback, Face("LiberationMono-Regular.ttf") ?? Face("DejaVuSansMono.ttf") ?? face, fallback);
    }

    private static SKTypeface? Face(string name)
    {
        const string Root = "/usr/share/fonts";
        var path = Directory.Exists(Root) ? Directory.EnumerateFiles(Root, name, SearchOption.AllDirectories).Order(StringComparer.Ordinal).FirstOrDefault() : null;
        if (path is null)
        {
            return null;
        }

        // A collection holds the face of each country: the one for simplified Chinese.
        for (var index = 0; index < 10 && name.EndsWith(".ttc", StringComparison.Ordinal); index++)
        {
            var face = SKTypeface.FromFile(path, index);
            if (face?.FamilyName.EndsWith("CJK SC", StringComparison.Ordinal) == true)
            {
                return face;
            }
        }

        return SKTypeface.FromFile(path);
    }
}
