using System.Text;
using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Reading.Ofd.Container;
using Intake.Extraction.Reading.Ofd.Graphics;

namespace Intake.Extraction.Reading.Ofd.Drawing;

/// <summary>Draws the objects of a page as SVG elements, in page millimetres.</summary>
internal sealed class SvgSink(OfdPackage package, SvgText svg) : IPageSink
{
    /// <summary>OFD's default width of a line in millimetres.</summary>
    private const double DefaultLineWidth = 0.353;

    private readonly SvgClips _clips = new(svg);

    public void Draw(MarkupElement item, Affine toPage, DrawingScope scope)
    {
        if (!svg.HasRoom || !toPage.IsFinite)
        {
            return;
        }

        var clips = _clips.Open(item, toPage);
        if (item.Is("TextObject"))
        {
            Text(item, toPage, scope);
        }
        else if (item.Is("PathObject"))
        {
            Path(item, toPage, scope);
        }
        else
        {
            Image(item, toPage, scope);
        }

        SvgClips.Close(svg, clips);
    }

    private void Text(MarkupElement item, Affine toPage, DrawingScope scope)
    {
        var fill = OfdColour.Svg(item.Child("FillColor")) ?? Inherited(item, scope, "FillColor") ?? "#000000";
        foreach (var run in GlyphRun.Read(item))
        {
            var stretch = run.HScale is > 0.01 and < 100 ? run.HScale : 1;
            svg.Raw("<text").Transform(stretch == 1 ? toPage : toPage.After(new Affine(stretch, 0, 0, 1, 0, 0)))
                .Attribute("x", string.Join(' ', run.X.Select(x => SvgText.Number(x / stretch))))
                .Attribute("y", string.Join(' ', run.Y.Select(SvgText.Number)))
                .Attribute("font-size", run.Size)
                .Attribute("font-family", Family(scope.Resources.FontName(item.Attribute("Font"))))
                .Attribute("fill", fill);
            Opacity(item);
            if (OfdNumbers.One(item.Attribute("Weight"), 400) >= 600)
            {
                svg.Attribute("font-weight", "bold");
            }

            svg.Raw(">").Content(OneLine(run.Text)).Raw("</text>\n");
        }
    }

    private void Path(MarkupElement item, Affine toPage, DrawingScope scope)
    {
        if (PathData(item) is not { } d)
        {
            return;
        }

        var isFilled = "true".Equals(item.Attribute("Fill"), StringComparison.OrdinalIgnoreCase);
        var isStroked = !"false".Equals(item.Attribute("Stroke"), StringComparison.OrdinalIgnoreCase);
        svg.Raw("<path").Transform(toPage).Attribute("d", d)
            .Attribute("fill", isFilled ? OfdColour.Svg(item.Child("FillColor")) ?? Inherited(item, scope, "FillColor") ?? "none" : "none");
        if ("Even-Odd".Equals(item.Attribute("Rule"), StringComparison.OrdinalIgnoreCase))
        {
            svg.Attribute("fill-rule", "evenodd");
        }

        if (isStroked)
        {
            var own = scope.Resources.DrawParam(item.Attribute("DrawParam"));
            var width = item.Attribute("LineWidth") ?? own?.Attribute("LineWidth") ?? scope.DrawParam?.Attribute("LineWidth");
            svg.Attribute("stroke", OfdColour.Svg(item.Child("StrokeColor")) ?? Inherited(item, scope, "StrokeColor") ?? "#000000")
                .Attribute("stroke-width", OfdNumbers.One(width, DefaultLineWidth));
        }

        Opacity(item);
        svg.Raw("/>\n");
    }

    private void Image(MarkupElement item, Affine toPage, DrawingScope scope)
    {
        if (scope.Resources.Medium(item.Attribute("ResourceID")) is not { } name || package.Read(name) is not { } bytes || DataAddress.Of(bytes) is not { } address)
        {
            return;
        }

        // A transformation maps the unit square; without one the image fills its boundary.
        var box = item.Attribute("CTM") is null ? OfdNumbers.Box(item.Attribute("Boundary")) : new OfdBox(0, 0, 1, 1);
        if (box is { Width: > 0, Height: > 0 } size)
        {
            svg.Raw("<image").Transform(toPage).Attribute("width", size.Width).Attribute("height", size.Height)
                .Attribute("preserveAspectRatio", "none").Attribute("href", address);
            Opacity(item);
            svg.Raw("/>\n");
        }
    }

    /// <summary>The outline in SVG's terms, or null if there is none. OFD's cubic curve is B and its close is C; the rest has SVG's names.</summary>
    internal static string? PathData(MarkupElement item)
    {
        var d = new StringBuilder();
        foreach (var (name, numbers) in PathCommands.Parse(item.Child("AbbreviatedData")?.Text ?? ""))
        {
            d.Append(name switch { 'B' => 'C', 'C' => 'Z', _ => name });
            d.AppendJoin(' ', numbers.Select(SvgText.Number)).Append(' ');
        }

        return d.Length == 0 ? null : d.ToString();
    }

    private void Opacity(MarkupElement item)
    {
        if (OfdColour.Opacity(item) is < 1 and var opacity)
        {
            svg.Attribute("opacity", opacity);
        }
    }

    /// <summary>The colour from the object's drawing parameters, the ones those build on, or the layer's.</summary>
    private static string? Inherited(MarkupElement item, DrawingScope scope, string name)
    {
        var parameters = scope.Resources.DrawParam(item.Attribute("DrawParam")) ?? scope.DrawParam;
        for (var depth = 0; parameters is not null && depth < 8; depth++)
        {
            if (OfdColour.Svg(parameters.Child(name)) is { } colour)
            {
                return colour;
            }

            parameters = scope.Resources.DrawParam(parameters.Attribute("Relative"));
        }

        return null;
    }

    // Fonts are not carried over; the usual faces of invoices have relatives on every system that shows Chinese.
    private static string Family(string? name) => name switch
    {
        null => "sans-serif",
        _ when name.Contains("Courier", StringComparison.OrdinalIgnoreCase) => "'Courier New', monospace",
        _ when name.Contains('楷') || name.Contains("Kai", StringComparison.OrdinalIgnoreCase) => "KaiTi, STKaiti, 'AR PL UKai CN', serif",
        _ when name.Contains('黑') || name.Contains("Hei", StringComparison.OrdinalIgnoreCase) => "SimHei, 'Noto Sans CJK SC', sans-serif",
        _ when name.Contains('宋') || name.Contains("Sun", StringComparison.OrdinalIgnoreCase) || name.Contains("Song", StringComparison.OrdinalIgnoreCase) => "SimSun, 'Noto Serif CJK SC', serif",
        _ => "serif",
    };

    // Each character has a place of its own, so every blank must stay one character: browsers fold ordinary spaces.
    private static string OneLine(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] is ' ' or '\t' or '\r' or '\n' ? '\u00A0' : source[i];
        }
    });
}
