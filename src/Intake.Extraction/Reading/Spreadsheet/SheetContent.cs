namespace Intake.Extraction.Reading.Spreadsheet;

/// <summary>One sheet as stored, before any formatting.</summary>
internal sealed class SheetContent
{
    /// <summary>Cells with a value or a formula, in the order of the file.</summary>
    public List<SheetCell> Cells { get; } = [];

    public List<SheetArea> Merged { get; } = [];

    /// <summary>Stated widths in characters, by column.</summary>
    public Dictionary<int, double> Widths { get; } = [];

    public HashSet<int> HiddenColumns { get; } = [];

    public HashSet<int> HiddenRows { get; } = [];

    /// <summary>Width in characters of columns that state none.</summary>
    public double UsualWidth { get; set; } = 8.43;

    /// <summary>Whether it holds pictures, charts, shapes or embedded objects.</summary>
    public bool HasDrawings { get; set; }

    public bool HasPrintedHeaders { get; set; }
}
