namespace Intake.Extraction.Reading.Spreadsheet;

/// <summary>What a cell stores.</summary>
internal enum CellValueKind
{
    Empty,
    Number,
    Text,
    Boolean,
    Error,
}
