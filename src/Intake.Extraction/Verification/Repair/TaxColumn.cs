using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Verification.Repair;

/// <summary>
/// Settles the taxes where several of them lost a figure in the same way, as they do when the frame runs through their last one. Amounts and total must
/// be borne out by others; then the tax is what total and amount leave, and what the lines' amounts and rates come to, to the fen; and every line's
/// tax is its amount times its rate, and together they are the tax. Each must be one slip away from what was read.
/// </summary>
internal static class TaxColumn
{
    public static FieldSet Apply(FieldSet fields, InvoiceQrPayload? code, ImmutableArray<Finding>.Builder findings)
    {
        if (fields[VatInvoiceFields.Tax] is not { } field || fields.Money(VatInvoiceFields.Tax) is not { } read
            || fields.Money(VatInvoiceFields.AmountExcludingTax) is not { } amount || fields.Money(VatInvoiceFields.TotalIncludingTax) is not { } total
            || !IsBorneOut(fields, amount, total, code))
        {
            return fields;
        }

        var tax = total - amount;
        var (sum, lines) = (Money.Zero, fields.Lines.ToBuilder());
        var changed = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not { Amount: { } lineAmount, Tax: { } lineTax, TaxRate: { } rate } || !LineTaxation.IsLegal(rate))
            {
                return fields;
            }

            var computed = Computed(lineAmount, rate);
            if (computed != lineTax)
            {
                if (!FigureCandidates.Of(lineTax.Fen).Contains(computed.Fen))
                {
                    return fields;
                }

                lines[i] = lines[i] with { Tax = computed };
                changed.Add(i);
            }

            sum += computed;
        }

        if (sum != tax || (tax != read && !FigureCandidates.Of(read.Fen).Contains(tax.Fen)) || (tax == read && changed.Count == 0))
        {
            return fields;
        }

        foreach (var i in changed)
        {
            var told = Message.Of("repair.line", Figures.Number(i + 1), fields.Lines[i].Tax!.Value.ToString(), lines[i].Tax!.Value.ToString())
                .With(Label.Field(VatInvoiceFields.Tax), Label.Joined([Message.Of("repair.by_rate"), Message.Of("repair.by_line_taxes")]));
            findings.Add(new Finding(InvoiceRepair.Code, Severity.Information, told, VatInvoiceFields.Tax.Value, lines[i].Page, lines[i].Box));
        }

        var settled = new FieldSet(fields.Fields, lines);
        return tax == read ? settled : InvoiceRepair.With(settled, field, tax.ToString(), findings, Message.Of("repair.by_sum"), Message.Of("repair.by_rates"));
    }

    /// <summary>The lines add up to the amount, and the words or the QR code say the total or the amount.</summary>
    private static bool IsBorneOut(FieldSet fields, Money amount, Money total, InvoiceQrPayload? code)
    {
        var lines = fields.Lines.Select(static line => line.Amount).ToList();
        var saysWords = fields.Text(VatInvoiceFields.TotalInWords) is { } words && ChineseAmount.TryParse(words, out var said) && said == total;
        var saysQr = code is { Amount: { } stated } && stated == (code.AmountIncludesTax ? total : amount);
        return lines.Count > 0 && lines.TrueForAll(static line => line is not null) && Money.Sum(lines.Select(static line => line!.Value)) == amount && (saysWords || saysQr);
    }

    /// <summary>Rounded half up to the fen, as invoices are.</summary>
    private static Money Computed(Money amount, Rate rate)
    {
        var exact = rate.Of(amount);
        return Money.FromYuan(Math.Round(exact, 2, MidpointRounding.AwayFromZero));
    }
}
