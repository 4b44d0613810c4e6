namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>
/// Puts characters of headlines together whose parts stand over each other without touching: for a headline's size these gaps are no gaps between lines. Its
/// size is told by a character in the same line that hangs together.
/// </summary>
internal static class HeadlineCharacters
{
    // In letters' heights.
    private const double Smallest = 1.4;
    private const double Largest = 4;

    // In heights of the whole character.
    private const double Squarest = 1.3;
    private const double Farthest = 8;
    private const double Stray = 0.12;
    private const double PartHeight = 0.8;
    private const double LeastWhole = 0.7;

    /// <param name="boxes">Changed in place.</param>
    public static void Join(List<PixelBox> boxes, int letterHeight)
    {
        foreach (var whole in boxes.Where(box => box.Height >= Smallest * letterHeight && box.Height <= Largest * letterHeight && box.Width <= Squarest * box.Height && box.Height <= Squarest * box.Width).ToList())
        {
            var height = whole.Height;
            var parts = boxes.Where(box => box.Height < PartHeight * height && box.Width <= Squarest * height && IsBeside(whole, box)).OrderBy(static box => box.X0).ToList();
            while (parts.Count > 1)
            {
                var group = parts.Where(box => box.X0 < parts[0].X1 && box.X1 > parts[0].X0).ToList();
                var sum = group.Aggregate(static (one, other) => one.Union(other));
                if (group.Count > 1 && sum.Width <= Squarest * height && sum.Height >= LeastWhole * height)
                {
                    boxes.RemoveAll(group.Contains);
                    boxes.Add(sum);
                }

                parts.RemoveAll(group.Contains);
            }
        }
    }

    private static bool IsBeside(PixelBox whole, PixelBox box)
    {
        var stray = Stray * whole.Height;
        return box.Y0 >= whole.Y0 - stray && box.Y1 <= whole.Y1 + stray
            && (box.X0 >= whole.X1 || box.X1 <= whole.X0)
            && Math.Max(box.X0 - whole.X1, whole.X0 - box.X1) <= Farthest * whole.Height;
    }
}
