using System.Text;
using System.Xml.Linq;
using Intake.Extraction.Reading.SyntheticPages;
using static Intake.Extraction.Reading.OfficeOpen.OfficeNames;

namespace Intake.Extraction.Reading.Docx;

/// <summary>Gathers the visible text of one paragraph, and the text boxes anchored in it.</summary>
internal sealed class DocxInline(DocxStory story, DocxStyles styles, DocxFields fields, DocxRemarks remarks, XElement? paragraphProperties)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private readonly StringBuilder _text = new();

    /// <summary>The text; <c>\n</c> for a new line, <c>\f</c> for a new page.</summary>
    public string Text => _text.ToString();

    /// <summary>Contents of text boxes; they follow the paragraph that anchors them, wherever they float.</summary>
    public List<LayoutBlock> Boxes { get; } = [];

    public static bool IsChange(XElement element) =>
        element.Name.Namespace == WordMain && element.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo";

    /// <summary>Whether accepting the change takes it out of the text.</summary>
    public static bool IsGone(XElement change) => change.Name.LocalName is "del" or "moveFrom";

    /// <summary>Whether the end mark of a paragraph is deleted by a tracked change.</summary>
    public static bool IsMarkGone(XElement? markProperties) =>
        markProperties?.Element(WordMain + "del") is not null || markProperties?.Element(WordMain + "moveFrom") is not null;

    public void Walk(IEnumerable<XElement> elements)
    {
        foreach (var element in elements)
        {
            Walk(element);
        }
    }

    private void Walk(XElement element)
    {
        if (IsChange(element))
        {
            remarks.TrackedChanges++;
            Walk(IsGone(element) ? [] : element.Elements());
        }
        else if (element.Name == Compatibility + "AlternateContent")
        {
            Walk(DocxDrawing.Shown(element));
        }
        else if (element.Name.Namespace == MathMain && element.Name.LocalName is "oMath" or "oMathPara")
        {
            if (fields.IsVisible)
            {
                DocxMath.Write(element, _text);
                remarks.Equations++;
            }
        }
        else if (element.Name.Namespace == WordMain)
        {
            WalkWord(element);
        }
    }

    private void WalkWord(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "r":
                Run(element);
                break;
            case "sdt":
                Control(element);
                break;
            case "fldSimple" or "hyperlink" or "smartTag" or "customXml" or "bdo" or "dir":
                Walk(element.Elements());
                break;
        }
    }

    private void Control(XElement element)
    {
        var content = element.Element(WordMain + "sdtContent");
        if (DocxStyles.IsOn(element.Element(WordMain + "sdtPr")?.Element(WordMain + "showingPlcHdr")) && content is not null && content.Value.Trim().Length > 0)
        {
            // 单击此处输入文字: a prompt is no value; what stands there is a blank.
            remarks.Placeholders++;
            return;
        }

        Walk(content?.Elements() ?? []);
    }

    private void Run(XElement run)
    {
        var properties = run.Element(WordMain + "rPr");
        var isHidden = IsOn(properties, "vanish") || IsOn(properties, "specVanish")
            || DocxPaleText.IsUnseen(run, styles.OfRun(properties, paragraphProperties, "color"), styles.OfParagraph(paragraphProperties, "shd"));
        var isStruck = IsOn(properties, "strike") || IsOn(properties, "dstrike");
        foreach (var element in run.Elements())
        {
            if (element.Name == Compatibility + "AlternateContent")
            {
                Drawings(DocxDrawing.Shown(element));
            }
            else if (element.Name.Namespace == WordMain)
            {
                Piece(element, properties, isHidden, isStruck);
            }
        }
    }

    private void Piece(XElement element, XElement? properties, bool isHidden, bool isStruck)
    {
        switch (element.Name.LocalName)
        {
            case "fldChar":
                Field(element);
                break;
            case "instrText":
                fields.Instruct(element.Value);
                break;
            case "commentReference":
                break;
            case "footnoteReference" or "endnoteReference" when (string?)element.Attribute(WordMain + "id") is { } note:
                story.Notes.Add(element.Name.LocalName == "endnoteReference" ? "e" + note : note);
                break;
            case "drawing" or "pict" or "object":
                Drawings([element]);
                break;
            case "ruby":
                Walk(element.Element(WordMain + "rubyBase")?.Elements() ?? []);
                break;
            default:
                Write(Characters(element, properties), isHidden, isStruck);
                break;
        }
    }

    private void Drawings(IEnumerable<XElement> elements)
    {
        if (fields.IsVisible)
        {
            foreach (var box in DocxDrawing.Boxes(elements, remarks))
            {
                // A box is a story of its own; its notes are those of the text it stands in.
                var inner = story.Beside();
                Boxes.AddRange(inner.Blocks(box));
                story.Notes.AddRange(inner.Notes);
            }
        }
    }

    private void Field(XElement element)
    {
        switch ((string?)element.Attribute(WordMain + "fldCharType"))
        {
            case "begin":
                if (fields.IsVisible)
                {
                    _text.Append(DocxFormField.Shown(element));
                }

                fields.Begin();
                break;
            case "separate":
                fields.Separate();
                break;
            case "end":
                fields.End();
                break;
        }
    }

    private string Characters(XElement element, XElement? properties)
    {
        switch (element.Name.LocalName)
        {
            case "t":
                return Letters(element.Value, properties);
            case "tab" or "ptab":
                return "\t";
            case "br":
                return (string?)element.Attribute(WordMain + "type") == "page" ? "\f" : "\n";
            case "cr":
                return "\n";
            case "noBreakHyphen":
                return "-";
            case "sym":
                return int.TryParse((string?)element.Attribute(WordMain + "char"), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var code)
                    ? Symbol((string?)element.Attribute(WordMain + "font"), code) : "";
            default:
                return "";
        }
    }

    private string Letters(string text, XElement? properties)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uF000', '\uF0FF') >= 0)
        {
            var font = (string?)properties?.Element(WordMain + "rFonts")?.Attribute(WordMain + "ascii") ?? (string?)properties?.Element(WordMain + "rFonts")?.Attribute(WordMain + "hAnsi");
            text = string.Concat(text.Select(c => c is >= '\uF000' and <= '\uF0FF' ? Symbol(font, c) : c.ToString()));
        }

        if (IsOn(properties, "caps"))
        {
            text = text.ToUpperInvariant();
        }

        // A raised figure is no figure of the number before it: m², not m2.
        return DocxStyles.Value(styles.OfRun(properties, paragraphProperties, "vertAlign")) == "superscript"
            ? string.Concat(text.Select(c => char.IsAsciiDigit(c) ? Superscripts[c - '0'] : c))
            : text;
    }

    private string Symbol(string? font, int code)
    {
        if (SymbolFont.Character(font, code) is { } known)
        {
            return known.ToString();
        }

        remarks.UnknownSymbols++;
        return "\uFFFD";
    }

    private void Write(string text, bool isHidden, bool isStruck)
    {
        if (text.Length == 0 || !fields.IsVisible)
        {
            return;
        }

        if (isHidden)
        {
            remarks.HiddenCharacters += text.Length;
        }
        else if (isStruck && !string.IsNullOrWhiteSpace(text))
        {
            remarks.StruckCharacters += text.Length;
        }
        else
        {
            _text.Append(text);
        }
    }

    private bool IsOn(XElement? properties, string name) => DocxStyles.IsOn(styles.OfRun(properties, paragraphProperties, name));
}
