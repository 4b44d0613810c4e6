using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;

namespace Intake.Extraction.Verification;

/// <summary>All that the checks of one document may look at.</summary>
/// <param name="Printed">What the printed page says; <see cref="FieldSet.Empty"/> where there is no page.</param>
/// <param name="Settled">The values an award will rest on, after the precedence of the witnesses.</param>
/// <param name="Witnesses">Every statement of the fields, the structured ones among them.</param>
/// <param name="Qr">The invoice's QR code, if one was decoded.</param>
/// <param name="LatestDay">The last day on which the document can have been issued (its arrival), if the caller knows one.</param>
public sealed record VerificationSubject(
    DocumentReading Reading,
    DocumentType Type,
    FieldSet Printed,
    FieldSet Settled,
    ImmutableArray<Witness> Witnesses,
    InvoiceQrCode? Qr = null,
    DateOnly? LatestDay = null)
{
    /// <summary>Where a field is printed: on the page if it was read there, else where the settled value stands.</summary>
    public Provenance? InkOf(FieldName name) => InkOf(Printed[name]) ?? InkOf(Settled[name]);

    /// <summary>Where a line's amount is printed, else the line.</summary>
    public static Provenance? InkOf(LineItem line) =>
        line is { Page: { } page } && (line.AmountBox ?? line.Box) is { } box ? new Provenance(page, box, line.Amount?.ToString() ?? line.Name) : null;

    private static Provenance? InkOf(ExtractedField? field) =>
        field is { Page: { } page, Box: { } box } ? new Provenance(page, box, field.Printed) : null;
}
