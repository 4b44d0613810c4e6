namespace Intake.Extraction.Documents;

/// <summary>An image placed on a page. Pixels stay with the source document; the page knows where it stands and how large it is.</summary>
/// <param name="PixelWidth">Width in samples.</param>
/// <param name="PixelHeight">Height in samples.</param>
public sealed record PageImage(BoundingBox Box, int PixelWidth, int PixelHeight);
