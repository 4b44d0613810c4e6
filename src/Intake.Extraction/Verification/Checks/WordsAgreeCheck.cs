using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Checks;

/// <summary>The total in capitals against the total in figures, to the fen: two prints of one amount that fail independently.</summary>
public sealed class WordsAgreeCheck : IDocumentCheck
{
    public string Name => "words_agree";

    public CheckResult Run(VerificationSubject subject)
    {
        var field = subject.Printed[VatInvoiceFields.TotalInWords] ?? subject.Settled[VatInvoiceFields.TotalInWords];
        var where = subject.InkOf(VatInvoiceFields.TotalInWords) ?? subject.InkOf(VatInvoiceFields.TotalIncludingTax);
        if (field?.Value is not { } words)
        {
            return this.Unknown(where, "check.words_missing");
        }

        if (subject.Settled.Money(VatInvoiceFields.TotalIncludingTax) is not { } total)
        {
            return this.NotRead(where, VatInvoiceFields.TotalIncludingTax);
        }

        if (!ChineseAmount.TryParse(words, out var said))
        {
            return this.Unknown(where, "check.words_unreadable", words);
        }

        return said == total
            ? this.Pass(where, "check.words_pass", words, total.ToString())
            : this.Fail(where, "check.words_fail", words, said.ToString(), total.ToString());
    }
}
