namespace Intake.Samples.Paper;

internal enum ColumnSide
{
    Left,
    Center,
    Right,
}

/// <summary>One column of the table of goods.</summary>
/// <param name="LabelX">Where its header starts.</param>
/// <param name="Edge">Left edge, centre or right edge of the values, after <paramref name="Side"/>.</param>
/// <param name="Room">Width before the value wraps (left) or shrinks (right).</param>
internal sealed record PaperColumn(
    string Label, double LabelX, ColumnSide Side, double Edge, double Room, string? Tag, Func<InvoiceLine, string?> Value)
{
    public double Size { get; init; } = 3.175;

    /// <summary>The lines the value takes in this column.</summary>
    public int Rows(InvoiceLine line) =>
        Side == ColumnSide.Left ? Math.Max(1, TextWrap.Break(Value(line), Room, Size).Count) : 1;

    public void Print(PaperPage page, InvoiceLine line, int index, double y, double pitch)
    {
        var text = Value(line);
        switch (Side)
        {
            case ColumnSide.Right:
                page.Right(text, Edge, y, Tag, Size, line: index, fit: Room);
                break;
            case ColumnSide.Center:
                page.Center(text, Edge, y, Tag, Size, index);
                break;
            default:
                foreach (var part in TextWrap.Break(text, Room, Size))
                {
                    page.Value(part, Edge, y, Tag, Size, line: index);
                    y += pitch;
                }

                break;
        }
    }
}
