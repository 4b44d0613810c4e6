using System.Text;
using Intake.Samples.Paper;

namespace Intake.Samples.Papers;

/// <summary>The text of the pages as one reads it: lines from the top, each from the left.</summary>
public static class PaperText
{
    /// <summary>Baselines nearer than this are one line, millimetres.</summary>
    private const double SameLine = 1.0;

    /// <summary>One text a page; pieces of a line are parted by a blank, lines by a line feed.</summary>
    public static IEnumerable<string> Pages(MadePaper paper) => paper.Pages.Select(OfPage);

    public static IEnumerable<string> Pages(InvoiceSpec invoice) => InvoicePaper.Draw(invoice, new PaperOptions()).Select(OfPage);

    private static string OfPage(PaperPage page)
    {
        var text = new StringBuilder();
        TextMark? last = null;
        var line = new List<TextMark>();
        foreach (var mark in page.Marks.OfType<TextMark>().OrderBy(mark => mark.Y))
        {
            if (last is not null && mark.Y - last.Y > SameLine)
            {
                Put(text, line);
            }

            line.Add(mark);
            last = mark;
        }

        Put(text, line);
        return text.ToString();
    }

    private static void Put(StringBuilder text, List<TextMark> line)
    {
        text.AppendJoin(' ', line.OrderBy(mark => mark.X).Select(mark => mark.Text)).Append('\n');
        line.Clear();
    }
}
