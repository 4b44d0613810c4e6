using Intake.Extraction.Documents;
using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>Finds the QR codes of a whole page's picture.</summary>
internal static class PictureCodes
{
    /// <returns>In fractions of the picture turned upright by so many quarters.</returns>
    public static IEnumerable<MatrixCode> Find(QrScanner scanner, GreyImage picture)
    {
        var found = scanner.Scan(picture);
        double width = picture.Width, height = picture.Height;
        if (found.Count == 0)
        {
            // Blur and grain of photos hide the pattern from a scanner that looks at every pixel; half the size averages them away.
            using var half = picture.Resample((picture.Width + 1) / 2, (picture.Height + 1) / 2, 0);
            found = scanner.Scan(half);
            (width, height) = (half.Width, half.Height);
        }

        return found.Select(code => new MatrixCode(
            code.Payload,
            new BoundingBox(Fraction(code.X0, width), Fraction(code.Y0, height), Fraction(code.X1, width), Fraction(code.Y1, height))));
    }

    private static double Fraction(int pixel, double pixels) => Math.Clamp(pixel / pixels, 0, 1);
}
