namespace Intake.Extraction.Fields.Forms;

/// <summary>
/// Tells whose a label like 户名 or 账号 is, which does not say so itself: by the mark in its row, the tall mark beside it, the heading above its
/// column. Where two marks could be meant alike, nobody's.
/// </summary>
internal static class SideOfLabel
{
    /// <summary>How much nearer one of two marks has to be.</summary>
    private const float Clearly = 0.72f;

    /// <summary>The farthest a mark governs, in lines of text.</summary>
    private const float MaxLines = 11f;

    public static FormSide? Of(FormPage form, FormLabel label, IReadOnlyList<SideMark> marks)
    {
        var em = form.Text.Em;
        SideMark? nearest = null;
        foreach (var mark in marks)
        {
            if (IsInRow(form, mark, label) && mark.X0 < label.Ink.X0 - (0.5f * em) && (nearest is null || mark.X0 > nearest.X0))
            {
                nearest = mark;
            }
        }

        var column = Column(form, label, marks);
        if (nearest is not null && !column.Exists(mark => mark.X0 > nearest.X0 + (2 * em) && mark.Side != nearest.Side))
        {
            return nearest.Side;
        }

        return OfColumn(label, column, form);
    }

    private static bool IsInRow(FormPage form, SideMark mark, FormLabel label) =>
        mark.IsTall
            ? label.Row.CenterY > mark.Y0 - (0.9f * form.Text.Line) && label.Row.CenterY < mark.Y1 + (0.9f * form.Text.Line)
            : Math.Abs(mark.CenterY - label.Row.CenterY) < 0.45f * form.Text.Line;

    /// <summary>The marks of the nearest column at or left of the label's own.</summary>
    private static List<SideMark> Column(FormPage form, FormLabel label, IReadOnlyList<SideMark> marks)
    {
        var em = form.Text.Em;
        var near = new List<SideMark>();
        foreach (var mark in marks)
        {
            // A heading may begin right of its labels' left edge, where it is centred over them.
            var reach = mark.CenterY < label.Row.CenterY && !mark.IsTall ? 6 * em : 1.2f * em;
            if (mark.X0 <= label.Ink.X0 + reach && Math.Abs(mark.CenterY - label.Row.CenterY) < MaxLines * form.Text.Line)
            {
                near.Add(mark);
            }
        }

        if (near.Count > 0)
        {
            var right = near.Max(mark => mark.X0);
            near.RemoveAll(mark => mark.X0 < right - (5 * em));
        }

        return near;
    }

    private static FormSide? OfColumn(FormLabel label, List<SideMark> column, FormPage form)
    {
        SideMark? above = null, below = null;
        foreach (var mark in column)
        {
            if (mark.CenterY < label.Row.CenterY + (0.3f * form.Text.Line))
            {
                above = above is null || mark.CenterY > above.CenterY ? mark : above;
            }
            else if (mark.X1 <= label.Ink.X0 + (0.2f * form.Text.Em))
            {
                // Only a mark of a cell beside the labels reaches upwards.
                below = below is null || mark.CenterY < below.CenterY ? mark : below;
            }
        }

        if (above is null || below is null)
        {
            return above is not null ? above.Side
                : below is not null && below.CenterY - label.Row.CenterY < 4.5f * form.Text.Line ? below.Side : null;
        }

        if (above.Side == below.Side || above.X1 > label.Ink.X0 + (0.2f * form.Text.Em))
        {
            return above.Side;
        }

        var (up, down) = (label.Row.CenterY - above.CenterY, below.CenterY - label.Row.CenterY);
        return up < down * Clearly ? above.Side : down < up * Clearly ? below.Side : null;
    }
}
