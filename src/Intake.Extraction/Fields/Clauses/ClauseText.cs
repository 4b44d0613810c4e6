using System.Collections.Immutable;
using System.Text;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>
/// The running text of a contract: half-width characters in reading order, sentences joined over line and page breaks, every character
/// knowing its ink. A line feed ends a paragraph, a tab stands for a gap as wide as between cells, a space for a gap between two Latin
/// words or numbers. Underlines for filling in are gaps. What follows the main text (annexes) is not part of it.
/// </summary>
internal sealed class ClauseText
{
    private const float CellGap = 0.85f, LatinGap = 0.3f;

    private readonly List<TextRow> _rows;
    private readonly List<(int Row, int Glyph)> _places;

    private ClauseText(string text, List<TextRow> rows, List<(int Row, int Glyph)> places)
    {
        Text = text;
        _rows = rows;
        _places = places;
        SignatureStart = SignatureBlock.StartIn(text);
    }

    public string Text { get; }

    /// <summary>Where the block for signatures begins; the length of the text where there is none.</summary>
    public int SignatureStart { get; }

    public static ClauseText Of(ImmutableArray<Page> pages)
    {
        var rows = ClauseRows.Of(pages);
        var text = new StringBuilder();
        var places = new List<(int Row, int Glyph)>();
        var end = Annexes.FirstRowIn(rows);
        var right = new RightEdges(rows);
        for (var i = 0; i < end;)
        {
            if (i > 0 && !right.RunsOn(rows, i))
            {
                Add(text, places, '\n', (-1, -1));
            }

            var next = ClauseLine.EndOf(rows, i, end);
            if (next == i + 1)
            {
                AddGlyphs(rows[i].All, i, text, places);
            }
            else
            {
                AddCells(rows, i, next, text, places);
            }

            i = next;
        }

        Glosses.Remove(text, places);
        return new ClauseText(text.ToString(), rows, places);
    }

    /// <summary>The ink of characters [start, end), one span a row; empty where only gaps stand there.</summary>
    public List<TextSpan> Ink(int start, int end)
    {
        var ink = new List<TextSpan>();
        for (var i = start; i < end; i++)
        {
            var (row, glyph) = _places[i];
            if (row < 0)
            {
                continue;
            }

            if (ink.Count > 0 && ink[^1].Row == _rows[row] && glyph >= ink[^1].Start)
            {
                ink[^1] = ink[^1] with { End = glyph + 1 };
            }
            else
            {
                ink.Add(new TextSpan(_rows[row], glyph, glyph + 1));
            }
        }

        return ink;
    }

    /// <summary>The characters [start, end) as printed, without gaps.</summary>
    public string Printed(int start, int end)
    {
        var printed = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            var (row, glyph) = _places[i];
            if (row >= 0)
            {
                printed.Append(_rows[row].Glyphs[glyph].Printed);
            }
        }

        return printed.ToString();
    }

    /// <summary>The row a character stands in; null for a gap.</summary>
    public TextRow? RowAt(int index) => _places[index].Row < 0 ? null : _rows[_places[index].Row];

    /// <summary>Left edge of a character in page fractions; 0 for a gap.</summary>
    public float LeftOf(int index) => _places[index] is { Row: >= 0 } place ? _rows[place.Row].Glyphs[place.Glyph].X0 : 0;

    private static void AddCells(List<TextRow> rows, int start, int end, StringBuilder text, List<(int Row, int Glyph)> places)
    {
        var isFirst = true;
        foreach (var (span, isNewCell) in ClauseLine.Cells(rows, start, end))
        {
            if (isNewCell && !isFirst)
            {
                Add(text, places, '\t', (-1, -1));
            }

            AddGlyphs(span, rows.IndexOf(span.Row, start), text, places);
            isFirst = false;
        }
    }

    private static void AddGlyphs(TextSpan span, int number, StringBuilder text, List<(int Row, int Glyph)> places)
    {
        var row = span.Row;
        var em = row.Page.Em;
        var blank = false;
        for (var i = span.Start; i < span.End; i++)
        {
            var symbol = row.Text[i];
            if (symbol == '_' && !IsInsideCode(row.Text, i))
            {
                blank = true;
                continue;
            }

            var gap = i == span.Start ? 0 : row.GapBefore(i) / em;
            if (i > span.Start && (gap > CellGap || blank) && !(gap < 5 * CellGap && IsSpacedLabel(text, row.Text, i)))
            {
                Add(text, places, '\t', (-1, -1));
            }
            else if (i > span.Start && gap > LatinGap && char.IsAscii(symbol) && char.IsAscii(row.Text[i - 1]))
            {
                Add(text, places, ' ', (-1, -1));
            }

            blank = false;
            Add(text, places, symbol, (number, i));
        }
    }

    // 甲    方: is one label, its two characters at the two ends of their place.
    private static bool IsSpacedLabel(StringBuilder text, string row, int i)
    {
        var single = row[i - 1] >= '\u4E00' && (text.Length == 1 || text[^2] is '\t' or '\n');
        var rest = row.AsSpan(i, Math.Min(4, row.Length - i));
        if (row[i] == '方' && row[i - 1] is '甲' or '乙' or '丙' or '供' or '需' or '买' or '卖')
        {
            return single;
        }

        return single && row[i] >= '\u4E00' && (rest.IndexOf(':') is 1 or 2 || rest.IndexOf('(') is 1 or 2);
    }

    private static void Add(StringBuilder text, List<(int Row, int Glyph)> places, char c, (int Row, int Glyph) place)
    {
        text.Append(c);
        places.Add(place);
    }

    private static bool IsInsideCode(string row, int i) =>
        i > 0 && i + 1 < row.Length && char.IsAsciiLetterOrDigit(row[i - 1]) && char.IsAsciiLetterOrDigit(row[i + 1]);
}
