using Intake.Extraction.Documents;

namespace Intake.Extraction.Fields.Layout;

/// <summary>One printed character with its extent in page fractions. <see cref="Symbol"/> is half width, for matching; <see cref="Printed"/> is as printed.</summary>
internal readonly record struct Glyph(char Symbol, char Printed, float X0, float Y0, float X1, float Y1)
{
    public float CenterY => (Y0 + Y1) / 2;

    public BoundingBox Box => new(X0, Y0, X1, Y1);

    /// <summary>Characters printed one em wide: ideographs and their punctuation.</summary>
    public bool IsWide => Printed is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF60') or (>= '\u3000' and <= '\u303F');
}
