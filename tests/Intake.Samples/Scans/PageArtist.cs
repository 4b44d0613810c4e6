using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Pdf;
using SkiaSharp;

namespace Intake.Samples.Scans;

/// <summary>Draws the marks of a page on a canvas whose unit is the millimetre.</summary>
/// <param name="ink">Colour of black ink: lighter on pale copies.</param>
internal sealed class PageArtist(SKCanvas canvas, PaperPage page, ScanFonts fonts, SKColor ink) : IDisposable
{
    private readonly Dictionary<(IntPtr Face, float Size), SKFont> _fonts = [];
    private readonly SKPaint _fill = new() { IsAntialias = true };
    private readonly SKPaint _line = new() { IsAntialias = true, IsStroke = true };

    public void Draw()
    {
        foreach (var mark in page.Marks)
        {
            switch (mark)
            {
                case TextMark text:
                    Text(text);
                    break;
                case StrokeMark stroke:
                    Pen(stroke.Ink, stroke.Width);
                    canvas.DrawLine((float)stroke.X0, (float)stroke.Y0, (float)stroke.X1, (float)stroke.Y1, _line);
                    break;
                case EllipseMark ellipse:
                    Pen(ellipse.Ink, ellipse.Width);
                    canvas.DrawOval((float)ellipse.X, (float)ellipse.Y, (float)ellipse.RadiusX, (float)ellipse.RadiusY, _line);
                    break;
                case CrossedCircleMark circle:
                    Crossed(circle);
                    break;
                case QrMark code:
                    Code(code);
                    break;
            }
        }

        // Seals are pressed on when everything is written.
        foreach (var seal in page.Marks.OfType<SealMark>())
        {
            Seal(seal);
        }
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values)
        {
            font.Dispose();
        }

