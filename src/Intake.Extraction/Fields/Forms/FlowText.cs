using System.Text;
using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>The running text of pages, wrapped lines joined, with the way back to the ink of every character. Half width, without spaces; a line that ends short ends a paragraph.</summary>
internal sealed class FlowText
{
    /// <summary>Room at the end of a line that the next word would have filled, in ems.</summary>
    private const float ShortBy = 4f;

    private readonly List<(int Start, TextRow Row)> _rows = [];

    private FlowText(string text) => Text = text;

    public string Text { get; private set; }

    public static FlowText Of(IEnumerable<FormPage> forms)
    {
        var flow = new FlowText("");
        var text = new StringBuilder();
        foreach (var form in forms)
        {
            for (var i = 0; i < form.Rows.Count; i++)
            {
                var row = form.Rows[i];
                flow._rows.Add((text.Length, row));
                text.Append(row.Text);
                var next = i + 1 < form.Rows.Count ? FirstWord(form.Rows[i + 1]) : 0;
                if (row.Glyphs.Length > 0 && form.Right - row.Glyphs[^1].X1 > (ShortBy * form.Text.Em) + next)
                {
                    text.Append('\n');
                }
            }
        }

        flow.Text = text.ToString();
        return flow;
    }

    // A number or Latin word is never broken: it goes to the next line whole and leaves its room empty.
    private static float FirstWord(TextRow row)
    {
        var end = 0;
        while (end < row.Text.Length && char.IsAscii(row.Text[end]))
        {
            end++;
        }

        return end == 0 ? 0 : row.Glyphs[end - 1].X1 - row.Glyphs[0].X0;
    }

    /// <summary>The ink of a stretch, one span a row.</summary>
    public List<TextSpan> Ink(int start, int length)
    {
        var ink = new List<TextSpan>();
        foreach (var (at, row) in _rows)
        {
            var (from, to) = (Math.Max(start, at), Math.Min(start + length, at + row.Text.Length));
            if (from < to)
            {
                ink.Add(new TextSpan(row, from - at, to - at));
            }
        }

        return ink;
    }

    /// <summary>A stretch as a reading, its characters as printed.</summary>
    public FormReading Reading(int start, int length) => FormValue.Solid(Ink(start, length));
}
