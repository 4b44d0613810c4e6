using System.Text;
using Intake.Extraction.Reading.Pdf.Structure;
using UglyToad.PdfPig.Fonts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>Makes fonts of one-byte codes from their dictionaries.</summary>
internal sealed class SimpleFontLoader(PdfObjects objects, Func<IndirectReferenceToken, IFont?> library)
{
    private const int Symbolic = 4;

    private static readonly string[] ChineseFonts = ["SimSun", "NSimSun", "SimHei", "SimKai", "KaiTi", "FangSong", "LiSu", "YouYuan", "STSong", "STKaiti", "STFangsong", "Microsoft YaHei", "MicrosoftYaHei"];

    public SimpleFont Make(DictionaryToken dictionary, IndirectReferenceToken? reference, CMapTable? toUnicode)
    {
        var descriptor = objects.GetDictionary(dictionary, "FontDescriptor");
        var encoding = new string?[256];
        var isStated = ReadEncoding(dictionary, encoding);

        var isEmbedded = descriptor is not null
            && (descriptor.Data.ContainsKey("FontFile") || descriptor.Data.ContainsKey("FontFile2") || descriptor.Data.ContainsKey("FontFile3"));

        // An embedded symbolic font without an encoding numbers its glyphs as it likes: the library would take the numbers for ASCII.
        var isCustom = isEmbedded && (objects.GetInt(descriptor!, "Flags") & Symbolic) != 0;
        var isType3 = objects.GetName(dictionary, "Subtype") == "Type3";
        return new SimpleFont(
            toUnicode,
            encoding,
            ReadWidths(dictionary, isType3),
            (float)((descriptor is null ? 0 : objects.GetNumber(descriptor, "MissingWidth") ?? 0) / 1000),
            new Lazy<IFont?>(() => reference is null ? null : library(reference)),
            trustLibraryText: !isType3 && (isStated || !isCustom),
            isGbk: !isEmbedded && toUnicode is null && IsChineseName(objects.GetName(dictionary, "BaseFont")));
    }

    // Named in Chinese, or one of the names by which the fonts of Chinese systems are known.
    private static bool IsChineseName(string? name) => name is not null
        && (name.Any(static c => c >= '\u0080')
            || name.Contains("GB2312", StringComparison.Ordinal)
            || ChineseFonts.Any(known => name.StartsWith(known, StringComparison.OrdinalIgnoreCase)));

    private float?[] ReadWidths(DictionaryToken dictionary, bool isType3)
    {
        var widths = new float?[256];
        if (objects.GetNumbers(dictionary, "Widths") is not { } stated)
        {
            return widths;
        }

        // Type 3 glyphs live in a space of their own, all others in thousandths of the em.
        var scale = isType3 && objects.GetNumbers(dictionary, "FontMatrix") is [var a, ..] ? Math.Abs(a) : 0.001;
        var first = Math.Clamp(objects.GetInt(dictionary, "FirstChar"), 0, 256);
        for (var i = 0; i < stated.Length; i++)
        {
            if (first + i is >= 0 and < 256)
            {
                widths[first + i] = (float)(stated[i] * scale);
            }
        }

        return widths;
    }

    // Returns whether the PDF states an encoding at all.
    private bool ReadEncoding(DictionaryToken dictionary, string?[] encoding)
    {
        switch (objects.Get(dictionary, "Encoding"))
        {
            case NameToken name:
                Fill(encoding, name.Data);
                return true;
            case DictionaryToken custom:
                var basis = objects.GetName(custom, "BaseEncoding");
                if (basis is not null)
                {
                    Fill(encoding, basis);
                }

                ReadDifferences(custom, encoding);
                return basis is not null;
            default:
                return false;
        }
    }

    private static void Fill(string?[] encoding, string name)
    {
        var charset = name switch
        {
            "WinAnsiEncoding" => CodePagesEncodingProvider.Instance.GetEncoding(1252),
            "MacRomanEncoding" => CodePagesEncodingProvider.Instance.GetEncoding(10000),
            _ => null,
        };
        Span<byte> code = stackalloc byte[1];
        for (var i = 32; charset is not null && i < 256; i++)
        {
            code[0] = (byte)i;
            encoding[i] = i < 127 ? ((char)i).ToString() : charset.GetString(code);
        }
    }

    private void ReadDifferences(DictionaryToken custom, string?[] encoding)
    {
        var code = 0;
        foreach (var item in objects.Get<ArrayToken>(custom, "Differences")?.Data ?? [])
        {
            switch (objects.Resolve(item))
            {
                case NumericToken number:
                    code = number.Data is >= 0 and < 256 ? (int)number.Data : 256;
                    break;
                case NameToken name:
                    if (code is >= 0 and < 256)
                    {
                        encoding[code] = GlyphText(name.Data);
                    }

                    code = Math.Min(code + 1, 256);
                    break;
            }
        }
    }

    private static string? GlyphText(string name)
    {
        if (name.Length == 1)
        {
            return name;
        }

        try
        {
            return GlyphList.AdobeGlyphList.NameToUnicode(name);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
