using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>A label found on a form, and the pieces of text that belong to it.</summary>
/// <param name="Key">By its <see cref="LabelBook"/>.</param>
/// <param name="Ink">The label itself.</param>
/// <param name="ValueStart">The glyph of the row behind the label, its translation and its colon.</param>
internal sealed record FormLabel(string Key, TextSpan Ink, int ValueStart)
{
    /// <summary>Text in the label's own row up to the next label, cut at wide gaps; the first is the usual value.</summary>
    public List<FormPiece> Beside { get; } = [];

    /// <summary>Unlabelled pieces above and below that continue the value, or are all of it where nothing stands beside.</summary>
    public List<FormPiece> Wrapped { get; } = [];

    public TextRow Row => Ink.Row;

    public float Right => Row.Glyphs[Math.Min(ValueStart, Row.Glyphs.Length) - 1].X1;

    /// <summary>The label is followed by a colon: its value stands to the right.</summary>
    public bool HasColon => ValueStart > Ink.End && Row.Glyphs[ValueStart - 1].Symbol == ':';
}
