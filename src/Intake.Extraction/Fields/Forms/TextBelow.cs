namespace Intake.Extraction.Fields.Forms;

/// <summary>Gives labels that have nothing beside them what stands under them: forms whose labels are a row of their own.</summary>
internal static class TextBelow
{
    /// <summary>The farthest a value stands under its label, in lines of text.</summary>
    private const float MaxLines = 3.4f;

    /// <summary>Lines of a cell lie no further apart, in lines of text.</summary>
    private const float MaxCellLines = 1.45f, MaxFullLines = 2.2f;

    public static void Assign(FormPage form)
    {
        // Upper labels first, so that a lower one never loses its text to one above.
        foreach (var label in form.Labels)
        {
            if (label.Beside.Count == 0 && label.Wrapped.Count == 0 && !label.HasColon && Under(form, label) is { } piece)
            {
                label.Wrapped.Add(piece);
                piece.IsOwned = true;
                Continue(form, label);
            }
        }
    }

    /// <summary>Further lines of the cell: rows of a table lie further apart, unless the line above is full and could hold no more.</summary>
    private static void Continue(FormPage form, FormLabel label)
    {
        foreach (var piece in form.Pieces)
        {
            var last = label.Wrapped[^1];
            var lines = (piece.CenterY - last.CenterY) / form.Text.Line;
            if (!piece.IsOwned && lines > 0.3f && lines <= (IsFull(form, label, last, piece) ? MaxFullLines : MaxCellLines) && Math.Abs(piece.X0 - last.X0) < 0.6f * form.Text.Em)
            {
                label.Wrapped.Add(piece);
                piece.IsOwned = true;
            }
        }
    }

    // The line reaches to where the next column begins, and what follows is shorter.
    private static bool IsFull(FormPage form, FormLabel label, FormPiece last, FormPiece piece)
    {
        var right = form.Labels.Where(other => other.Row == label.Row && other.Ink.X0 > label.Ink.X1).Select(static other => other.Ink.X0).DefaultIfEmpty(form.Right).Min();
        return right - last.X1 < 3f * form.Text.Em && piece.X1 - piece.X0 < last.X1 - last.X0 && !form.Labels.Exists(other => other.Row == piece.Ink.Row);
    }

    private static FormPiece? Under(FormPage form, FormLabel label)
    {
        var (left, right) = Column(form, label);
        FormPiece? nearest = null;
        foreach (var piece in form.Pieces)
        {
            var lines = (piece.CenterY - label.Row.CenterY) / form.Text.Line;
            if (lines > 0.3f && lines <= MaxLines && piece.CenterX > left && piece.CenterX < right && (nearest is null || piece.CenterY < nearest.CenterY))
            {
                nearest = piece;
            }
        }

        return nearest is { IsOwned: false } && !LabelBetween(form, label, nearest) ? nearest : null;
    }

    // Half way to the labels beside; no further than a few characters where there are none.
    private static (float Left, float Right) Column(FormPage form, FormLabel label)
    {
        var em = form.Text.Em;
        var (left, right) = (label.Ink.X0 - (6 * em), label.Ink.X1 + (14 * em));
        foreach (var other in form.Labels)
        {
            if (other.Row == label.Row && other != label)
            {
                if (other.Ink.X1 <= label.Ink.X0)
                {
                    left = Math.Max(left, (other.Ink.X1 + label.Ink.X0) / 2);
                }
                else
                {
                    right = Math.Min(right, (label.Ink.X1 + other.Ink.X0) / 2);
                }
            }
        }

        return (left, right);
    }

    private static bool LabelBetween(FormPage form, FormLabel label, FormPiece piece)
    {
        foreach (var other in form.Labels)
        {
            if (other.Row.CenterY > label.Row.CenterY && other.Row.CenterY <= piece.CenterY && other.Ink.X0 < piece.X1 && other.Ink.X1 > label.Ink.X0 - (8 * form.Text.Em))
            {
                return true;
            }
        }

        return false;
    }
}
