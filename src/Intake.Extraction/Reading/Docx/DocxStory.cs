using System.Xml.Linq;
using Intake.Extraction.Reading.OfficeOpen;
using Intake.Extraction.Reading.SyntheticPages;
using static Intake.Extraction.Reading.OfficeOpen.OfficeNames;

namespace Intake.Extraction.Reading.Docx;

/// <summary>
/// Walks one story (body, header, footer, note) as it stands once all tracked changes are accepted: insertions in, deletions out.
/// The depth of the tree is bounded by whoever parsed it.
/// </summary>
internal sealed class DocxStory(DocxStyles styles, DocxNumbering numbering, DocxRemarks remarks)
{
    private readonly DocxFields _fields = new(remarks);

    /// <summary>Text of paragraphs whose end mark is deleted: it runs on into the next paragraph.</summary>
    private string _carried = "";

    /// <summary>Ids of the footnotes and endnotes referred to, in the order of the text; endnotes carry an <c>e</c>.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>The blocks of a body, cell, text box, header or note.</summary>
    public List<LayoutBlock> Blocks(XElement container)
    {
        var blocks = new List<LayoutBlock>();
        Walk(container.Elements(), blocks);
        End(blocks);
        return blocks;
    }

    /// <summary>A story that begins here and is counted with this one: a text box.</summary>
    public DocxStory Beside() => new(styles, numbering, remarks);

    /// <summary>To be called when all is walked: what waits for a paragraph that never comes must not be lost.</summary>
    public void End(List<LayoutBlock> blocks)
    {
        if (_carried.Length > 0)
        {
            blocks.Add(new LayoutParagraph(_carried));
            _carried = "";
        }

        _fields.EndStory();
    }

    public void Walk(IEnumerable<XElement> elements, List<LayoutBlock> blocks)
    {
        foreach (var element in elements)
        {
            Walk(element, blocks);
        }
    }

    private void Walk(XElement element, List<LayoutBlock> blocks)
    {
        if (element.Name == WordMain + "p")
        {
            Paragraph(element, blocks);
        }
        else if (element.Name == WordMain + "tbl")
        {
            blocks.Add(DocxTable.Read(element, this, remarks));
        }
        else if (element.Name == WordMain + "altChunk")
        {
            remarks.Embedded++;
        }
        else if (element.Name == Compatibility + "AlternateContent")
        {
            Walk(DocxDrawing.Shown(element), blocks);
        }
        else if (element.Name == WordMain + "sdt")
        {
            Walk(element.Element(WordMain + "sdtContent")?.Elements() ?? [], blocks);
        }
        else if (DocxInline.IsChange(element))
        {
            remarks.TrackedChanges++;
            Walk(DocxInline.IsGone(element) ? [] : element.Elements(), blocks);
        }
        else if (element.Name == WordMain + "customXml" || element.Name == WordMain + "smartTag")
        {
            Walk(element.Elements(), blocks);
        }
        else if (element.Name == MathMain + "oMathPara" || element.Name == MathMain + "oMath")
        {
            var text = new System.Text.StringBuilder();
            DocxMath.Write(element, text);
            remarks.Equations++;
            blocks.Add(new LayoutParagraph(PrintedCharacters.Visible(text.ToString())));
        }
    }

    private void Paragraph(XElement paragraph, List<LayoutBlock> blocks)
    {
        var properties = paragraph.Element(WordMain + "pPr");
        var mark = properties?.Element(WordMain + "rPr");
        var inline = new DocxInline(this, styles, _fields, remarks, properties);
        var number = DocxInline.IsMarkGone(mark) ? "" : PrintedCharacters.Visible(numbering.Next(styles.OfParagraph(properties, "numPr")));
        inline.Walk(paragraph.Elements());
        var text = _carried + PrintedCharacters.Visible(inline.Text);
        _carried = "";
        if (DocxInline.IsMarkGone(mark))
        {
            remarks.TrackedChanges++;
            _carried = text;
            blocks.AddRange(inline.Boxes);
            return;
        }

        var startsPage = DocxStyles.IsOn(styles.OfParagraph(properties, "pageBreakBefore"));
        foreach (var part in (number + text).Split('\f'))
        {
            blocks.Add(DocxParagraphShape.Of(part, properties, styles, startsPage));
            startsPage = true;
        }

        blocks.AddRange(inline.Boxes);
    }
}
