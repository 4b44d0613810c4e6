namespace Intake.Extraction.Reading.SyntheticPages;

/// <summary>What stands above and below the text of a page.</summary>
internal sealed record PageSurround(IReadOnlyList<LayoutBlock> Header, IReadOnlyList<LayoutBlock> Footer)
{
    public static PageSurround None { get; } = new([], []);
}
