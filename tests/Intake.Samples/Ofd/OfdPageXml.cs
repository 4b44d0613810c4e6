using System.Globalization;
using System.Security;
using System.Text;
using Intake.Samples.Paper;

namespace Intake.Samples.Ofd;

/// <summary>Marks of a paper page as the objects of one OFD layer. Millimetres, origin top left, as OFD has it.</summary>
internal sealed class OfdPageXml(OfdIds ids, bool isCData, bool isPointScaled, (byte Red, byte Green, byte Blue) formColor)
{
    /// <summary>Millimetres in a point: text of converted PDFs keeps its size in points under a CTM.</summary>
    private const double Millimetre = 25.4 / 72;

    private readonly StringBuilder _objects = new();

    /// <summary>Object numbers of tagged text, in drawing order.</summary>
    public List<(TextMark Mark, int Id)> Tagged { get; } = [];

    public string Objects => _objects.ToString();

    public void Draw(PaperMark mark)
    {
        switch (mark)
        {
            case TextMark text:
                Text(text);
                break;
            case StrokeMark s:
                var (x, y) = (Math.Min(s.X0, s.X1), Math.Min(s.Y0, s.Y1));
                Path(x - 0.2, y - 0.2, s.X1 - s.X0 + 0.4, s.Y1 - s.Y0 + 0.4, s.Width, s.Ink, $"M {N(s.X0 - x + 0.2)} {N(s.Y0 - y + 0.2)} L {N(s.X1 - x + 0.2)} {N(s.Y1 - y + 0.2)}");
                break;
            case EllipseMark e:
                Path(e.X - e.RadiusX - 0.5, e.Y - e.RadiusY - 0.5, 2 * e.RadiusX + 1, 2 * e.RadiusY + 1, e.Width, e.Ink, Oval(e.RadiusX + 0.5, e.RadiusY + 0.5, e.RadiusX, e.RadiusY));
                break;
            case CrossedCircleMark c:
                var reach = c.Radius * 0.68;
                var (low, high) = (c.Radius + 0.3 - reach, c.Radius + 0.3 + reach);
                Path(c.X - c.Radius - 0.3, c.Y - c.Radius - 0.3, 2 * c.Radius + 0.6, 2 * c.Radius + 0.6, 0.225, PaperInk.Black,
                    $"{Oval(c.Radius + 0.3, c.Radius + 0.3, c.Radius, c.Radius)} M {N(low)} {N(low)} L {N(high)} {N(high)} M {N(low)} {N(high)} L {N(high)} {N(low)}");
                break;
        }
    }

    public void Image(double x, double y, double size, int resource) => _objects.Append(
        $"<ofd:ImageObject ID=\"{ids.Next()}\" CTM=\"{N(size)} 0 0 {N(size)} 0 0\" Boundary=\"{N(x)} {N(y)} {N(size)} {N(size)}\" ResourceID=\"{resource}\"/>");

    private void Text(TextMark mark)
    {
        var id = ids.Next();
        if (mark.Tag is { Length: > 0 })
        {
            Tagged.Add((mark, id));
        }

        var scale = isPointScaled ? Millimetre : 1;
        var rise = mark.Size * 1.05;
        var rows = mark.Rows is { } several ? (mark.Text.Length / several.Length - 1) * several.Step : mark.Down is { } down ? (mark.Text.Length - 1) * down : 0;
        var (ctm, boundary, baseline) = mark.Turn == 90
            ? ($"0 {N(scale)} {N(-scale)} 0 0 0", $"{N(mark.X)} {N(mark.Y)} {N(mark.Size * 1.4)} {N(mark.Width + 0.5)}", -mark.Size * 0.2)
            : (mark.Stretch != 1 || isPointScaled ? $"{N(mark.Stretch * scale)} 0 0 {N(scale)} 0 0" : null, $"{N(mark.X)} {N(mark.Y - rise)} {N(mark.Width + 0.5)} {N(mark.Size * 1.4 + rows)}", rise);
        _objects.Append(CultureInfo.InvariantCulture, $"<ofd:TextObject ID=\"{id}\"");
        if (ctm is not null)
        {
            _objects.Append(CultureInfo.InvariantCulture, $" CTM=\"{ctm}\"");
        }

        _objects.Append(CultureInfo.InvariantCulture, $" Boundary=\"{boundary}\" Font=\"{OfdResources.Font(mark.Font)}\" Size=\"{N(mark.Size / scale)}\">{Fill(mark.Ink)}<ofd:TextCode X=\"0\" Y=\"{N(baseline / scale)}\"{Deltas(mark, scale)}>{Escape(mark)}</ofd:TextCode></ofd:TextObject>");
    }

