namespace Intake.Worker.Reports.Workbook;

/// <summary>A sheet of the workbook.</summary>
/// <param name="Widths">Of the columns, in characters.</param>
internal sealed record Sheet(string Name, IReadOnlyList<string> Headers, IReadOnlyList<double> Widths)
{
    public List<IReadOnlyList<SheetCell>> Rows { get; } = [];
}
