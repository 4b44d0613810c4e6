using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Reading.Ofd.Codes;
using Intake.Extraction.Reading.Ofd.Container;
using Intake.Extraction.Reading.Ofd.Graphics;

namespace Intake.Extraction.Reading.Ofd.Images;

/// <summary>Turns the image objects of a page into images with a place and a size, and asks for the codes on those that may be one.</summary>
internal sealed class ImageGatherer(OfdPackage package, OfdBox area, PageCodes codeReader)
{
    /// <summary>Images of one page that are looked at for codes: decoding costs, and an invoice has one.</summary>
    private const int MaxTries = 16;

    public (ImmutableArray<PageImage> Images, ImmutableArray<MatrixCode> Codes) Read(
        List<(MarkupElement Item, Affine ToPage, DrawingScope Scope)> items, int page, List<Finding> findings)
    {
        var images = ImmutableArray.CreateBuilder<PageImage>();
        var codes = ImmutableArray.CreateBuilder<MatrixCode>();
        var missing = new HashSet<string>(StringComparer.Ordinal);
        var tries = 0;
        foreach (var (item, toPage, scope) in items)
        {
            var id = item.Attribute("ResourceID");
            if (scope.Resources.Medium(id) is not { } name || package.Read(name) is not { } bytes)
            {
                if (!missing.Add(id ?? ""))
                {
                    continue;
                }

                findings.Add(new Finding("ofd_image_missing", Severity.Information, Message.Of("ofd.image_missing", page.ToString(System.Globalization.CultureInfo.InvariantCulture), id ?? ""), Page: page));
                continue;
            }

            var header = ImageHeader.Read(bytes.Span);
            var box = Box(item, toPage);
            images.Add(new PageImage(box, header.Width, header.Height));
            if (!scope.IsSeal && MayBeCode(box) && tries++ < MaxTries && codeReader.OnImage(bytes, box) is { } code)
            {
                codes.Add(code);
            }
        }

        return (images.ToImmutable(), codes.ToImmutable());
    }

    // The unit square of an image is mapped by its transformation; without one it fills its boundary.
    private BoundingBox Box(MarkupElement item, Affine toPage)
    {
        var boundary = OfdNumbers.Box(item.Attribute("Boundary")) ?? default;
        var (width, height) = item.Attribute("CTM") is null ? (boundary.Width, boundary.Height) : (1, 1);
        var corners = new[] { toPage.Apply(0, 0), toPage.Apply(width, 0), toPage.Apply(0, height), toPage.Apply(width, height) };
        return new BoundingBox(
            corners.Min(c => c.X) / area.Width, corners.Min(c => c.Y) / area.Height, corners.Max(c => c.X) / area.Width, corners.Max(c => c.Y) / area.Height);
    }

    // A code is about square on the page.
    private bool MayBeCode(BoundingBox box)
    {
        var (width, height) = (box.Width * area.Width, box.Height * area.Height);
        return width > 5 && height > 5 && width < 1.4 * height && height < 1.4 * width;
    }
}
