using System.Globalization;
using System.Text;
using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Tests.Reading.MatrixCodes;

/// <summary>A QR code with an invented invoice in it (version 3, level M), and pictures of it.</summary>
internal static class QrPictures
{
    public const string Payload = "01,32,,26110000000000000001,100.00,20260131,,04A2";

    public static readonly string[] Modules =
    [
        "#######.##..#.#######.#######",
        "#.....#.####.#....#...#.....#",
        "#.###.#.#....###...#..#.###.#",
        "#.###.#..####.####..#.#.###.#",
        "#.###.#.#.#....#.#..#.#.###.#",
        "#.....#.....#....####.#.....#",
        "#######.#.#.#.#.#.#.#.#######",
        ".........#.#####.#.##........",
        "#..######.##.##.#.#..#..#.###",
        "...###.####..##.#.#.#.#.#.##.",
        "####.##...###..#####.#.###.#.",
        "..#.......#.##.##.....###...#",
        "#....####.##.##.#########....",
        "#.##....##..###...#.....###.#",
        "#######.#.##.#....###########",
        ".#.#...##.#.#.#.#...#.#...###",
        "...#..###..#..##....##..#..#.",
        "#.##.#...#.#.#..###.#.######.",
        "##..#.#..#..#..#.######.#####",
        "##.#.#.#.##.#.#.#####..####..",
        "##..###..###.##...###########",
        "........#..##.##..#.#...##.#.",
        "#######.##....##.####.#.#.##.",
        "#.....#.##..#.####..#...#..#.",
        "#.###.#.#.#..###.##.#####.#.#",
        "#.###.#.##.###.#..###...###..",
        "#.###.#..#.##...##.#.##.##.##",
        "#.....#....#.#....#.#.#####.#",
        "#######.##..#.####..##.####..",
    ];

    /// <summary>One byte a pixel, dark 0 and light 255.</summary>
    public static byte[] Pixels(int pixelsPerModule, int quietModules = 0)
    {
        var side = Side(pixelsPerModule, quietModules);
        var pixels = new byte[side * side];
        for (var i = 0; i < pixels.Length; i++)
        {
            int x = (i % side / pixelsPerModule) - quietModules, y = (i / side / pixelsPerModule) - quietModules;
            var dark = x >= 0 && y >= 0 && x < Modules.Length && y < Modules.Length && Modules[y][x] == '#';
            pixels[i] = dark ? (byte)0 : (byte)255;
        }

        return pixels;
    }

    public static int Side(int pixelsPerModule, int quietModules = 0) => (Modules.Length + (2 * quietModules)) * pixelsPerModule;

    public static GreyImage Grey(int pixelsPerModule, int quietModules = 0)
    {
        var image = new GreyImage(Side(pixelsPerModule, quietModules), Side(pixelsPerModule, quietModules));
        Pixels(pixelsPerModule, quietModules).CopyTo(image.Pixels);
        return image;
    }

    /// <summary>Content that fills each dark module as a square.</summary>
    public static string AsSquares(double module, double left, double top)
    {
        var content = new StringBuilder("0 g\n");
        for (var y = 0; y < Modules.Length; y++)
        {
            for (var x = 0; x < Modules.Length; x++)
            {
                if (Modules[y][x] == '#')
                {
                    content.Append(CultureInfo.InvariantCulture, $"{left + (x * module)} {top - ((y + 1) * module)} {module} {module} re f\n");
                }
            }
        }

        return content.ToString();
    }
}
