using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Forms;

/// <summary>One place where a form states a value.</summary>
/// <param name="Value">Cleaned.</param>
/// <param name="Ink">Where it is printed, in reading order; at least one stretch.</param>
internal sealed record FormReading(string Value, IReadOnlyList<TextSpan> Ink)
{
    public FormReading(string value, TextSpan ink)
        : this(value, [ink])
    {
    }

    /// <summary>The field that these places state: the first, doubtful where another differs. Null for none.</summary>
    public static ExtractedField? Settle(FieldName name, IEnumerable<FormReading> readings, Confidence? confidence = null)
    {
        FormReading? first = null;
        var differs = false;
        foreach (var reading in readings)
        {
            first ??= reading;
            differs |= reading.Value != first.Value;
        }

        return first is null ? null : PrintedField.From(name, first.Value, first.Ink, "", differs ? Confidence.Doubtful : confidence);
    }
}
