using Intake.Extraction.Documents;
using Intake.Extraction.Reading.Ofd.Container;
using Intake.Extraction.Reading.Ofd.Graphics;
using Intake.Extraction.Reading.Ofd.Structure;

namespace Intake.Extraction.Reading.Ofd.Drawing;

/// <summary>Draws pages of an OFD for reports. The drawing stands alone: no script, no reference to anything outside, all text escaped.</summary>
public static class OfdDrawing
{
    /// <summary>The page as an SVG document whose units are millimetres; null if the file or the page cannot be read.</summary>
    /// <param name="page">From 1.</param>
    public static string? ToSvg(SourceDocument document, int page, ReadingLimits limits)
    {
        using var package = OfdPackage.Open(document.Bytes, limits, out _);
        if (package is null || Find(package, page) is not var (body, entry) || package.ReadXml(entry.Name) is not { } content)
        {
            return null;
        }

        var area = OfdPageArea.Of(content, body);
        var (width, height) = (SvgText.Number(area.Width), SvgText.Number(area.Height));
        var svg = new SvgText();
        svg.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\"").Attribute("width", $"{width}mm").Attribute("height", $"{height}mm")
            .Attribute("viewBox", $"{SvgText.Number(area.X)} {SvgText.Number(area.Y)} {width} {height}").Raw(">\n")
            .Raw("<rect").Attribute("x", area.X).Attribute("y", area.Y).Attribute("width", area.Width).Attribute("height", area.Height).Attribute("fill", "#ffffff").Raw("/>\n");
        new PageWalker(package, body, []).Walk(content, entry, new SvgSink(package, svg));
        Seals(package, body, entry, svg, limits);
        return package.Refusal is null ? svg.Raw("</svg>\n").ToString() : null;
    }

    private static void Seals(OfdPackage package, OfdBody body, OfdPageEntry entry, SvgText svg, ReadingLimits limits)
    {
        if (body.Signatures is null)
        {
            return;
        }

        foreach (var seal in SealPicture.On(package, body.Signatures, entry.Id))
        {
            if (DataAddress.Of(seal.Bytes) is { } address)
            {
                svg.Raw("<image").Attribute("x", seal.Box.X).Attribute("y", seal.Box.Y).Attribute("width", seal.Box.Width).Attribute("height", seal.Box.Height)
                    .Attribute("href", address).Raw("/>\n");
            }
            else
            {
                SealPage(seal, svg, limits);
            }
        }
    }

    // A seal may be an OFD of one page itself; its own seals are not followed.
    private static void SealPage(SealPicture seal, SvgText svg, ReadingLimits limits)
    {
        using var package = OfdPackage.Open(seal.Bytes, limits, out _);
        if (package is null || Find(package, 1) is not var (body, entry) || package.ReadXml(entry.Name) is not { } content)
        {
            return;
        }

        var area = OfdPageArea.Of(content, body);
        var fit = new Affine(seal.Box.Width / area.Width, 0, 0, seal.Box.Height / area.Height, seal.Box.X, seal.Box.Y);
        svg.Raw("<g").Transform(fit).Raw(">\n");
        new PageWalker(package, body, []).Walk(content, entry, new SvgSink(package, svg));
        svg.Raw("</g>\n");
    }

    private static (OfdBody Body, OfdPageEntry Entry)? Find(OfdPackage package, int page)
    {
        var number = 0;
        foreach (var body in new OfdStructureReader(package, []).Read())
        {
            foreach (var entry in body.Pages)
            {
                if (++number == page)
                {
                    return (body, entry);
                }
            }
        }

        return null;
    }
}
