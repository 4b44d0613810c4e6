using System.Collections.Immutable;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Repair;

/// <summary>
/// What of a recognised invoice is proven by its checks. The amounts: by the sum and the lines, once the total has a witness of another kind (the words
/// or the QR code). The credit codes: by their check characters. Names are proven by nothing on the page.
/// </summary>
internal static class RecognisedProof
{
    private static readonly FieldName[] Amounts =
        [VatInvoiceFields.AmountExcludingTax, VatInvoiceFields.Tax, VatInvoiceFields.TotalIncludingTax, VatInvoiceFields.TotalInWords];

    /// <summary>The same fields, those that are recognised and proven marked as such.</summary>
    public static FieldSet Mark(FieldSet settled, ImmutableArray<CheckResult> checks)
    {
        if (!IsRecognised(settled))
        {
            return settled;
        }

        var areAmountsProven = Passes(checks, "sum_agrees") && Passes(checks, "lines_sum") && (Passes(checks, "words_agree") || Passes(checks, "qr_agrees"));
        return new FieldSet(
            settled.Fields.Select(field => field.Confidence == Confidence.Recognised && IsProven(field) ? field with { Confidence = Confidence.Proven } : field),
            settled.Lines);

        bool IsProven(ExtractedField field) => Array.IndexOf(Amounts, field.Name) >= 0
            ? areAmountsProven && (field.Name != VatInvoiceFields.TotalInWords || Passes(checks, "words_agree"))
            : (field.Name == VatInvoiceFields.BuyerTaxId || field.Name == VatInvoiceFields.SellerTaxId) && UnifiedSocialCreditCode.TryParse(field.Value, out _);
    }

    /// <summary>Whether any of it was recognised from pixels.</summary>
    public static bool IsRecognised(FieldSet fields) => fields.Fields.Any(static field => field.Source == FieldSource.Ocr);

    private static bool Passes(ImmutableArray<CheckResult> checks, string name) => checks.Any(check => check.Name == name && check.Outcome == CheckOutcome.Pass);
}
