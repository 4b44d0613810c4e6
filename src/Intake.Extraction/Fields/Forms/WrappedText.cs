using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>Gives labels the lines of their values that stand above or below their own row, in the same cell.</summary>
internal static class WrappedText
{
    /// <summary>Lines of one cell lie no further apart, in lines of text.</summary>
    private const float MaxLines = 1.75f;

    /// <summary>As far may they lie apart where they begin at the same place.</summary>
    private const float MaxAlignedLines = 2.05f;

    /// <summary>As far may the very next row lie, where it holds nothing but the line that begins at the same place.</summary>
    private const float MaxNextRow = 4f;

    /// <summary>Room that a full line leaves at its end, in ems.</summary>
    private const float MaxRoom = 2.6f;

    /// <summary>A line with its label is at least so long before it is broken, in ems.</summary>
    private const float ShortestFull = 15f;

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

        var end = NextInRow(form, label)?.Ink.X0 ?? float.PositiveInfinity;
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
            return IsHanging(form, label, piece, lines);
        }

        var first = label.Beside.Count > 0 ? label.Beside[0] : label.Wrapped.Count > 0 ? label.Wrapped[0] : null;
        var isAligned = first is not null && Math.Abs(first.X0 - piece.X0) < 0.3f * em;
        var isBelow = piece.CenterY > label.Row.CenterY;
        if (lines > (isAligned && isBelow ? label.Beside.Count > 0 && IsNextRow(form, label, piece) && !HasRoom(form, label) ? MaxNextRow : MaxAlignedLines : MaxLines) || NextInRow(form, label) is { } next && piece.X1 > next.Ink.X0 - (0.2f * em) || StandsBehindText(form, piece, label))
        {
            return false;
        }

        // A label with nothing beside it stands between two lines of its value, not under something else.
        return first is null ? lines < 1.05f && piece.X0 - label.Right < 12 * em : Math.Abs(first.X0 - piece.X0) < 0.9f * em || Math.Abs(first.CenterX - piece.CenterX) < 0.9f * em;
    }

    /// <summary>
    /// A paragraph that begins with its label goes on under the label: 经营范围:软件开发; / 软件销售. Only where the line above is full: the first word of
    /// the next would not have found room in it.
    /// </summary>
    private static bool IsHanging(FormPage form, FormLabel label, FormPiece piece, float lines)
    {
        var em = form.Text.Em;
        if (label.Beside.Count == 0 || lines > MaxNextRow || piece.CenterY < label.Row.CenterY || !(label.HasColon || label.Beside[0].X0 - label.Right < 1.3f * em))
        {
            return false;
        }

        // A label that nobody knows stands there with its value, not a line of text.
        if (form.Pieces.Exists(other => other != piece && other.Ink.Row == piece.Ink.Row && Math.Abs(other.X0 - label.Beside[0].X0) < 0.9f * em))
        {
            return false;
        }

        var begins = Math.Abs(piece.X0 - label.Ink.X0) < 0.5f * em || (IsFirstOf(form, label) && Math.Abs(piece.X0 - label.Row.Glyphs[0].X0) < 0.5f * em);
        var last = Last(label);
        return begins && last.X1 - label.Ink.X0 > ShortestFull * em && IsNextRow(form, label, piece) && !EndsThere(last, piece)
            && (!HasRoom(form, label) || Math.Max(piece.X1, last.X1) - last.X1 < FirstWord(piece) + (1.6f * em));
    }

    // A company's name is whole; only its branch may stand in the next line.
    private static bool EndsThere(FormPiece last, FormPiece piece) =>
        (last.Ink.Row.Text[last.Ink.End - 1] is '。' && piece.Ink.Row.Text[piece.Ink.Start] != '(') || (last.Ink.Row.Text.AsSpan(last.Ink.Start, last.Ink.Length).EndsWith("公司") && !piece.Ink.Text.EndsWith("公司", StringComparison.Ordinal) && !last.Ink.Text.Contains(';', StringComparison.Ordinal));

    private static bool IsFirstOf(FormPage form, FormLabel label) => !form.Labels.Exists(other => other.Row == label.Row && other.Ink.Start < label.Ink.Start);

    // A number or Latin word is never broken.
    private static float FirstWord(FormPiece piece)
    {
        var end = piece.Ink.Start + 1;
        while (end < piece.Ink.End && char.IsAscii(piece.Ink.Row.Text[end]) && char.IsAscii(piece.Ink.Row.Text[piece.Ink.Start]))
        {
            end++;
        }

        return piece.Ink.Row.Glyphs[end - 1].X1 - piece.X0;
    }

    // Nothing in the label's column between the last line of the label's value and the piece.
    private static bool IsNextRow(FormPage form, FormLabel label, FormPiece piece)
    {
        var last = Last(label);
        foreach (var row in form.Rows)
        {
            if (row.CenterY > last.CenterY + (0.2f * form.Text.Line) && row.CenterY < piece.CenterY - (0.2f * form.Text.Line) && !row.Between(label.Ink.X0, last.X1).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    // A line that was broken reaches to where its column ends: to the next label of its row or to the right edge of the print.
    private static bool HasRoom(FormPage form, FormLabel label)
    {
        var end = NextInRow(form, label)?.Ink.X0 ?? form.Right;
        return end - Last(label).X1 > MaxRoom * form.Text.Em;
    }

    private static FormPiece Last(FormLabel label)
    {
        var last = label.Beside[0];
        foreach (var wrapped in label.Wrapped)
        {
            last = wrapped.CenterY > last.CenterY ? wrapped : last;
        }

        return last;
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