    private string Escape(TextMark mark) => isCData && !mark.IsLabel ? $"<![CDATA[{mark.Text}]]>" : SecurityElement.Escape(mark.Text);

    /// <summary>Distances between glyphs, runs of equal ones as "g count value".</summary>
    private static string Deltas(TextMark mark, double scale)
    {
        if (mark.Text.Length < 2)
        {
            return "";
        }

        if (mark.Down is { } down)
        {
            return $" DeltaY=\"{Runs(Enumerable.Repeat(N(down / scale), mark.Text.Length - 1))}\"";
        }

        var steps = mark.Text[..^1].Select(character => (mark.Pitch ?? GlyphWidths.Of(character, mark.Font) * mark.Size) / scale).ToList();
        if (mark.Rows is not { } rows)
        {
            return $" DeltaX=\"{Runs(steps.Select(N))}\"";
        }

        var isJump = steps.Select((_, i) => (i + 1) % rows.Length == 0).ToList();
        var across = steps.Select((step, i) => N(isJump[i] ? -step * (rows.Length - 1) : step));
        return $" DeltaX=\"{Runs(across)}\" DeltaY=\"{Runs(isJump.Select(jump => N(jump ? rows.Step / scale : 0)))}\"";
    }

    private static string Runs(IEnumerable<string> values)
    {
        var steps = values.ToList();
        var parts = new List<string>();
        for (var i = 0; i < steps.Count;)
        {
            var run = steps.Skip(i).TakeWhile(step => step == steps[i]).Count();
            parts.Add(run > 1 ? $"g {run} {steps[i]}" : steps[i]);
            i += run;
        }

        return string.Join(' ', parts);
    }

    private void Path(double x, double y, double width, double height, double line, PaperInk ink, string data) => _objects.Append(CultureInfo.InvariantCulture,
        $"<ofd:PathObject ID=\"{ids.Next()}\" Boundary=\"{N(x)} {N(y)} {N(width)} {N(height)}\" LineWidth=\"{N(line)}\"><ofd:StrokeColor Value=\"{Color(ink)}\"/><ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>");

    private static string Oval(double x, double y, double rx, double ry)
    {
        const double K = 0.5522847498;
        return $"M {N(x + rx)} {N(y)} B {N(x + rx)} {N(y + ry * K)} {N(x + rx * K)} {N(y + ry)} {N(x)} {N(y + ry)} "
            + $"B {N(x - rx * K)} {N(y + ry)} {N(x - rx)} {N(y + ry * K)} {N(x - rx)} {N(y)} "
            + $"B {N(x - rx)} {N(y - ry * K)} {N(x - rx * K)} {N(y - ry)} {N(x)} {N(y - ry)} "
            + $"B {N(x + rx * K)} {N(y - ry)} {N(x + rx)} {N(y - ry * K)} {N(x + rx)} {N(y)}";
    }

    private string Fill(PaperInk ink) => ink == PaperInk.Black ? "" : $"<ofd:FillColor Value=\"{Color(ink)}\"/>";

    private string Color(PaperInk ink) => ink switch
    {
        PaperInk.Form => $"{formColor.Red} {formColor.Green} {formColor.Blue}",
        PaperInk.Seal => "237 28 36",
        PaperInk.Grey => "128 128 128",
        _ => "0 0 0",
    };

    private static string N(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
