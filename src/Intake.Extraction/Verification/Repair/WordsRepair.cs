using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Verification.Repair;

/// <summary>
/// Settles characters of the total in capitals that were not read. Two witnesses: the figures of the total, borne out by amount and tax; and the QR
/// code, or the words themselves where only one character is missing.
/// </summary>
internal static class WordsRepair
{
    public static FieldSet Apply(FieldSet fields, InvoiceQrPayload? code, ImmutableArray<Finding>.Builder findings)
    {
        if (fields[VatInvoiceFields.TotalInWords] is not { Value: { } words } field || ChineseAmount.TryParse(words, out _))
        {
            return fields;
        }

        if (fields.Money(VatInvoiceFields.TotalIncludingTax) is { } total && IsBorneOutBySum(fields, total) && WordedTotal.Of(words, total) is { } worded
            && (worded.BearsOut || code is not null && SaysTotal(fields, code, total)))
        {
            return InvoiceRepair.With(
                fields, field, worded.Text, findings, Message.Of("repair.by_sum"), worded.BearsOut ? Message.Of("repair.by_figures") : Message.Of("repair.by_qr"));
        }

        // What cannot be read is not stated: it is no amount.
        return new FieldSet(fields.Fields.Remove(field), fields.Lines);
    }

    private static bool IsBorneOutBySum(FieldSet fields, Money total) =>
        fields.Money(VatInvoiceFields.AmountExcludingTax) is { } amount
        && (fields.Money(VatInvoiceFields.Tax) is { } tax ? amount + tax == total : SumAgreesCheck.StatesNoTax(fields) && amount == total);

    private static bool SaysTotal(FieldSet fields, InvoiceQrPayload code, Money total) =>
        code.Amount is { } stated && stated == (code.AmountIncludesTax ? total : fields.Money(VatInvoiceFields.AmountExcludingTax));
}
