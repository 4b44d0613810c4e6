using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>Finds the text in ink that hangs together and is too tall for text: beside a matrix code, across a seal.</summary>
internal static class TextInBlock
{
    // In letters' heights.
    private const double TallestLine = 1.8;
    private const double LowestLine = 0.45;
    private const double WidestShape = 6;
    private const double NarrowGap = 0.45;
    private const double WidestRim = 2.4;

    /// <summary>Text that comes loose from a block when only letters close to each other are joined, and ink too tall for text is left out.</summary>
    /// <param name="known">Text that was found already and is not found again.</param>
    public static List<PixelBox> Find(GreyImage map, PixelBox block, int letterHeight, List<PixelBox> known)
    {
        using var part = RegionPicture.Cut(map, block, 1, null, 0);
        foreach (var shape in InkShapes.Find(part))
        {
            if (shape.Box.Height > TallestLine * letterHeight || shape.Box.Width > WidestShape * letterHeight)
            {
                InkRemoval.TakeOut(part, shape.Box);
            }
        }

        using var smeared = new GreyImage(part.Width, part.Height);
        var gap = Math.Max(2, (int)(NarrowGap * letterHeight));
        for (var y = 0; y < part.Height; y++)
        {
            TextStretches.Smear(part.Row(y), smeared.Row(y), gap);
        }

        var inside = new List<PixelBox>();
        foreach (var shape in InkShapes.Find(smeared))
        {
            var box = new PixelBox(shape.Box.X0 + block.X0, shape.Box.Y0 + block.Y0, shape.Box.X1 + block.X0, shape.Box.Y1 + block.Y0);
            if (box.Height <= TallestLine * letterHeight && box.Height >= LowestLine * letterHeight && !known.Exists(other => Overlap(other, box) * 2 > (long)box.Width * box.Height))
            {
                inside.Add(box);
            }
        }

        return JoinAcross(inside, letterHeight).FindAll(static box => box.Width >= box.Height);
    }

    /// <summary>What left a letter or two of a line out, because they touch a seal's rim, takes them in again.</summary>
    private static List<PixelBox> JoinAcross(List<PixelBox> boxes, int letterHeight)
    {
        var joined = new List<PixelBox>();
        foreach (var box in boxes.OrderBy(static box => box.X0))
        {
            var at = joined.FindIndex(line => box.X0 - line.X1 <= WidestRim * letterHeight
                && (Math.Min(box.Y1, line.Y1) - Math.Max(box.Y0, line.Y0)) * 10 >= 7 * Math.Min(box.Height, line.Height)
                && line.Union(box).Height <= TallestLine * letterHeight);
            if (at < 0)
            {
                joined.Add(box);
            }
            else
            {
                joined[at] = joined[at].Union(box);
            }
        }

        return joined;
    }

    private static long Overlap(PixelBox one, PixelBox other) =>
        (long)Math.Max(0, Math.Min(one.X1, other.X1) - Math.Max(one.X0, other.X0)) * Math.Max(0, Math.Min(one.Y1, other.Y1) - Math.Max(one.Y0, other.Y0));
}
