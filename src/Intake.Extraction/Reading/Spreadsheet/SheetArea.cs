namespace Intake.Extraction.Reading.Spreadsheet;

/// <summary>A rectangle of cells, all edges included, counted from 1.</summary>
internal readonly record struct SheetArea(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>Whether the cell lies under the area without being its first.</summary>
    public bool Covers(int row, int column) =>
        row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn && (row, column) != (FirstRow, FirstColumn);

    /// <summary>An area as Excel writes it (<c>A1:C2</c>, or one cell); null for what is none.</summary>
    public static SheetArea? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var colon = text.IndexOf(':');
        return colon < 0
            ? CellAddress.Parse(text) is { } one ? new SheetArea(one.Row, one.Column, one.Row, one.Column) : null
            : CellAddress.Parse(text.AsSpan(0, colon)) is { } first && CellAddress.Parse(text.AsSpan(colon + 1)) is { } last
                ? new SheetArea(Math.Min(first.Row, last.Row), Math.Min(first.Column, last.Column), Math.Max(first.Row, last.Row), Math.Max(first.Column, last.Column))
                : null;
    }
}
