using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>
/// Takes shadows and uneven light off a picture: the paper of each neighbourhood becomes white. The paper is what most of a neighbourhood larger
/// than the letters is lighter than.
/// </summary>
internal static class EvenLight
{
    // A neighbourhood is this part of the longer side: some lines of text on a page, yet smaller than a shadow.
    private const int BlocksAlongSide = 48;
    private const int SmallestBlock = 24;

    // Paper darker than this is no paper but a desk or a frame around it; to lighten it would only raise its grain.
    private const int DarkestPaper = 70;

    private const double PaperShare = 0.8;

    public static void Apply(GreyImage image)
    {
        var block = Math.Max(SmallestBlock, Math.Max(image.Width, image.Height) / BlocksAlongSide);
        int columns = (image.Width + block - 1) / block, rows = (image.Height + block - 1) / block;
        var paper = Smooth(Measure(image, block, columns, rows), columns, rows);
        var factors = new int[columns];
        for (var y = 0; y < image.Height; y++)
        {
            Blend(paper, columns, rows, y, block, factors);
            Lighten(image.Row(y), factors, block);
        }
    }

    private static byte[] Measure(GreyImage image, int block, int columns, int rows)
    {
        var paper = new byte[columns * rows];
        Span<int> histogram = stackalloc int[256];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                histogram.Clear();
                var count = 0;
                var right = Math.Min(image.Width, (column + 1) * block);
                for (var y = row * block; y < Math.Min(image.Height, (row + 1) * block); y += 2)
                {
                    var pixels = image.Row(y)[(column * block)..right];
                    for (var x = 0; x < pixels.Length; x += 2)
                    {
                        histogram[pixels[x]]++;
                        count++;
                    }
                }

                var left = (int)(count * PaperShare);
                var grey = 0;
                while (grey < 255 && (left -= histogram[grey]) > 0)
                {
                    grey++;
                }

                paper[(row * columns) + column] = (byte)Math.Max(grey, DarkestPaper);
            }
        }

        return paper;
    }

    // A neighbourhood full of ink has the paper of the lightest around it: first the largest, then the mean of nine.
    private static int[] Smooth(byte[] paper, int columns, int rows)
    {
        var largest = new int[paper.Length];
        var mean = new int[paper.Length];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    int most = 0, sum = 0, count = 0;
                    for (var r = Math.Max(0, row - 1); r <= Math.Min(rows - 1, row + 1); r++)
                    {
                        for (var c = Math.Max(0, column - 1); c <= Math.Min(columns - 1, column + 1); c++)
                        {
                            most = Math.Max(most, paper[(r * columns) + c]);
                            sum += largest[(r * columns) + c];
                            count++;
                        }
                    }

                    var own = paper[(row * columns) + column];
                    if (pass == 0)
                    {
                        // A dark desk beside light paper must not take the paper's light.
                        largest[(row * columns) + column] = most - own > 60 && own < 130 ? own : most;
                    }
                    else
                    {
                        mean[(row * columns) + column] = sum / count;
                    }
                }
            }
        }

        return mean;
    }

    private static void Blend(int[] paper, int columns, int rows, int y, int block, int[] factors)
    {
        var at = Math.Clamp((y - (block / 2.0)) / block, 0, rows - 1);
        int upper = (int)at, lower = Math.Min(upper + 1, rows - 1);
        for (var column = 0; column < columns; column++)
        {
            double above = paper[(upper * columns) + column], below = paper[(lower * columns) + column];
            factors[column] = (int)(255 * 4096 / (above + ((below - above) * (at - upper))));
        }
    }

    private static void Lighten(Span<byte> row, int[] factors, int block)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var at = Math.Max(0, x - (block / 2));
            int column = at / block, next = Math.Min(column + 1, factors.Length - 1);
            var factor = factors[column] + ((factors[next] - factors[column]) * (at - (column * block)) / block);
            row[x] = (byte)Math.Min(255, (row[x] * factor) >> 12);
        }
    }
}
