using System.Globalization;
using System.Xml.Linq;
using Intake.Extraction.Reading.OfficeOpen;
using Intake.Extraction.Reading.SyntheticPages;
using static Intake.Extraction.Reading.OfficeOpen.OfficeNames;

namespace Intake.Extraction.Reading.Docx;

/// <summary>
/// Footnotes and endnotes: printed after the text in the order they are referred to. The mark in the text is left out, for it would
/// stand beside a number like one more digit.
/// </summary>
internal static class DocxNoteText
{
    public static List<LayoutBlock> Read(IReadOnlyList<string> notes, XElement? footnotes, XElement? endnotes, Func<DocxStory> story)
    {
        var blocks = new List<LayoutBlock>();
        for (var i = 0; i < notes.Count; i++)
        {
            var (part, id) = notes[i][0] == 'e' ? (endnotes, notes[i][1..]) : (footnotes, notes[i]);
            var note = part?.Elements().FirstOrDefault(element => (string?)element.Attribute(WordMain + "id") == id);
            if (note is not null)
            {
                blocks.Add(new LayoutParagraph(string.Create(CultureInfo.InvariantCulture, $"〔注{i + 1}〕")));
                blocks.AddRange(story().Blocks(note));
            }
        }

        return blocks;
    }
}
