using System.Collections.Immutable;
using Intake.Extraction.Documents;

namespace Intake.Extraction.Reading.Ofd.Words;

/// <summary>Joins pieces of touching characters across text objects, drops what is drawn twice, and puts words into reading order.</summary>
internal static class WordBuilder
{
    /// <summary>
    /// Largest distance between objects that still touch, in em. Issuers print ¥ and its digits, and parts of long names, as objects
    /// of their own with no gap; columns of a table are further apart.
    /// </summary>
    private const double Touch = 0.16;

    /// <summary>
    /// The same between figures or Latin letters whose own width is known from their run: long figures fill their column, and the next column
    /// must not become part of them.
    /// </summary>
    private const double FigureTouch = 0.06;

    /// <summary>Pieces in one place that are compared; a page that stacks more is no invoice, and comparing all would take the square of them.</summary>
    private const int MaxAtOnePlace = 64;

    public static ImmutableArray<Word> Build(List<PlacedCharacters> pieces, double pageWidth, double pageHeight)
    {
        pieces.RemoveAll(p => p.Right <= 0 || p.Left >= pageWidth || p.Bottom <= 0 || p.Top >= pageHeight);
        var horizontal = Lines(pieces.Where(p => !p.IsVertical).ToList());
        var joined = new List<PlacedCharacters>();
        foreach (var line in horizontal)
        {
            Join(line, joined);
        }

        joined.AddRange(pieces.Where(p => p.IsVertical));
        var words = joined.Select(p => (Piece: p, Word: ToWord(p, pageWidth, pageHeight))).ToList();
        return InReadingOrder(words);
    }

    /// <summary>Groups pieces by baseline; within a line from left to right.</summary>
    private static List<List<PlacedCharacters>> Lines(List<PlacedCharacters> pieces)
    {
        pieces.Sort((a, b) => a.Baseline != b.Baseline ? a.Baseline.CompareTo(b.Baseline) : a.Start.CompareTo(b.Start));
        var lines = new List<List<PlacedCharacters>>();
        foreach (var piece in pieces)
        {
            if (lines.Count == 0 || piece.Baseline - lines[^1][0].Baseline > 0.2 * Math.Min(piece.Size, lines[^1][0].Size))
            {
                lines.Add([]);
            }

            lines[^1].Add(piece);
        }

        foreach (var line in lines)
        {
            line.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        }

        return lines;
    }

    private static void Join(List<PlacedCharacters> line, List<PlacedCharacters> joined)
    {
        var first = joined.Count;
        PlacedCharacters? last = null;
        for (var i = 0; i < line.Count; i++)
        {
            var piece = line[i];
            if (IsDrawnAlready(line, i))
            {
                continue;
            }

            if (joined.Count > first && Touches(joined[^1], piece, last!))
            {
                joined[^1].Append(piece);
            }
            else
            {
                joined.Add(piece);
            }

            last = piece;
        }
    }

    /// <param name="last">The piece that <paramref name="left"/> ends with.</param>
    private static bool Touches(PlacedCharacters left, PlacedCharacters right, PlacedCharacters last)
    {
        var isFigure = last.Original.Length > 1 && char.IsAsciiLetterOrDigit(last.Original[^1]) && char.IsAsciiLetterOrDigit(right.Original[0]);
        var size = Math.Min(left.Size, right.Size);
        return Math.Max(left.Size, right.Size) <= 1.3 * size
            && Math.Abs(left.Baseline - right.Baseline) <= 0.2 * size
            && Math.Abs(right.Start - left.End) <= (isFigure ? FigureTouch : Touch) * size;
    }

    // Bold text is sometimes made by printing twice with a hair's shift, and some pages name a template twice.
    private static bool IsDrawnAlready(List<PlacedCharacters> line, int index)
    {
        var piece = line[index];
        for (var i = index - 1; i >= Math.Max(0, index - MaxAtOnePlace) && piece.Start - line[i].Start <= 0.1 * piece.Size; i--)
        {
            if (line[i].Original == piece.Original && Math.Abs(line[i].Baseline - piece.Baseline) <= 0.1 * piece.Size)
            {
                return true;
            }
        }

        return false;
    }

    private static Word ToWord(PlacedCharacters piece, double pageWidth, double pageHeight)
    {
        var box = new BoundingBox(piece.Left / pageWidth, piece.Top / pageHeight, piece.Right / pageWidth, piece.Bottom / pageHeight);
        if (piece.IsVertical)
        {
            return new Word(piece.Text.ToString(), box, isVertical: true);
        }

        var edges = ImmutableArray.CreateBuilder<float>(piece.Starts.Count + 1);
        foreach (var start in piece.Starts)
        {
            edges.Add((float)(start / pageWidth));
        }

        edges.Add((float)(piece.End / pageWidth));
        return new Word(piece.Text.ToString(), box, edges.MoveToImmutable());
    }

    private static ImmutableArray<Word> InReadingOrder(List<(PlacedCharacters Piece, Word Word)> words)
    {
        words.Sort((a, b) => a.Word.Box.CenterY != b.Word.Box.CenterY
            ? a.Word.Box.CenterY.CompareTo(b.Word.Box.CenterY)
            : a.Word.Box.X0.CompareTo(b.Word.Box.X0));
        var ordered = ImmutableArray.CreateBuilder<Word>(words.Count);
        for (var start = 0; start < words.Count;)
        {
            var anchor = words[start].Word.Box;
            var end = start + 1;
            while (end < words.Count && words[end].Word.Box.CenterY - anchor.CenterY <= 0.4 * Math.Min(anchor.Height, words[end].Word.Box.Height))
            {
                end++;
            }

            ordered.AddRange(words.Skip(start).Take(end - start).Select(w => w.Word).OrderBy(w => w.Box.X0).ThenBy(w => w.Box.Y0).ThenBy(w => w.Text, StringComparer.Ordinal));
            start = end;
        }

        return ordered.MoveToImmutable();
    }
}
