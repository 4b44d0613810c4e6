using System.Globalization;
using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Reading.Ofd.Graphics;

namespace Intake.Extraction.Reading.Ofd.Drawing;

/// <summary>Clips of objects: the areas of one clip are joined, several clips cut each other.</summary>
internal sealed class SvgClips(SvgText svg)
{
    // Drawings nested in one another share a page, so identifiers carry the place in the text where they begin.
    private int _count;

    /// <summary>Opens a group for each clip of the object.</summary>
    /// <returns>How many groups are to be closed.</returns>
    public int Open(MarkupElement item, Affine toPage)
    {
        if (item.Child("Clips") is not { Children.Count: > 0 } clips)
        {
            return 0;
        }

        // Unless it says otherwise, a clip is moved with the object's own transformation.
        var isMoved = !"false".Equals(clips.Attribute("TransFlag"), StringComparison.OrdinalIgnoreCase);
        var frame = isMoved ? toPage : Affine.Parse(item.Attribute("CTM")).Inverse() is { } back ? toPage.After(back) : toPage;
        var opened = 0;
        foreach (var clip in clips.Children.Where(c => c.Is("Clip")))
        {
            var areas = clip.Children.Where(a => a.Is("Area")).SelectMany(a => a.Children.Where(c => c.Is("Path")).Select(path => (a, path))).ToList();
            if (areas.Count == 0)
            {
                continue;
            }

            var id = string.Create(CultureInfo.InvariantCulture, $"clip{svg.Length}-{++_count}");
            svg.Raw("<clipPath").Attribute("id", id).Raw(">");
            foreach (var (area, path) in areas)
            {
                var box = OfdNumbers.Box(path.Attribute("Boundary")) ?? default;
                var place = frame.After(Affine.Parse(area.Attribute("CTM"))).After(Affine.Translation(box.X, box.Y)).After(Affine.Parse(path.Attribute("CTM")));
                if (SvgSink.PathData(path) is { } d)
                {
                    svg.Raw("<path").Transform(place).Attribute("d", d).Raw("/>");
                }
            }

            svg.Raw("</clipPath><g").Attribute("clip-path", $"url(#{id})").Raw(">");
            opened++;
        }

        return opened;
    }

    public static void Close(SvgText svg, int groups)
    {
        for (; groups > 0; groups--)
        {
            svg.Raw("</g>\n");
        }
    }
}
