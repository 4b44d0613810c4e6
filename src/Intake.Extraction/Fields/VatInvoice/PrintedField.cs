using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Makes fields out of stretches of the page.</summary>
internal static class PrintedField
{
    public static ExtractedField From(FieldName name, string? value, TextSpan ink, Confidence? confidence = null) =>
        new(name, value, ink.Printed, confidence ?? Confidence.Read, FieldSource.TextLayer, ink.Row.Page.Number, ink.Box);

    /// <summary>One field printed over several stretches, in reading order.</summary>
    public static ExtractedField From(FieldName name, string? value, IReadOnlyList<TextSpan> ink, string separator, Confidence? confidence = null) =>
        new(name, value, string.Join(separator, ink.Select(span => span.Printed)), confidence ?? Confidence.Read, FieldSource.TextLayer, ink[0].Row.Page.Number, BoxOf(ink));

    public static BoundingBox BoxOf(IReadOnlyList<TextSpan> ink)
    {
        var box = ink[0].Box;
        for (var i = 1; i < ink.Count; i++)
        {
            box = box.Union(ink[i].Box);
        }

        return box;
    }
}
