using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Checks;

/// <summary>Total with tax = amount without tax + tax, exact to the fen. Where the paper states no tax (*** or 免税) the two totals are one.</summary>
public sealed class SumAgreesCheck : IDocumentCheck
{
    public string Name => "sum_agrees";

    public CheckResult Run(VerificationSubject subject)
    {
        var fields = subject.Settled;
        var where = subject.InkOf(VatInvoiceFields.TotalIncludingTax);
        if (fields.Money(VatInvoiceFields.TotalIncludingTax) is not { } total)
        {
            return this.NotRead(where, VatInvoiceFields.TotalIncludingTax);
        }

        if (fields.Money(VatInvoiceFields.AmountExcludingTax) is not { } amount)
        {
            return this.NotRead(where, VatInvoiceFields.AmountExcludingTax);
        }

        if (fields.Money(VatInvoiceFields.Tax) is { } tax)
        {
            return amount.Yuan + tax.Yuan == total.Yuan
                ? this.Pass(where, "check.sum_pass", amount.ToString(), tax.ToString(), total.ToString())
                : this.Fail(where, "check.sum_fail", amount.ToString(), tax.ToString(), total.ToString());
        }

        if (!StatesNoTax(fields))
        {
            return this.NotRead(where, VatInvoiceFields.Tax);
        }

        return amount == total
            ? this.Pass(where, "check.sum_pass_no_tax", amount.ToString(), total.ToString())
            : this.Fail(where, "check.sum_fail_no_tax", amount.ToString(), total.ToString());
    }

    // Either the paper prints *** or 免税 in place of the tax, or it leaves the place empty and every line is untaxed.
    internal static bool StatesNoTax(FieldSet fields)
    {
        if (fields[VatInvoiceFields.Tax] is { } field)
        {
            return field.Value is null;
        }

        foreach (var line in fields.Lines)
        {
            var hidesTax = PrintedRate.TryParse(line.TaxRatePrinted, out var rate) && rate.Kind != PrintedRateKind.Percentage;
            if (!hidesTax || line.Tax is { Fen: not 0 })
            {
                return false;
            }
        }

        return !fields.Lines.IsEmpty;
    }
}
