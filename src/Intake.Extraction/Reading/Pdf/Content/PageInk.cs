namespace Intake.Extraction.Reading.Pdf.Content;

/// <summary>Everything drawn on a page that later steps look at.</summary>
internal sealed class PageInk
{
    /// <summary>A vector QR code has at most 177 × 177 modules; a page that fills more rectangles is a drawing.</summary>
    public const int MostRectangles = 40_000;

    public List<Glyph> Glyphs { get; } = [];

    /// <summary>Which way the lines run.</summary>
    public LineDirections Lines { get; } = new();

    public List<PlacedImage> Images { get; } = [];

    /// <summary>Filled rectangles (or the bounds of other filled shapes) that are not white, in drawing order.</summary>
    public List<Area> Fills { get; } = [];

    /// <summary>Lines or shapes were painted: text may have been turned into outlines.</summary>
    public bool HasShapes { get; set; }

    /// <summary>Some text was shown with a font that could not be used at all.</summary>
    public bool LostText { get; set; }

    /// <summary>Content was cut off by a limit or a part of it is missing.</summary>
    public bool IsCut { get; set; }
}
