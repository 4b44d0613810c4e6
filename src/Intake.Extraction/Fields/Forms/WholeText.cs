namespace Intake.Extraction.Fields.Forms;

/// <summary>
/// Tells whether a text of several lines was read to its end: all that is printed around it belongs to some label. A line that belongs to none, above,
/// below or beside, may be one of its own that was left out.
/// </summary>
internal static class WholeText
{
    /// <summary>The farthest a line of the same text can lie from the others, in lines of text.</summary>
    private const float MaxLines = 3.2f;

    public static bool IsProven(FormPage form, FormLabel label)
    {
        var lines = label.Wrapped.Concat(label.Beside.Take(1)).ToList();
        if (lines.Count == 0 || label.Beside.Count > 1)
        {
            return false;
        }

        var (left, right) = (Math.Min(label.Ink.X0, lines.Min(static line => line.X0)), lines.Max(static line => line.X1));
        var reach = MaxLines * form.Text.Line;
        var (top, bottom) = (Math.Min(label.Row.CenterY, lines.Min(static line => line.CenterY)) - reach, lines.Max(static line => line.CenterY) + reach);
        foreach (var piece in form.Pieces)
        {
            if (!piece.IsOwned && piece.X0 < right && piece.X1 > left && piece.CenterY > top && piece.CenterY < bottom)
            {
                return false;
            }
        }

        return IsBalanced(FormValue.Solid([.. lines.OrderBy(static line => line.CenterY).Select(static line => line.Ink)]).Value);
    }

    // A bracket that opens and never closes shows that more follows.
    private static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c is '(' or '（' or '[' or '【' ? 1 : c is ')' or '）' or ']' or '】' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }
}
