using System.Text;
using Intake.Extraction.Reading.Pdf.Structure;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>
/// Makes fonts from their dictionaries without parsing font programs, which is most of the cost of reading a page and says nothing
/// about its text. A program is opened only where nothing else tells the text.
/// </summary>
internal sealed class FontLoader(PdfObjects objects, Func<IndirectReferenceToken, IFont?> library)
{
    private readonly Dictionary<IToken, PdfFont?> _fonts = [];
    private readonly SimpleFontLoader _simple = new(objects, library);

    /// <summary>The font a resource entry names; null if it is unusable.</summary>
    public PdfFont? Load(IToken entry)
    {
        if (!_fonts.TryGetValue(entry, out var font))
        {
            font = objects.Resolve(entry) is DictionaryToken dictionary ? Make(dictionary, entry as IndirectReferenceToken) : null;
            _fonts.Add(entry, font);
        }

        return font;
    }

    private PdfFont? Make(DictionaryToken dictionary, IndirectReferenceToken? reference) =>
        objects.GetName(dictionary, "Subtype") == "Type0" ? MakeComposite(dictionary) : _simple.Make(dictionary, reference, ToUnicode(dictionary));

    private CMapTable? ToUnicode(DictionaryToken dictionary) => objects.Get(dictionary, "ToUnicode") switch
    {
        StreamToken stream => CMapParser.Parse(objects.Decode(stream).Span, PredefinedCMaps.Find),

        // Some writers put Identity-H here, which says nothing.
        NameToken name when !name.Data.StartsWith("Identity", StringComparison.Ordinal) => PredefinedCMaps.Find(name.Data),
        _ => null,
    };

    private CompositeFont? MakeComposite(DictionaryToken dictionary)
    {
        if (objects.Get<ArrayToken>(dictionary, "DescendantFonts") is not { Length: > 0 } descendants
            || objects.Resolve(descendants.Data[0]) is not DictionaryToken descendant)
        {
            return null;
        }

        NamedEncoding? named = null;
        CMapTable? encoding = null;
        switch (objects.Get(dictionary, "Encoding"))
        {
            case NameToken name:
                named = NamedEncoding.Find(name.Data);
                encoding = named is null ? PredefinedCMaps.Find(name.Data) : null;
                break;
            case StreamToken stream:
                encoding = CMapParser.Parse(objects.Decode(stream).Span, PredefinedCMaps.Find);
                break;
        }

        // Two-byte codes are by far the likeliest where the encoding is missing or unknown; their text then rests on ToUnicode alone.
        named ??= encoding is null ? NamedEncoding.Find("Identity-H") : null;
        var collection = Collection(descendant) ?? named?.Collection;
        return new CompositeFont(
            named,
            encoding,
            ToUnicode(dictionary),
            new CidWidths(objects, descendant),
            new VerticalMetrics(objects, descendant),
            CharacterOfCid(descendant),
            string.IsNullOrEmpty(collection) ? null : collection);
    }

    private string? Collection(DictionaryToken descendant)
    {
        if (objects.GetDictionary(descendant, "CIDSystemInfo") is not { } info
            || PdfObjects.StringBytes(objects.Get(info, "Registry")) is not { } registry
            || !registry.AsSpan().SequenceEqual("Adobe"u8)
            || PdfObjects.StringBytes(objects.Get(info, "Ordering")) is not { } ordering)
        {
            return null;
        }

        var name = Encoding.Latin1.GetString(ordering);
        return name is "GB1" or "CNS1" or "Japan1" or "Korea1" ? name : null;
    }

    private Func<int, int?> CharacterOfCid(DictionaryToken descendant)
    {
        Dictionary<int, int>? characters = null;
        ReadOnlyMemory<byte> glyphs = default;
        return cid =>
        {
            if (characters is null)
            {
                characters = EmbeddedCharacters(descendant);
                glyphs = objects.Get(descendant, "CIDToGIDMap") is StreamToken map ? objects.Decode(map) : default;
            }

            var glyph = cid;
            if (!glyphs.IsEmpty)
            {
                glyph = (2 * cid) + 1 < glyphs.Length ? (glyphs.Span[2 * cid] << 8) | glyphs.Span[(2 * cid) + 1] : 0;
            }

            return characters.TryGetValue(glyph, out var character) ? character : null;
        };
    }

    // Only of a CIDFontType2 are glyph indices known from CIDs; an OpenType program with CFF outlines has its own order.
    private Dictionary<int, int> EmbeddedCharacters(DictionaryToken descendant) =>
        objects.GetName(descendant, "Subtype") == "CIDFontType2"
        && objects.GetDictionary(descendant, "FontDescriptor") is { } descriptor
        && (objects.Get<StreamToken>(descriptor, "FontFile2") ?? objects.Get<StreamToken>(descriptor, "FontFile3")) is { } program
            ? TrueTypeCharacters.ByGlyph(objects.Decode(program).Span)
            : [];
}
