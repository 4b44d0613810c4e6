using Intake.Extraction.Documents;
using Intake.Extraction.Fields.VatInvoice;

namespace Intake.Extraction.Verification.Checks;

/// <summary>The lines' amounts and taxes add up to the totals, exact to the fen. Discounts are lines of their own and count with their sign.</summary>
public sealed class LinesSumCheck : IDocumentCheck
{
    public string Name => "lines_sum";

    public CheckResult Run(VerificationSubject subject)
    {
        var fields = subject.Settled;
        var where = subject.InkOf(VatInvoiceFields.AmountExcludingTax);
        if (fields.Lines.IsEmpty)
        {
            return this.Unknown(where, "check.lines_missing");
        }

        if (fields.Money(VatInvoiceFields.AmountExcludingTax) is not { } total)
        {
            return this.NotRead(where, VatInvoiceFields.AmountExcludingTax);
        }

        // In yuan as decimals: a sum of unlikely amounts must not overflow.
        var (amounts, taxes, number) = (0m, 0m, 0);
        string? withoutTax = null;
        foreach (var line in fields.Lines)
        {
            number++;
            if (line.Amount is not { } amount)
            {
                return this.Unknown(VerificationSubject.InkOf(line) ?? where, "check.line_amount_missing", Figures.Line(number, line));
            }

            amounts += amount.Yuan;
            taxes += line.Tax?.Yuan ?? 0m;
            if (line.Tax is null && !LineTaxation.HasNone(line))
            {
                withoutTax ??= Figures.Line(number, line);
            }
        }

        var count = Figures.Number(fields.Lines.Length);
        return amounts == total.Yuan
            ? CompareTaxes(subject, taxes, withoutTax, count, where)
            : this.Fail(where, "check.lines_sum_fail", count, Figures.Yuan(amounts), total.ToString());
    }

    private CheckResult CompareTaxes(VerificationSubject subject, decimal taxes, string? withoutTax, string count, Provenance? where)
    {
        var fields = subject.Settled;
        var amount = fields.Text(VatInvoiceFields.AmountExcludingTax) ?? "";
        var field = fields[VatInvoiceFields.Tax];
        if (fields.Money(VatInvoiceFields.Tax) is { } tax)
        {
            if (taxes == tax.Yuan && withoutTax is null)
            {
                return this.Pass(where, "check.lines_sum_pass", count, amount, tax.ToString());
            }

            return withoutTax is null
                ? this.Fail(subject.InkOf(VatInvoiceFields.Tax) ?? where, "check.lines_tax_sum_fail", count, Figures.Yuan(taxes), tax.ToString())
                : this.Unknown(where, "check.line_tax_missing", withoutTax);
        }

        if (withoutTax is not null)
        {
            return this.Unknown(where, "check.line_tax_missing", withoutTax);
        }

        // The total is printed *** or not at all: then no line may carry tax.
        return taxes == 0m ? this.Pass(where, "check.lines_sum_pass_no_tax", count, amount)
            : field is null ? this.NotRead(where, VatInvoiceFields.Tax)
            : this.Fail(subject.InkOf(VatInvoiceFields.Tax) ?? where, "check.lines_tax_sum_fail", count, Figures.Yuan(taxes), field.Printed);
    }
}
