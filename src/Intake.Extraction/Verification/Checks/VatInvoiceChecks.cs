using System.Collections.Immutable;
using Intake.Extraction.Fields.VatInvoice;

namespace Intake.Extraction.Verification.Checks;

/// <summary>Every check that an invoice allows by itself, in the order results show them.</summary>
public static class VatInvoiceChecks
{
    public static ImmutableArray<IDocumentCheck> All { get; } =
    [
        new QrAgreesCheck(),
        new WordsAgreeCheck(VatInvoiceFields.TotalInWords, VatInvoiceFields.TotalIncludingTax),
        new SumAgreesCheck(),
        new LinesSumCheck(),
        new LineTaxCheck(),
        new NumberFormatCheck(),
        new CheckDigitCheck(),
        new DatePlausibleCheck(),
        new SignatureIntactCheck(),
        new StructuredAgreesCheck(),
    ];

    /// <summary>One result for each check, in their order.</summary>
    public static ImmutableArray<CheckResult> Run(VerificationSubject subject)
    {
        var results = ImmutableArray.CreateBuilder<CheckResult>(All.Length);
        foreach (var check in All)
        {
            results.Add(check.Run(subject));
        }

        return results.MoveToImmutable();
    }
}
