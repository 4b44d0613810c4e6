using Intake.Samples.Paper;

namespace Intake.Samples.Ofd;

/// <summary>What a family does to the drawn page before it is written.</summary>
internal static class OfdPaper
{
    public static IEnumerable<PaperMark> Marks(PaperPage page, OfdFamily family) => family switch
    {
        OfdFamily.Flat => JoinSigns(page.Marks),
        OfdFamily.FromPdf => page.Marks.SelectMany(SplitDate).SelectMany(SplitDown),
        OfdFamily.TaxControl => JoinCipher(page.Marks),
        _ => page.Marks.SelectMany(SplitDown),
    };

    /// <summary>The four rows of the cipher become one object that jumps back at the end of each row.</summary>
    private static IEnumerable<PaperMark> JoinCipher(List<PaperMark> marks)
    {
        var rows = marks.OfType<TextMark>().Where(mark => mark.Tag == "TaxControlCode").ToList();
        foreach (var mark in marks.Where(mark => rows.Count < 2 || !rows.Skip(1).Contains(mark)))
        {
            yield return rows.Count > 1 && mark == rows[0]
                ? rows[0] with { Text = string.Concat(rows.Select(row => row.Text)), Rows = (rows[0].Text.Length, rows[1].Y - rows[0].Y) }
                : mark;
        }
    }

    /// <summary>A label written downwards becomes one object a character.</summary>
    private static IEnumerable<PaperMark> SplitDown(PaperMark mark) => mark is TextMark { Down: { } down } label
        ? label.Text.Select((character, i) => (PaperMark)(label with { Text = character.ToString(), Y = label.Y + i * down, Down = null }))
        : [mark];

    /// <summary>¥ and the digits after it become one object.</summary>
    private static IEnumerable<PaperMark> JoinSigns(List<PaperMark> marks)
    {
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks[i] is TextMark { Text: "¥" } sign && i + 1 < marks.Count && marks[i + 1] is TextMark digits)
            {
                yield return digits with { Text = "¥" + digits.Text, X = sign.X };
                i++;
            }
            else
            {
                yield return marks[i];
            }
        }
    }

    /// <summary>2023年05月07日 becomes six objects.</summary>
    private static IEnumerable<PaperMark> SplitDate(PaperMark mark)
    {
        if (mark is not TextMark { Tag: "IssueDate", Text.Length: 11 } date)
        {
            return [mark];
        }

        var parts = new List<PaperMark>();
        var x = date.X;
        foreach (var range in (ReadOnlySpan<Range>)[0..4, 4..5, 5..7, 7..8, 8..10, 10..11])
        {
            var part = date with { Text = date.Text[range], X = x, IsLabel = date.Text[range] is "年" or "月" or "日" };
            parts.Add(part);
            x += part.Width + 0.3;
        }

        return parts;
    }
}
