using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Checks;

/// <summary>Both check characters of the seller's and the buyer's credit code. Other kinds of taxpayer number carry none and leave the question open.</summary>
public sealed class CheckDigitCheck : IDocumentCheck
{
    public string Name => "check_digit";

    public CheckResult Run(VerificationSubject subject)
    {
        var seller = Examine(subject, VatInvoiceFields.SellerTaxId);
        var buyer = Examine(subject, VatInvoiceFields.BuyerTaxId);
        if (seller?.Outcome == CheckOutcome.Fail || buyer?.Outcome == CheckOutcome.Fail)
        {
            return seller?.Outcome == CheckOutcome.Fail ? seller : buyer!;
        }

        if (seller is not null)
        {
            return seller;
        }

        var where = subject.InkOf(VatInvoiceFields.SellerTaxId);
        var sellerId = subject.Settled.Text(VatInvoiceFields.SellerTaxId) ?? "";
        if (buyer is null)
        {
            return this.Pass(where, "check.check_digit_pass", sellerId, subject.Settled.Text(VatInvoiceFields.BuyerTaxId) ?? "");
        }

        return BuyerHasNoId(subject.Settled) ? this.Pass(where, "check.check_digit_pass_seller", sellerId) : buyer;
    }

    // Null when the number is a credit code and all of it holds.
    private CheckResult? Examine(VerificationSubject subject, FieldName name)
    {
        var (label, where) = (Label.Field(name), subject.InkOf(name));
        var id = TaxpayerId.Classify(subject.Settled.Text(name));
        return id.Kind switch
        {
            TaxpayerIdKind.None => this.NotRead(where, name),
            TaxpayerIdKind.CreditCode when id.CreditCode.Holds => null,
            TaxpayerIdKind.CreditCode => this.Answer(CheckOutcome.Fail, where, KeyOf(id.CreditCode), label, id.Text),
            TaxpayerIdKind.Unrecognised => this.Answer(CheckOutcome.Unknown, where, "check.check_digit_unrecognised", label, id.Text),
            _ => this.Answer(CheckOutcome.Unknown, where, "check.check_digit_not_applicable", label, id.Text),
        };
    }

    /// <summary>The message that says which of the two check characters does not hold.</summary>
    internal static string KeyOf(CreditCodeExamination code) => code switch
    {
        { HasFormat: false } => "check.check_digit_format",
        { OuterHolds: false, InnerHolds: false } => "check.check_digit_both",
        { OuterHolds: false } => "check.check_digit_outer",
        _ => "check.check_digit_inner",
    };

    // A person's invoice prints no number; an enterprise's without one has lost it.
    private static bool BuyerHasNoId(FieldSet fields)
    {
        var field = fields[VatInvoiceFields.BuyerTaxId];
        return field is { Value: null } || (field is null && fields.Text(VatInvoiceFields.BuyerName) is { } name && name.Contains("个人", StringComparison.Ordinal));
    }
}
