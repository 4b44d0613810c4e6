using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification.Repair;

/// <summary>
/// Settles one figure of code, number or date by the QR code. Its checksum shows that the code was read right; all its other fields agree with the page to
/// the last character, so it is the code of this invoice; and the page itself says the same but for one figure. Two figures apart is a
/// contradiction, not a slip.
/// </summary>
internal static class QrRepair
{
    public static FieldSet Apply(FieldSet fields, InvoiceQrPayload code, ImmutableArray<Finding>.Builder findings)
    {
        if (code.Amount is not { } stated || fields.Money(code.AmountIncludesTax ? VatInvoiceFields.TotalIncludingTax : VatInvoiceFields.AmountExcludingTax) != stated)
        {
            return fields;
        }

        ExtractedField? slip = null;
        string? settled = null;
        foreach (var (name, value) in Stated(code))
        {
            if (fields[name] is not { Value: { } read } field)
            {
                return fields;
            }

            if (read == value)
            {
                continue;
            }

            if (slip is not null || !IsOneFigureApart(read, value))
            {
                return fields;
            }

            (slip, settled) = (field, value);
        }

        return slip is null ? fields : InvoiceRepair.With(fields, slip, settled!, findings, Message.Of("repair.by_qr"), Message.Of("repair.by_rest_of_qr"));
    }

    private static IEnumerable<(FieldName Name, string Value)> Stated(InvoiceQrPayload code)
    {
        yield return (VatInvoiceFields.InvoiceNumber, code.Number);
        yield return (VatInvoiceFields.IssueDate, code.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty);
        if (code.Code is { } invoiceCode)
        {
            yield return (VatInvoiceFields.InvoiceCode, invoiceCode);
        }
    }

    private static bool IsOneFigureApart(string read, string stated)
    {
        if (read.Length != stated.Length)
        {
            return false;
        }

        var apart = 0;
        for (var i = 0; i < read.Length; i++)
        {
            apart += read[i] == stated[i] ? 0 : 1;
        }

        return apart == 1;
    }
}
