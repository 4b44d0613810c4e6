using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>Gives labels the lines of their values that stand above or below their own row, in the same cell.</summary>
internal static class WrappedText
{
    /// <summary>Lines of one cell lie no further apart, in lines of text.</summary>
    private const float MaxLines = 1.75f;

    /// <summary>As far may they lie apart where they begin at the same place.</summary>
    private const float MaxAlignedLines = 2.05f;

    private const int MaxPasses = 24;

    /// <summary>Distances that differ by less are the same, in lines of text.</summary>
    private const float SameDistance = 0.1f;

    public static void Assign(FormPage form)
    {
        foreach (var label in form.Labels)
        {
            TakeBothLines(form, label);
        }

        // The nearest lines first: between two cells there is more room than between two lines of one.
        var claims = new List<(FormPiece Piece, FormLabel Owner, float Lines)>();
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            claims.Clear();
            foreach (var piece in form.Pieces)
            {
                if (!piece.IsOwned && !FormPage.IsPartOfTallWord(piece.Ink) && OwnerOf(form, piece, out var lines) is { } owner)
                {
                    claims.Add((piece, owner, lines));
                }
            }

            if (claims.Count == 0)
            {
                return;
            }

            var nearest = claims.Min(static claim => claim.Lines);
            foreach (var (piece, owner, lines) in claims)
            {
                if (lines <= nearest + SameDistance)
                {
                    owner.Wrapped.Add(piece);
                    piece.IsOwned = true;
                }
            }
        }
    }

    /// <summary>A label in the middle of its cell has one line of its value above and one below, as far away and as far left.</summary>
    private static void TakeBothLines(FormPage form, FormLabel label)
    {
        if (label.Beside.Count > 0 || label.HasColon)
        {
            return;
        }

        var end = HangingText.NextInRow(form, label)?.Ink.X0 ?? float.PositiveInfinity;
        foreach (var above in form.Pieces)
        {
            if (!IsNear(above, up: true))
            {
                continue;
            }

            foreach (var below in form.Pieces)
            {
                var isEven = Math.Abs(above.CenterY + below.CenterY - (2 * label.Row.CenterY)) < 0.25f * form.Text.Line;
                if (IsNear(below, up: false) && isEven && Math.Abs(above.X0 - below.X0) < 0.3f * form.Text.Em)
                {
                    label.Wrapped.AddRange([above, below]);
                    (above.IsOwned, below.IsOwned) = (true, true);
                    return;
                }
            }
        }

        bool IsNear(FormPiece piece, bool up)
        {
            var lines = (piece.CenterY - label.Row.CenterY) / form.Text.Line * (up ? -1 : 1);
            return !piece.IsOwned && lines is > 0.2f and < 1.05f && piece.X0 >= label.Right - (0.3f * form.Text.Em) && piece.X0 - label.Right < 12 * form.Text.Em && piece.X0 < end;
        }
    }

    private static FormLabel? OwnerOf(FormPage form, FormPiece piece, out float distance)
    {
        FormLabel? best = null;
        distance = float.MaxValue;
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
        if (piece.Ink.Row == label.Row)
        {
            return false;
        }

        lines = NearestLine(form, label, piece);
        if (piece.X0 < label.Right - (0.3f * em))
        {
            return HangingText.IsHanging(form, label, piece, lines);
        }

        var first = label.Beside.Count > 0 ? label.Beside[0] : label.Wrapped.Count > 0 ? label.Wrapped[0] : null;
        var isAligned = first is not null && Math.Abs(first.X0 - piece.X0) < 0.3f * em;
        var isBelow = piece.CenterY > label.Row.CenterY;
        if (lines > (isAligned && isBelow ? label.Beside.Count > 0 && HangingText.IsNextRow(form, label, piece) && !HangingText.HasRoom(form, label) ? HangingText.MaxNextRow : MaxAlignedLines : MaxLines) || HangingText.NextInRow(form, label) is { } next && piece.X1 > next.Ink.X0 - (0.2f * em) || StandsBehindText(form, piece, label))
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

    // Something in the piece's own row stands in the label's column, so that the piece belongs to that row.
    private static bool StandsBehindText(FormPage form, FormPiece piece, FormLabel label)
    {
        var row = piece.Ink.Row;
        for (var i = 0; i < piece.Ink.Start; i++)
        {
            if (row.Glyphs[i].X1 > label.Ink.X0 - form.Text.Em && !IsTranslation(row, i, piece.Ink.Start) && !IsLabelEnd(form, row, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLabelEnd(FormPage form, TextRow row, int at)
    {
        foreach (var end in form.LabelEnds)
        {
            if (end.Row == row && at >= end.Start && at < end.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTranslation(TextRow row, int start, int end) => Bilingual.AreWords(row.Text.AsSpan(start, end - start).TrimEnd(':'));
}
