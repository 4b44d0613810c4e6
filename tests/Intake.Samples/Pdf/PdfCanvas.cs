using System.Globalization;
using System.Text;
using Intake.Samples.Paper;

namespace Intake.Samples.Pdf;

/// <summary>Marks of a paper page as PDF operators. Points, origin bottom left.</summary>
internal sealed class PdfCanvas(PaperPage page, Func<TextMark, (string Name, PdfTypeface Face)> fontOf, PdfStyle style)
{
    private const double Point = 72 / 25.4;

    private readonly StringBuilder _operators = new();

    public byte[] Content => Encoding.Latin1.GetBytes(_operators.ToString());

    public void Raw(string operators) => _operators.Append(operators).Append('\n');

    public void Draw(PaperMark mark)
    {
        switch (mark)
        {
            case TextMark { Text: "¥" } yen when style.YenLost:
                Yen(yen);
                break;
            case TextMark text:
                Show(text);
                break;
            case StrokeMark stroke:
                Stroke(stroke.Ink, stroke.Width, $"{X(stroke.X0)} {Y(stroke.Y0)} m {X(stroke.X1)} {Y(stroke.Y1)} l S");
                break;
            case EllipseMark ellipse:
                Stroke(ellipse.Ink, ellipse.Width, Ellipse(ellipse.X, ellipse.Y, ellipse.RadiusX, ellipse.RadiusY));
                break;
            case CrossedCircleMark circle:
                var reach = circle.Radius * 0.68;
                Stroke(PaperInk.Black, 0.225, Ellipse(circle.X, circle.Y, circle.Radius, circle.Radius));
                Stroke(PaperInk.Black, 0.225, $"{X(circle.X - reach)} {Y(circle.Y - reach)} m {X(circle.X + reach)} {Y(circle.Y + reach)} l {X(circle.X - reach)} {Y(circle.Y + reach)} m {X(circle.X + reach)} {Y(circle.Y - reach)} l S");
                break;
        }
    }

    public void Image(string name, double x, double y, double size) =>
        Raw($"q {N(size * Point)} 0 0 {N(size * Point)} {X(x)} {Y(y + size)} cm /{name} Do Q");

    private void Show(TextMark mark)
    {
        var (name, face) = fontOf(mark);
        Raw($"BT {Color(mark.Ink, "rg")} /{name} {N(mark.Size * Point)} Tf");
        var turn = mark.Turn * Math.PI / 180;
        if (mark.Down is { } down)
        {
            for (var i = 0; i < mark.Text.Length; i++)
            {
                Place(mark with { Y = mark.Y + i * down }, 0, turn);
                Raw($"{face.Encode(mark.Text[i].ToString())} Tj");
            }
        }
        else if (style.LetterSpaced || mark.Pitch is not null)
        {
            var along = 0.0;
            foreach (var character in mark.Text)
            {
                Place(mark, along, turn);
                Raw($"{face.Encode(character.ToString())} Tj");
                along += mark.Pitch ?? GlyphWidths.Of(character, mark.Font) * mark.Size * mark.Stretch;
            }
        }
        else
        {
            Place(mark, 0, turn);
            Raw($"{face.Encode(mark.Text)} Tj");
        }

        Raw("ET");
    }

    /// <summary>The text matrix for a glyph <paramref name="along"/> millimetres down the baseline.</summary>
    private void Place(TextMark mark, double along, double turn)
    {
        var (sin, cos) = Math.SinCos(turn);
        Raw($"{N(mark.Stretch * cos)} {N(-mark.Stretch * sin)} {N(sin)} {N(cos)} {X(mark.X + along * cos)} {Y(mark.Y + along * sin)} Tm");
    }

    /// <summary>The sign as five strokes, so that it can be seen and not read.</summary>
    private void Yen(TextMark mark)
    {
        var (x, y, w, h) = (mark.X + mark.Size * 0.06, mark.Y, mark.Size * 0.48, mark.Size * 0.58);
        Stroke(PaperInk.Black, 0.2, $"{X(x)} {Y(y - h)} m {X(x + w / 2)} {Y(y - h / 2)} l {X(x + w)} {Y(y - h)} l {X(x + w / 2)} {Y(y - h / 2)} m {X(x + w / 2)} {Y(y)} l {X(x)} {Y(y - h * 0.45)} m {X(x + w)} {Y(y - h * 0.45)} l {X(x)} {Y(y - h * 0.25)} m {X(x + w)} {Y(y - h * 0.25)} l S");
    }

    private void Stroke(PaperInk ink, double width, string path) => Raw($"{Color(ink, "RG")} {N(width * Point)} w {path}");

    private string Ellipse(double x, double y, double rx, double ry)
    {
        const double K = 0.5522847498;
        return $"{X(x + rx)} {Y(y)} m {X(x + rx)} {Y(y + ry * K)} {X(x + rx * K)} {Y(y + ry)} {X(x)} {Y(y + ry)} c "
            + $"{X(x - rx * K)} {Y(y + ry)} {X(x - rx)} {Y(y + ry * K)} {X(x - rx)} {Y(y)} c "
            + $"{X(x - rx)} {Y(y - ry * K)} {X(x - rx * K)} {Y(y - ry)} {X(x)} {Y(y - ry)} c "
            + $"{X(x + rx * K)} {Y(y - ry)} {X(x + rx)} {Y(y - ry * K)} {X(x + rx)} {Y(y)} c S";
    }

    private string Color(PaperInk ink, string operation) => ink switch
    {
        PaperInk.Form => $"{N(page.FormColor.Red / 255.0)} {N(page.FormColor.Green / 255.0)} {N(page.FormColor.Blue / 255.0)} {operation}",
        PaperInk.Seal => $"0.93 0.11 0.14 {operation}",
        PaperInk.Grey => $"0.5 0.5 0.5 {operation}",
        _ => $"0 0 0 {operation}",
    };

    private static string X(double millimetres) => N(millimetres * Point);

    private string Y(double millimetres) => N((page.Height - millimetres) * Point);

    private static string N(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
