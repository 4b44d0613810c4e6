using Intake.Extraction.Reading.EInvoiceXml.Markup;
using SkiaSharp;

namespace Intake.Extraction.Reading.Ofd.Graphics;

/// <summary>Draws the outline of a path object in page millimetres.</summary>
internal static class PathOutline
{
    public static SKPath Build(MarkupElement item, Affine toPage)
    {
        var commands = PathCommands.Parse(item.Child("AbbreviatedData")?.Text ?? "");
        using var builder = new SKPathBuilder();
        foreach (var (name, n) in commands)
        {
            switch (name)
            {
                case 'M':
                    builder.MoveTo((float)n[0], (float)n[1]);
                    break;
                case 'L':
                    builder.LineTo((float)n[0], (float)n[1]);
                    break;
                case 'Q':
                    builder.QuadTo((float)n[0], (float)n[1], (float)n[2], (float)n[3]);
                    break;
                case 'B':
                    builder.CubicTo((float)n[0], (float)n[1], (float)n[2], (float)n[3], (float)n[4], (float)n[5]);
                    break;
                case 'C':
                    builder.Close();
                    break;
            }
        }

        var path = builder.Detach();
        path.Transform(new SKMatrix((float)toPage.A, (float)toPage.C, (float)toPage.E, (float)toPage.B, (float)toPage.D, (float)toPage.F, 0, 0, 1));
        return path;
    }
}
