using Intake.Extraction.Reading.MatrixCodes;
using SkiaSharp;

namespace Intake.Extraction.Tests.Reading.Recognition;

/// <summary>Pictures of text, drawn for tests with a Chinese font of the machine.</summary>
internal static class DrawnText
{
    public const int Width = 1654;
    public const int Height = 1100;

    public static readonly string[] Page =
    [
        "设备采购合同", "合同编号：HT20250331-07", "甲方：光华云石科技有限公司", "乙方：北辰计算设备有限公司", "合同金额：128600.50元",
        "本合同自双方签字盖章之日起生效，一式两份。", "签订日期：2025年3月31日",
    ];

    /// <summary>Lines on white paper, 44 pixels high, turned about the middle by so many degrees (clockwise).</summary>
    public static SKBitmap Lines(IReadOnlyList<string> lines, float degrees = 0, int width = Width, int height = Height, Action<SKCanvas>? over = null)
    {
        var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.RotateDegrees(degrees, width / 2f, height / 2f);
        using var face = Face();
        using var font = new SKFont(face, 44);
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        for (var i = 0; i < lines.Count; i++)
        {
            canvas.DrawText(lines[i], 160, 160 + (i * 120), SKTextAlign.Left, font, ink);
        }

        over?.Invoke(canvas);
        canvas.Flush();
        return bitmap;
    }

    /// <summary>The Chinese font that build/prepare.sh installs.</summary>
    public static SKTypeface Face() =>
        Directory.EnumerateFiles("/usr/share/fonts", "*.tt*", SearchOption.AllDirectories)
            .Where(static file => file.Contains("CJK", StringComparison.Ordinal) || file.Contains("wqy", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static file => SKTypeface.FromFile(file))
            .FirstOrDefault(static face => face is not null && new SKFont(face).ContainsGlyph('合'))
        ?? throw new InvalidOperationException("no Chinese font on this machine (fonts-noto-cjk)");

    public static byte[] Encode(SKBitmap bitmap, SKEncodedImageFormat format = SKEncodedImageFormat.Png, int quality = 90)
    {
        using var data = bitmap.Encode(format, quality);
        return data.ToArray();
    }

    public static GreyImage Grey(SKBitmap bitmap)
    {
        var grey = new GreyImage(bitmap.Width, bitmap.Height);
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x++)
            {
                grey.Row(y)[x] = bitmap.GetPixel(x, y).Red;
            }
        }

        return grey;
    }
}
