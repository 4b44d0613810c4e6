using Intake.Extraction.Reading.EInvoiceXml.Markup;
using Intake.Extraction.Reading.Ofd.Graphics;

namespace Intake.Extraction.Reading.Ofd.Structure;

/// <summary>The area of a page: its own, else the document's, else A4.</summary>
internal static class OfdPageArea
{
    /// <summary>A4 in millimetres.</summary>
    public static OfdBox Default => new(0, 0, 210, 297);

    public static OfdBox Of(MarkupElement page, OfdBody body) =>
        (Box(page.Child("Area")) ?? body.PageArea) is { Width: > 0, Height: > 0 } area ? area : Default;

    /// <summary>The physical box, or the first other one stated.</summary>
    public static OfdBox? Box(MarkupElement? holder) => OfdNumbers.Box(
        (holder?.Child("PhysicalBox") ?? holder?.Child("ApplicationBox") ?? holder?.Child("CropBox") ?? holder?.Child("ContentBox"))?.Value);
}
