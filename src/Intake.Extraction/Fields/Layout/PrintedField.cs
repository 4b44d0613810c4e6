using Intake.Extraction.Documents;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Layout;

/// <summary>Makes fields out of stretches of the page.</summary>
internal static class PrintedField
{
    public static ExtractedField From(FieldName name, string? value, TextSpan ink, Confidence? confidence = null) =>
        new(name, value, ink.Printed, Of(ink.Row.Page.Source, confidence), ink.Row.Page.Source, ink.Row.Page.Number, ink.Box);

    /// <summary>One field printed over several stretches, in reading order.</summary>
    public static ExtractedField From(FieldName name, string? value, IReadOnlyList<TextSpan> ink, string separator, Confidence? confidence = null) =>
        new(name, value, string.Join(separator, ink.Select(span => span.Printed)), Of(ink[0].Row.Page.Source, confidence), ink[0].Row.Page.Source, ink[0].Row.Page.Number, BoxOf(ink));

    /// <summary>What was recognised is no surer than recognition, whatever the place it was found in.</summary>
    private static Confidence Of(FieldSource source, Confidence? asked)
    {
        var confidence = asked ?? Confidence.Read;
        return source == FieldSource.Ocr && confidence.CompareTo(Confidence.Recognised) > 0 ? Confidence.Recognised : confidence;
    }

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
