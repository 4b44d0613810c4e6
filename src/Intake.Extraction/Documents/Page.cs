using System.Collections.Immutable;
using Intake.Extraction.Fields;

namespace Intake.Extraction.Documents;

/// <summary>One page as read: upright, words in reading order (top to bottom, then left to right), images and matrix codes found on it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="WidthPoints">Width of the upright page in points (1/72 inch).</param>
/// <param name="HeightPoints">Height of the upright page in points (1/72 inch).</param>
public sealed record Page(
    int Number,
    double WidthPoints,
    double HeightPoints,
    ImmutableArray<Word> Words,
    ImmutableArray<PageImage> Images,
    ImmutableArray<MatrixCode> Codes)
{
    /// <summary>Quarter turns clockwise, 0–3, from the page as the file shows it to the upright page; 0 where the file shows it upright.</summary>
    public int QuarterTurns { get; init; }

    /// <summary>How the words of the page were had: stored as text, or recognised from its pixels.</summary>
    public FieldSource Source { get; init; } = FieldSource.TextLayer;
}
