using SkiaSharp;

namespace Intake.Samples.Scans;

/// <summary>Uneven light and shadows over a picture.</summary>
internal static class Light
{
    public static void Fall(SKCanvas canvas, int width, int height, Degradation how, SeededRandom random)
    {
        if (how.Shade > 0)
        {
            var dark = Grey(1 - how.Shade);
            var (from, to) = random.Below(4) switch
            {
                0 => (new SKPoint(0, 0), new SKPoint(width, height)),
                1 => (new SKPoint(width, 0), new SKPoint(0, height)),
                2 => (new SKPoint(width, height / 2f), new SKPoint(0, height / 2f)),
                _ => (new SKPoint(width / 2f, 0), new SKPoint(width / 2f, height)),
            };
            using var shader = SKShader.CreateLinearGradient(from, to, [SKColors.White, SKColors.White, dark], [0, 0.35f, 1], SKShaderTileMode.Clamp);
            using var paint = new SKPaint { Shader = shader, BlendMode = SKBlendMode.Multiply };
            canvas.DrawRect(0, 0, width, height, paint);
        }

        if (how.HasShadow)
        {
            using var soft = SKImageFilter.CreateBlur(width / 40f, width / 40f);
            using var paint = new SKPaint { Color = Grey(random.Between(60, 82) / 100.0), BlendMode = SKBlendMode.Multiply, ImageFilter = soft, IsAntialias = true };
            using var outline = new SKPathBuilder();
            var x = width * random.Between(20, 80) / 100f;
            outline.MoveTo(x, height * 1.1f);
            outline.LineTo(x + width * 0.15f, height * random.Between(35, 70) / 100f);
            outline.LineTo(x + width * 0.5f, height * random.Between(45, 80) / 100f);
            outline.LineTo(x + width * 0.7f, height * 1.1f);
            outline.Close();
            using var path = outline.Detach();
            canvas.DrawPath(path, paint);
        }
    }

    private static SKColor Grey(double share)
    {
        var level = (byte)(255 * share);
        return new SKColor(level, level, level);
    }
}
