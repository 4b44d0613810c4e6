using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>Puts together labels that a narrow cell breaks over two lines: 汇款人全 / 称.</summary>
internal static class WrappedLabels
{
    private const int MaxBegin = 8, MaxEnd = 5;

    /// <summary>Lines of one cell lie no further apart, in lines of text.</summary>
    private const float MaxLines = 1.7f;

    /// <summary>Adds the labels to the rows they begin in; gives back their second lines, which are no text of their own.</summary>
    public static HashSet<TextSpan> Join(List<(TextRow Row, List<FormLabel> Labels)> rows, LabelBook book)
    {
        var ends = new HashSet<TextSpan>();
        for (var i = 0; i + 1 < rows.Count; i++)
        {
            var (row, labels) = rows[i];
            foreach (var begin in row.Runs(0.8f * row.Page.Em))
            {
                if (begin.Length is < 2 or > MaxBegin || !book.HasFirst(row.Text[begin.Start]) || labels.Exists(label => label.Ink.Start < begin.End && label.ValueStart > begin.Start))
                {
                    continue;
                }

                // 转入 | 账号: the heading of the labels behind it, not the beginning of one below.
                if (labels.Find(label => label.Ink.Start >= begin.End) is { } behind && behind.Key.StartsWith('.'))
                {
                    continue;
                }

                for (var j = i + 1; j < rows.Count && (rows[j].Row.CenterY - row.CenterY) / row.Page.Line <= MaxLines; j++)
                {
                    if (EndOf(begin, rows[j].Row, book) is { } end)
                    {
                        ends.Add(end.Ink);
                        labels.Add(new FormLabel(end.Key, begin, begin.End));
                        labels.Sort(static (a, b) => a.Ink.Start.CompareTo(b.Ink.Start));
                        break;
                    }
                }
            }
        }

        return ends;
    }

    private static (TextSpan Ink, string Key)? EndOf(TextSpan begin, TextRow row, LabelBook book)
    {
        var em = row.Page.Em;
        foreach (var run in row.Runs(0.8f * em))
        {
            var isBelow = Math.Abs(run.X0 - begin.X0) < 0.6f * em || Math.Abs(run.X0 + run.X1 - begin.X0 - begin.X1) < 1.6f * em;
            if (isBelow && run.Length <= MaxEnd && book.Key(begin.Text + run.Text) is { } key)
            {
                return (run, key);
            }
        }

        return null;
    }
}
