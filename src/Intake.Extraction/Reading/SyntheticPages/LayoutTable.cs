namespace Intake.Extraction.Reading.SyntheticPages;

/// <summary>Rows of cells over a common grid of columns.</summary>
/// <param name="columns">Width of every column in points; scaled down together where there is no room.</param>
internal sealed class LayoutTable(IReadOnlyList<double> columns) : LayoutBlock
{
    public IReadOnlyList<double> Columns { get; } = columns;

    /// <summary>From top to bottom.</summary>
    public List<List<LayoutCell>> Rows { get; } = [];
}
