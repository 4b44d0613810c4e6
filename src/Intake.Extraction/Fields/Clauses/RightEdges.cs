using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Where the lines of running text end, by which a line that was broken for want of room is told from one that ends a paragraph.</summary>
internal sealed class RightEdges
{
    private const string Ends = "。;!?:";

    // Of the width of the page: on papers of short lines none is full.
    private const float ShortestFull = 0.45f;

    private const int LongestLabel = 10;

    private readonly float _right, _left;

    public RightEdges(List<TextRow> rows)
    {
        var edges = new List<float>(rows.Count);
        foreach (var row in rows)
        {
            edges.Add(row.Glyphs[^1].X1);
        }

        edges.Sort();
        // Not the outermost: a stray mark in the margin must not make every line a short one.
        _right = edges.Count == 0 ? 1 : edges[(int)(edges.Count * 0.95f)];
        var starts = rows.ConvertAll(row => row.Glyphs[0].X0);
        starts.Sort();
        _left = starts.Count == 0 ? 0 : starts[(int)(starts.Count * 0.05f)];
    }

    /// <summary>Whether row <paramref name="index"/> goes on with the sentence of the row before it.</summary>
    public bool RunsOn(List<TextRow> rows, int index)
    {
        var (before, row) = (rows[index - 1], rows[index]);
        if (before.Glyphs[^1].X1 < _right - (2.6f * before.Page.Em) - FirstToken(row) || Ends.Contains(before.Text[^1], StringComparison.Ordinal) || !IsLong(before))
        {
            return false;
        }

        // What goes on begins at the left, not under the end of the line above.
        if (row.Glyphs[0].X0 > before.Glyphs[0].X0 + (0.25f * (_right - _left)))
        {
            return false;
        }

        if ((HasCells(before) && HasCells(row)) || EndsInCell(before))
        {
            return false;
        }

        return before.Text.LastIndexOf('(') > before.Text.LastIndexOf(')') || !StartsAnew(row.Text);
    }

    // A label and, in the cell beside it, its value: what follows below the table is no part of it.
    private static bool EndsInCell(TextRow row)
    {
        for (var i = 1; i < Math.Min(row.Glyphs.Length, LongestLabel); i++)
        {
            if (row.GapBefore(i) > 1.5f * row.Page.Em)
            {
                return row.Text[i - 1] is not (':' or ',' or '_') && row.Glyphs[^1].X1 - row.Glyphs[i].X0 > 6 * row.Page.Em && char.IsLetter(row.Text[i - 1]);
            }
        }

        return false;
    }

    // Two rows of a table, however far to the right they reach.
    private static bool HasCells(TextRow row)
    {
        for (var i = 1; i < row.Glyphs.Length; i++)
        {
            if (row.GapBefore(i) > 1.5f * row.Page.Em)
            {
                return true;
            }
        }

        return false;
    }

    // A number or Latin word is never broken: it goes to the next line whole and leaves its room empty.
    private static float FirstToken(TextRow row)
    {
        var end = 0;
        while (end < row.Text.Length && char.IsAscii(row.Text[end]))
        {
            end++;
        }

        return end == 0 ? 0 : row.Glyphs[end - 1].X1 - row.Glyphs[0].X0;
    }

    // A line that was moved to the right (a number, a date) ends there without being full.
    private bool IsLong(TextRow row) => row.Glyphs[^1].X1 - row.Glyphs[0].X0 > ShortestFull && row.Glyphs[0].X0 < _left + (0.35f * (_right - _left));

    private static bool StartsAnew(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is > 1 and <= 8 && (colon + 1 < text.Length || SignatureBlock.IsMark(text)) && !text.AsSpan(0, colon).ContainsAny(",。;、()"))
        {
            // A label with its colon: 地址:, 日期:
            return true;
        }

        // 贷款人(以下简称乙方):
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open is > 1 and <= 8 && text.IndexOf("):", open, StringComparison.Ordinal) is var close && close > open && close - open < 16 && PartyLabels.IsLabel(text.AsSpan(0, open)))
        {
            return true;
        }

        return (text[0] is '甲' or '乙' or '丙' && text.Length > 2 && text[1] == '方' && text[2] is ':' or '(')
            || (text[0] == '第' && text.IndexOf('条', StringComparison.Ordinal) is > 1 and < 6 && !char.IsAsciiDigit(text[1]));
    }
}
