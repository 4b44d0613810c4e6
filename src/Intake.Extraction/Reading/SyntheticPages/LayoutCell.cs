namespace Intake.Extraction.Reading.SyntheticPages;

/// <summary>A cell of a table.</summary>
/// <param name="Column">Index of its first column.</param>
/// <param name="Span">Columns it takes, at least 1.</param>
/// <param name="IsVertical">Its text runs from top to bottom.</param>
internal sealed record LayoutCell(int Column, int Span, IReadOnlyList<LayoutBlock> Blocks, bool IsVertical = false);
