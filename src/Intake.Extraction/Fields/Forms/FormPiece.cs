using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.Forms;

/// <summary>A run of text of a form that is no label.</summary>
internal sealed record FormPiece(TextSpan Ink)
{
    /// <summary>A label has taken it as its value.</summary>
    public bool IsOwned { get; set; }

    public float X0 => Ink.X0;

    public float X1 => Ink.X1;

    public float CenterX => (Ink.X0 + Ink.X1) / 2;

    public float CenterY => Ink.Row.CenterY;
}
