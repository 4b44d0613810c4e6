namespace Intake.Extraction.Fields.Forms;

/// <summary>Finds the words for the two parties where a form prints them downwards: 付/款/人, or 付款/人.</summary>
internal static class TallMarks
{
    /// <summary>Characters of one such word lie no further apart, in lines of text.</summary>
    private const float MaxLines = 4f;

    public static IEnumerable<SideMark> Find(FormPage form, IReadOnlyList<(string Word, FormSide Side)> words)
    {
        foreach (var label in form.Text.SideLabels)
        {
            foreach (var (word, side) in words)
            {
                if (label.Text.StartsWith(word, StringComparison.Ordinal))
                {
                    yield return new SideMark(side, label.X0, label.Y0, label.X1, label.Y1, IsTall: true);
                    break;
                }
            }
        }

        foreach (var first in form.Pieces)
        {
            foreach (var (word, side) in words)
            {
                if (first.Ink.Length <= 2 && first.Ink.Length < word.Length && word.StartsWith(first.Ink.Text, StringComparison.Ordinal) && Chain(form, first, word) is { } mark)
                {
                    yield return mark with { Side = side };
                    break;
                }
            }
        }
    }

    private static SideMark? Chain(FormPage form, FormPiece first, string word)
    {
        var box = first.Ink.Box;
        var last = first;
        for (var at = first.Ink.Length; at < word.Length; at += last.Ink.Length)
        {
            FormPiece? next = null;
            foreach (var piece in form.Pieces)
            {
                var lines = (piece.CenterY - last.CenterY) / form.Text.Line;
                if (lines is > 0.5f and <= MaxLines && Math.Abs(piece.CenterX - first.CenterX) < 0.9f * form.Text.Em && (next is null || piece.CenterY < next.CenterY))
                {
                    next = piece;
                }
            }

            if (next is null || string.CompareOrdinal(word, at, next.Ink.Text, 0, next.Ink.Length) != 0)
            {
                return null;
            }

            box = box.Union(next.Ink.Box);
            last = next;
        }

        return new SideMark(FormSide.Payer, (float)box.X0, (float)box.Y0, (float)box.X1, (float)box.Y1, IsTall: true);
    }
}
