namespace Intake.Extraction.Reading.Pdf.Fonts;

/// <summary>What one character code of a font means. Distances are in text space: ems of the font size.</summary>
/// <param name="Text">Its Unicode text; null when none can be trusted.</param>
/// <param name="Width">Horizontal advance.</param>
/// <param name="IsWordSpace">The single byte 32, to which word spacing applies.</param>
/// <param name="OriginX">Vertical writing: from the horizontal to the vertical origin, to the right.</param>
/// <param name="OriginY">Vertical writing: from the horizontal to the vertical origin, upwards.</param>
/// <param name="VerticalAdvance">Vertical writing: advance upwards, so mostly -1.</param>
internal sealed record FontGlyph(string? Text, float Width, bool IsWordSpace, float OriginX = 0, float OriginY = 0, float VerticalAdvance = 0)
{
    public bool IsWhiteSpace { get; } = Text is not null && string.IsNullOrWhiteSpace(Text);
}
