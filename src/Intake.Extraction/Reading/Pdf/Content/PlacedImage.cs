using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Reading.Pdf.Content;

/// <summary>An image drawn on the page.</summary>
/// <param name="Stream">Its dictionary (full key names, also for inline images) and packed samples.</param>
/// <param name="Area">Where it stands.</param>
/// <param name="IsUpright">Its first row is the upper one and its rows run from left to right.</param>
/// <param name="Resources">Where its colour space's name is looked up.</param>
internal sealed record PlacedImage(StreamToken Stream, Area Area, PdfResources Resources, bool IsUpright = true);
