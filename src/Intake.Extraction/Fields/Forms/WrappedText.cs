using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>Gives labels the lines of their values that stand above or below their own row, in the same cell.</summary>
internal static class WrappedText
{
    /// <summary>Lines of one cell lie no further apart, in lines of text.</summary>
    private const float MaxLines = 1.75f;

    /// <summary>As far may they lie apart where they begin at the same place.</summary>
    private const float MaxAlignedLines = 2.05f;

    private const int MaxWraps = 3;

    public static void Assign(FormPage form)
    {
        for (var pass = 0; pass < MaxWraps; pass++)
        {
            var given = false;
            foreach (var piece in form.Pieces)
            {
                if (!piece.IsOwned && OwnerOf(form, piece) is { } owner)
                {
                    owner.Wrapped.Add(piece);
                    piece.IsOwned = true;
                    given = true;
                }
            }

            if (!given)
            {
                return;
            }
        }
    }

    private static FormLabel? OwnerOf(FormPage form, FormPiece piece)
    {
        FormLabel? best = null;
        var distance = float.MaxValue;
        foreach (var label in form.Labels)
        {
            if (!Continues(form, label, piece, out var lines))
            {
                continue;
            }

            // The nearer column first, then the nearer row; of equally near ones the upper.
            if (best is null || label.Ink.X0 > best.Ink.X0 + form.Text.Em || (label.Ink.X0 > best.Ink.X0 - form.Text.Em && lines < distance * 0.9f))
            {
                (best, distance) = (label, lines);
            }
        }

        return best;
    }

    /// <summary>Whether the piece may be a line of the label's value: beside the label's column, aligned with what the label has, with nothing between.</summary>
    private static bool Continues(FormPage form, FormLabel label, FormPiece piece, out float lines)
    {
        var em = form.Text.Em;
        lines = float.MaxValue;
        if (piece.Ink.Row == label.Row || piece.X0 < label.Right - (0.3f * em))
        {
            return false;
        }

        lines = NearestLine(form, label, piece);
        var first = label.Beside.Count > 0 ? label.Beside[0] : label.Wrapped.Count > 0 ? label.Wrapped[0] : null;
        var isAligned = first is not null && Math.Abs(first.X0 - piece.X0) < 0.3f * em;
        if (lines > (isAligned && piece.CenterY > label.Row.CenterY ? MaxAlignedLines : MaxLines) || NextInRow(form, label) is { } next && piece.X1 > next.Ink.X0 - (0.2f * em) || StandsBehindText(piece, label, em))
        {
            return false;
        }

        // A label with nothing beside it stands between two lines of its value, not under something else.
        return first is null ? lines < 1.05f && piece.X0 - label.Right < 12 * em : Math.Abs(first.X0 - piece.X0) < 0.9f * em || Math.Abs(first.CenterX - piece.CenterX) < 0.9f * em;
    }

    // From the label's row or the nearest line it has already.
    private static float NearestLine(FormPage form, FormLabel label, FormPiece piece)
    {
        var nearest = Math.Abs(piece.CenterY - label.Row.CenterY);
        foreach (var wrapped in label.Wrapped)
        {
            nearest = Math.Min(nearest, Math.Abs(piece.CenterY - wrapped.CenterY));
        }

        return nearest / form.Text.Line;
    }

    private static FormLabel? NextInRow(FormPage form, FormLabel label)
    {
        FormLabel? next = null;
        foreach (var other in form.Labels)
        {
            if (other.Row == label.Row && other.Ink.Start >= label.ValueStart && (next is null || other.Ink.Start < next.Ink.Start))
            {
                next = other;
            }
        }

        return next;
    }

    // Something in the piece's own row stands in the label's column, so that the piece belongs to that row.
    private static bool StandsBehindText(FormPiece piece, FormLabel label, float em)
    {
        var row = piece.Ink.Row;
        for (var i = 0; i < piece.Ink.Start; i++)
        {
            if (row.Glyphs[i].X1 > label.Ink.X0 - em && !IsTranslation(row, i, piece.Ink.Start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTranslation(TextRow row, int start, int end) => Bilingual.AreWords(row.Text.AsSpan(start, end - start).TrimEnd(':'));
}
