using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Verification.Repair;

/// <summary>
/// Settles the last figure of the tax, and of the tax of one line, where it was not read: the frame runs through it. Total and amount must each be borne out by
/// somebody else; then the tax is what they leave, and what the lines' taxes come to; the tax of the line is what the others leave of it, and its
/// amount times its rate. The figures that were read must all be the same. Of two lines at once nothing is settled: a fen may lie in either.
/// </summary>
internal static class UnreadTax
{
    private const decimal HalfFen = 0.005m;

    public static FieldSet Apply(FieldSet fields, InvoiceQrPayload? code, ImmutableArray<Finding>.Builder findings)
    {
        if (fields[VatInvoiceFields.Tax] is not { } field || fields.Money(VatInvoiceFields.Tax) is not { } read
            || fields.Money(VatInvoiceFields.AmountExcludingTax) is not { } amount || fields.Money(VatInvoiceFields.TotalIncludingTax) is not { } total
            || !IsTotalBorneOut(fields, total, code) || !IsAmountBorneOut(fields, amount, code)
            || fields.Lines.Any(static line => line.Tax is null && !LineTaxation.HasNone(line)))
        {
            return fields;
        }

        var tax = total - amount;
        var unread = Enumerable.Range(0, fields.Lines.Length).Where(i => IsUnread(fields.Lines[i].TaxRecognised)).ToList();
        var others = Money.Sum(fields.Lines.Where((_, i) => !unread.Contains(i)).Select(static line => line.Tax ?? Money.Zero));
        var isSettled = tax == read || (IsUnread(field.Printed) && AgreesAsRead(read, tax));
        if (unread.Count > 1 || !isSettled || (unread.Count == 0 && others != tax))
        {
            return fields;
        }

        if (unread is [var at])
        {
            var line = fields.Lines[at];
            var settled = tax - others;
            if (!AgreesAsRead(line.Tax!.Value, settled) || line is not { Amount: { } lineAmount, TaxRate: { } rate } || Math.Abs(LineTaxation.ErrorOf(lineAmount, rate, settled)) > HalfFen)
            {
                return fields;
            }

            if (settled != line.Tax)
            {
                var told = Message.Of("repair.line", Figures.Number(at + 1), line.TaxRecognised!, settled.ToString())
                    .With(Label.Field(VatInvoiceFields.Tax), Label.Joined([Message.Of("repair.by_rate"), Message.Of("repair.by_line_taxes")]));
                findings.Add(new Finding(InvoiceRepair.Code, Severity.Information, told, VatInvoiceFields.Tax.Value, line.Page, line.Box));
                fields = new FieldSet(fields.Fields, fields.Lines.SetItem(at, line with { Tax = settled }));
            }
        }

        return tax == read ? fields : InvoiceRepair.With(fields, field, tax.ToString(), findings, Message.Of("repair.by_sum"), Message.Of("repair.by_line_taxes"));
    }

    /// <summary>One place behind the point: the second was not read.</summary>
    private static bool IsUnread(string? printed) => printed is not null && printed.Length > 2 && printed[^2] == '.' && char.IsAsciiDigit(printed[^1]);

    /// <summary>Equal but for the last figure.</summary>
    private static bool AgreesAsRead(Money read, Money settled) => read.Fen / 10 == settled.Fen / 10;

    private static bool IsTotalBorneOut(FieldSet fields, Money total, InvoiceQrPayload? code) =>
        (code is { AmountIncludesTax: true, Amount: { } stated } && stated == total)
        || (fields.Text(VatInvoiceFields.TotalInWords) is { } words && ((ChineseAmount.TryParse(words, out var said) && said == total) || WordedTotal.Of(words, total) is { Unread: 0 }));

    /// <summary>By the QR code, or by lines of which each is its quantity times its price.</summary>
    private static bool IsAmountBorneOut(FieldSet fields, Money amount, InvoiceQrPayload? code) =>
        (code is { AmountIncludesTax: false, Amount: { } stated } && stated == amount)
        || (!fields.Lines.IsEmpty
            && fields.Lines.All(static line => line is { Quantity: { } quantity, UnitPrice: { } price, Amount: { } own } && LinePrice.Agrees(quantity, price, own))
            && Money.Sum(fields.Lines.Select(static line => line.Amount!.Value)) == amount);
}
