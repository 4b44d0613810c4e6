namespace Intake.Extraction.Reading.SyntheticPages;

/// <summary>Text that is broken into lines.</summary>
/// <param name="text">White space counts as printed; <c>\t</c> goes to the next tab stop, <c>\n</c> begins a line.</param>
internal sealed class LayoutParagraph(string text) : LayoutBlock
{
    public string Text { get; } = text;

    public LayoutAlignment Alignment { get; init; }

    /// <summary>Points from the left edge.</summary>
    public double Left { get; init; }

    /// <summary>Points from the right edge.</summary>
    public double Right { get; init; }

    /// <summary>Points by which the first line begins further right; negative hangs out.</summary>
    public double FirstLine { get; init; }

    /// <summary>Points of the paragraph's own tab stops, ascending.</summary>
    public IReadOnlyList<double> TabStops { get; init; } = [];

    public bool StartsPage { get; init; }
}
