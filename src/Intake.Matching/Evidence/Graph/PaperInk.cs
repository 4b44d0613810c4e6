using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Verification;

namespace Intake.Matching.Evidence.Graph;

/// <summary>A field of a paper that a reason rests on.</summary>
/// <param name="Document">SHA-256 of the paper.</param>
/// <param name="Field">By its OUTPUT name.</param>
/// <param name="Ink">Where it is printed; null where the paper has no page.</param>
public sealed record PaperInk(string Document, string Field, Provenance? Ink)
{
    /// <summary>Null where the paper does not state the field.</summary>
    internal static PaperInk? Of(ExaminedDocument document, FieldName name) => document.Fields[name] is not { } field ? null
        : new PaperInk(document.Id, name.Value, field is { Page: { } page, Box: { } box } ? new Provenance(page, box, field.Printed) : null);
}
