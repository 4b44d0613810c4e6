using System.Text;
using Intake.Extraction.Reading.Pdf.Fonts;
using Intake.Extraction.Reading.Pdf.Structure;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Content;

/// <summary>The named resources of a page or form. A form without any uses those of what draws it, as viewers do.</summary>
internal sealed class PdfResources(PdfObjects objects, FontLoader fonts, DictionaryToken dictionary, PdfResources? parent)
{
    private readonly Dictionary<string, PdfFont?> _fonts = [];

    public PdfFont? Font(ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[Math.Min(name.Length, 128)];
        var lookup = _fonts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (name.Length <= text.Length && !name.Contains((byte)'#'))
        {
            Encoding.Latin1.GetChars(name, text);
            if (lookup.TryGetValue(text, out var known))
            {
                return known;
            }
        }

        var entry = Entry("Font", name);
        var font = entry is null ? null : fonts.Load(entry);
        _fonts[NameText(name)] = font;
        return font;
    }

    /// <summary>The resources of a form drawn from here.</summary>
    public PdfResources Inner(DictionaryToken own) => new(objects, fonts, own, this);

    public PdfFont? Font(IToken entry) => fonts.Load(entry);

    public StreamToken? XObject(ReadOnlySpan<byte> name) => objects.Resolve(Entry("XObject", name)) as StreamToken;

    public DictionaryToken? GraphicsState(ReadOnlySpan<byte> name) => objects.Resolve(Entry("ExtGState", name)) as DictionaryToken;

    /// <summary>The entry of the Properties dictionary, unresolved: its reference is its identity.</summary>
    public IToken? Properties(ReadOnlySpan<byte> name) => Entry("Properties", name);

    public IToken? ColorSpace(string name) => Entry("ColorSpace", name);

    private IToken? Entry(string category, ReadOnlySpan<byte> name) => Entry(category, NameText(name));

    private IToken? Entry(string category, string name)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.Category(category) is { } entries && entries.Data.TryGetValue(name, out var entry))
            {
                return entry;
            }
        }

        return null;
    }

    private PdfResources? Parent => parent;

    private DictionaryToken? Category(string name) => objects.GetDictionary(dictionary, name);

    // Names may spell characters as #xx.
    private static string NameText(ReadOnlySpan<byte> name)
    {
        var text = Encoding.Latin1.GetString(name);
        if (!text.Contains('#', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '#' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                plain.Append((char)((Convert.ToInt32(text.Substring(i + 1, 2), 16)) & 0xFF));
                i += 2;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
