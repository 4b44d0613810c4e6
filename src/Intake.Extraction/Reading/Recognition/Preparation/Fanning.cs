using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>
/// Lines that are not parallel: on a photo taken aslant those above fall to one side and those below to the other. Measured above and below the middle of the
/// text and evened out.
/// </summary>
internal static class Fanning
{
    private const double LeastDifference = 0.3;
    private const double MostDifference = 8;
    private const int FewestLetters = 40;

    /// <param name="image">Level on the whole; stays the caller's.</param>
    /// <param name="letters">What can be letters in it.</param>
    /// <returns>Null where the lines are parallel or there are too few to tell.</returns>
    public static GreyImage? Even(GreyImage image, List<InkShape> letters)
    {
        if (letters.Count < 2 * FewestLetters)
        {
            return null;
        }

        var sorted = letters.OrderBy(static letter => letter.Box.Y1).ToList();
        var half = sorted.Count / 2;
        List<InkShape> above = sorted.GetRange(0, half), below = sorted.GetRange(half, sorted.Count - half);
        double upper = Skew.Measure(above, image.Width, image.Height), lower = Skew.Measure(below, image.Width, image.Height);
        double upperY = above.Average(static letter => letter.Box.Y1), lowerY = below.Average(static letter => letter.Box.Y1);

        // Far off the level in one half and not in the other: no lines, but specks or a pattern.
        return Math.Abs(lower - upper) is < LeastDifference or > MostDifference || lowerY - upperY < 1 ? null : Turning.Fan(image, upper, upperY, lower, lowerY);
    }
}
