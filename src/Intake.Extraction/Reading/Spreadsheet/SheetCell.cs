namespace Intake.Extraction.Reading.Spreadsheet;

/// <summary>A cell as stored.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Style">Index of its cell format.</param>
/// <param name="Value">The stored value as text; empty where nothing is stored.</param>
internal sealed record SheetCell(int Row, int Column, CellValueKind Kind, string Value, int Style, bool IsFormula)
{
    /// <summary>The address as Excel writes it, e.g. <c>B12</c>.</summary>
    public string Address => CellAddress.Write(Row, Column);
}
