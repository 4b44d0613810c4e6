using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;

namespace Intake.Extraction.Verification.Checks;

/// <summary>
/// Every line: tax = amount × rate within 0.06 yuan, over the document within 1.27 (the limits of issuing software); and quantity × unit
/// price = amount within what the printed places allow.
/// </summary>
public sealed class LineTaxCheck : IDocumentCheck
{
    private const decimal LineTolerance = 0.06m;
    private const decimal DocumentTolerance = 1.27m;

    public string Name => "line_tax";

    public CheckResult Run(VerificationSubject subject)
    {
        var lines = subject.Settled.Lines;
        var where = lines.IsEmpty ? subject.InkOf(VatInvoiceFields.Tax) : VerificationSubject.InkOf(lines[0]);
        if (lines.IsEmpty)
        {
            return this.Unknown(where, "check.lines_missing");
        }

        CheckResult? open = null;
        var (tested, priced, sum) = (0, 0, 0m);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (TestPrice(i + 1, line, ref priced) is { } wrongPrice)
            {
                return wrongPrice;
            }

            var result = TestTax(i + 1, line, ref sum);
            if (result?.Outcome == CheckOutcome.Fail)
            {
                return result;
            }

            open ??= result;
            tested += result is null ? 1 : 0;
        }

        return Math.Abs(sum) > DocumentTolerance
            ? this.Fail(where, "check.line_tax_document", Figures.Number(tested), Figures.Yuan(sum), Figures.Yuan(DocumentTolerance))
            : open ?? this.Pass(where, "check.line_tax_pass", Figures.Number(tested), Figures.Yuan(sum), Figures.Number(priced));
    }

    // Null when the tax of the line is as computed.
    private CheckResult? TestTax(int number, LineItem line, ref decimal sum)
    {
        if (line.Amount is not { } amount)
        {
            return Open("check.line_amount_missing");
        }

        if (line.TaxRate is not { } rate)
        {
            return Open(LineTaxation.IsHidden(line) ? "check.line_rate_hidden" : "check.line_rate_missing");
        }

        if (!LineTaxation.IsLegal(rate))
        {
            return this.Unknown(VerificationSubject.InkOf(line), "check.line_rate_unusual", Figures.Line(number, line), rate.ToString());
        }

        if (line.Tax is not { } tax)
        {
            return rate.Fraction == 0m ? null : Open("check.line_tax_missing");
        }

        var error = LineTaxation.ErrorOf(amount, rate, tax);
        sum += error;
        return Math.Abs(error) <= LineTolerance
            ? null
            : this.Fail(VerificationSubject.InkOf(line), "check.line_tax_fail", Figures.Line(number, line), amount.ToString(), rate.ToPercent(), Figures.Yuan(rate.Of(amount)), tax.ToString());

        CheckResult Open(string key) => this.Unknown(VerificationSubject.InkOf(line), key, Figures.Line(number, line));
    }

    private CheckResult? TestPrice(int number, LineItem line, ref int priced)
    {
        if (line is not { Quantity: { } quantity, UnitPrice: { } price, Amount: { } amount })
        {
            return null;
        }

        priced++;
        return LinePrice.Agrees(quantity, price, amount)
            ? null
            : this.Fail(VerificationSubject.InkOf(line), "check.line_price_fail", Figures.Line(number, line), Figures.Plain(quantity), Figures.Plain(price), amount.ToString());
    }
}
