namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>How tall the letters of a page are, told from its ink: half of all ink that can be letters stands in shapes at least as tall.</summary>
internal static class LetterSize
{
    private const int Smallest = 5;
    private const int PartOfPage = 12;
    private const int MostElongated = 6;

    /// <summary>In pixels; 0 where there is nothing like letters.</summary>
    public static int Of(List<InkShape> shapes, int width, int height)
    {
        var largest = Math.Max(Smallest + 1, Math.Min(width, height) / PartOfPage);
        var ink = new long[largest + 1];
        long all = 0;
        foreach (var shape in shapes)
        {
            var box = shape.Box;
            if (box.Height < Smallest || box.Height > largest || box.Width > MostElongated * box.Height || box.Height > MostElongated * box.Width)
            {
                continue;
            }

            var area = (long)box.Width * box.Height;
            ink[box.Height] += area;
            all += area;
        }

        long below = 0;
        for (var tall = 0; tall <= largest; tall++)
        {
            below += ink[tall];
            if (all > 0 && below * 2 >= all)
            {
                return tall;
            }
        }

        return 0;
    }
}
