namespace Intake.Extraction.Fields.Forms;

/// <summary>Tells whether the next row goes on with the text behind a label: by how full the line above is, and by what stands between.</summary>
internal static class HangingText
{
    /// <summary>As far may the very next row lie, where it holds nothing but the line that begins at the same place.</summary>
    public const float MaxNextRow = 4f;

    /// <summary>Room that a full line leaves at its end, in ems.</summary>
    private const float MaxRoom = 2.6f;

    /// <summary>A line with its label is at least so long before it is broken, in ems.</summary>
    private const float ShortestFull = 15f;

    /// <summary>
    /// A paragraph that begins with its label goes on under the label: 经营范围:软件开发; / 软件销售. Only where the line above is full: the first word of
    /// the next would not have found room in it.
    /// </summary>
    public static bool IsHanging(FormPage form, FormLabel label, FormPiece piece, float lines)
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
    public static bool IsNextRow(FormPage form, FormLabel label, FormPiece piece)
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
    public static bool HasRoom(FormPage form, FormLabel label)
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

    public static FormLabel? NextInRow(FormPage form, FormLabel label)
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
}