        _fill.Dispose();
        _line.Dispose();
    }

    private void Text(TextMark mark)
    {
        _fill.Color = Color(mark.Ink);
        canvas.Save();
        canvas.Translate((float)mark.X, (float)mark.Y);
        canvas.RotateDegrees((float)mark.Turn);
        if (mark.Down is not null || mark.Pitch is not null)
        {
            for (var i = 0; i < mark.Text.Length; i++)
            {
                Run(mark.Text.AsSpan(i, 1), mark, mark.Down is null ? i * mark.Pitch!.Value : 0, i * (mark.Down ?? 0));
            }
        }
        else
        {
            var along = 0.0;
            var start = 0;
            for (var i = 1; i <= mark.Text.Length; i++)
            {
                if (i < mark.Text.Length && GlyphWidths.IsNarrow(mark.Text[i]) && GlyphWidths.IsNarrow(mark.Text[start]))
                {
                    continue;
                }

                Run(mark.Text.AsSpan(start, i - start), mark, along, 0);
                along += GlyphWidths.Of(mark.Text[start..i], mark.Font) * mark.Size * mark.Stretch;
                start = i;
            }
        }

        canvas.Restore();
    }

    /// <summary>One Chinese character, or Latin letters set at their own widths and fitted to the room that the form gives them.</summary>
    private void Run(ReadOnlySpan<char> text, TextMark mark, double x, double y)
    {
        var font = Font(fonts.For(text[0], mark.Font), (float)mark.Size);
        var shown = text.ToString();
        var stretch = (float)mark.Stretch;
        if (GlyphWidths.IsNarrow(text[0]))
        {
            var natural = font.MeasureText(shown);
            stretch = natural > 0 ? (float)(GlyphWidths.Of(shown, mark.Font) * mark.Size * mark.Stretch) / natural : stretch;
        }

        canvas.Save();
        canvas.Translate((float)x, (float)y);
        canvas.Scale(stretch, 1);
        canvas.DrawText(shown, 0, 0, SKTextAlign.Left, font, _fill);
        canvas.Restore();
    }

    private void Crossed(CrossedCircleMark mark)
    {
        Pen(PaperInk.Black, 0.225);
        var (x, y, reach) = ((float)mark.X, (float)mark.Y, (float)(mark.Radius * 0.68));
        canvas.DrawCircle(x, y, (float)mark.Radius, _line);
        canvas.DrawLine(x - reach, y - reach, x + reach, y + reach, _line);
        canvas.DrawLine(x - reach, y + reach, x + reach, y - reach, _line);
    }

    private void Code(QrMark mark)
    {
        var (bits, side) = QrImage.Make(mark.Payload);
        var stride = (side + 7) / 8;
        var dot = (float)(mark.Size / side);
        _fill.Color = ink;
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                if ((bits[y * stride + x / 8] & (0x80 >> (x % 8))) == 0)
                {
                    canvas.DrawRect((float)mark.X + x * dot, (float)mark.Y + y * dot, dot * 1.02f, dot * 1.02f, _fill);
                }
            }
        }
    }

    /// <summary>Ring, star and words, through which the writing below can be seen.</summary>
    public void Seal(SealMark seal)
    {
        var radius = (float)seal.Radius;
        var red = new SKColor(214, 32, 40, 190);
        canvas.Save();
        canvas.Translate((float)seal.X, (float)seal.Y);
        using var pen = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = 1, Color = red, BlendMode = SKBlendMode.Multiply };
        using var brush = new SKPaint { IsAntialias = true, Color = red, BlendMode = SKBlendMode.Multiply };
        canvas.DrawCircle(0, 0, radius, pen);
        using var outline = new SKPathBuilder();
        for (var i = 0; i < 5; i++)
        {
            var (sin, cos) = Math.SinCos(i * 4 * Math.PI / 5);
            var point = new SKPoint((float)(radius * 0.32 * sin), (float)(-radius * 0.32 * cos));
            if (i == 0)
            {
                outline.MoveTo(point);
            }
            else
            {
                outline.LineTo(point);
            }
        }

        outline.Close();
        using var star = outline.Detach();
        canvas.DrawPath(star, brush);
        Around(seal, radius, brush);
        if (seal.Below.Length > 0)
        {
            var size = Math.Min(3.2f, radius * 1.1f / seal.Below.Length);
            for (var i = 0; i < seal.Below.Length; i++)
            {
                canvas.DrawText(seal.Below[i].ToString(), (i - seal.Below.Length / 2f) * size, radius * 0.62f, SKTextAlign.Left, Font(fonts.For(seal.Below[i], PaperFont.Song), size), brush);
            }
        }

        canvas.Restore();
    }

    private void Around(SealMark seal, float radius, SKPaint brush)
    {
        var span = Math.Min(270, seal.Around.Length * 20);
        var size = Math.Min(radius * 0.24f, radius * 0.76f * span * MathF.PI / 180 / Math.Max(1, seal.Around.Length));
        for (var i = 0; i < seal.Around.Length; i++)
        {
            var degrees = -span / 2f + span * (i + 0.5f) / seal.Around.Length;
            canvas.Save();
            canvas.RotateDegrees(degrees);
            canvas.DrawText(seal.Around[i].ToString(), -size / 2, -radius * 0.72f, SKTextAlign.Left, Font(fonts.For(seal.Around[i], PaperFont.Song), size), brush);
            canvas.Restore();
        }
    }

    private void Pen(PaperInk colour, double width)
    {
        _line.Color = Color(colour);
        _line.StrokeWidth = (float)width;
    }

    private SKFont Font(SKTypeface face, float size)
    {
        if (!_fonts.TryGetValue((face.Handle, size), out var font))
        {
            // Hinted to whole pixels, glyphs would jump on a canvas of millimetres.
            _fonts[(face.Handle, size)] = font = new SKFont(face, size) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true, Edging = SKFontEdging.Antialias };
        }

        return font;
    }

    private SKColor Color(PaperInk colour) => colour switch
    {
        PaperInk.Form => new SKColor(page.FormColor.Red, page.FormColor.Green, page.FormColor.Blue),
        PaperInk.Seal => new SKColor(206, 28, 36),
        PaperInk.Grey => new SKColor(120, 120, 120),
        _ => ink,
    };
}
