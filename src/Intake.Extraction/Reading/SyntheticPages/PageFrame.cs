namespace Intake.Extraction.Reading.SyntheticPages;

/// <summary>The paper that is laid out on, in points.</summary>
/// <param name="Width">Of the page.</param>
/// <param name="Height">Of the page.</param>
/// <param name="Margin">On all sides.</param>
internal sealed record PageFrame(double Width, double Height, double Margin)
{
    public static PageFrame A4 { get; } = new(595.3, 841.9, 54);

    public static PageFrame A4Landscape { get; } = new(841.9, 595.3, 54);
}
