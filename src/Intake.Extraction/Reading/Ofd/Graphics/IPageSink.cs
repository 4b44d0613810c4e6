using Intake.Extraction.Reading.EInvoiceXml.Markup;

namespace Intake.Extraction.Reading.Ofd.Graphics;

/// <summary>Takes the objects of a page in drawing order. Two exist: the one that gathers words and images, and the one that draws.</summary>
internal interface IPageSink
{
    /// <param name="item">TextObject, PathObject or ImageObject.</param>
    /// <param name="toPage">From the object's own coordinates (millimetres) to the page's.</param>
    /// <param name="scope">What holds around the object.</param>
    void Draw(MarkupElement item, Affine toPage, DrawingScope scope);
}
