namespace Intake.Extraction.Reading.SyntheticPages;

/// <summary>Characters without white space at their place, in points.</summary>
/// <param name="Edges">Left edge of every UTF-16 unit, and the right edge of the last; two for a vertical run: its left and right edge.</param>
/// <param name="Y">Top of its line.</param>
internal sealed record PrintedRun(string Text, double[] Edges, double Y, bool IsVertical = false);
