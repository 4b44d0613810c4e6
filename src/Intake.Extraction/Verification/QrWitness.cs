using System.Globalization;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;

namespace Intake.Extraction.Verification;

/// <summary>What an invoice's QR code states, as a witness beside page and data. A code whose checksum does not hold states it doubtfully.</summary>
internal static class QrWitness
{
    public static Witness Of(InvoiceQrCode code)
    {
        var payload = code.Payload;
        var fields = new List<ExtractedField>();
        Add(VatInvoiceFields.InvoiceCode, payload.Code);
        Add(VatInvoiceFields.InvoiceNumber, payload.Number);
        Add(VatInvoiceFields.IssueDate, payload.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(payload.AmountIncludesTax ? VatInvoiceFields.TotalIncludingTax : VatInvoiceFields.AmountExcludingTax, payload.Amount?.ToString());
        Add(VatInvoiceFields.CheckCode, payload.CheckCode);
        return new Witness(WitnessKind.QrCode, "QR", new FieldSet(fields, []));

        void Add(FieldName name, string? value)
        {
            if (value is not null)
            {
                var holds = payload.Checksum is not (QrChecksum.Absent or QrChecksum.Mismatch);
                fields.Add(new ExtractedField(name, value, payload.Text, holds ? Confidence.Read : Confidence.Doubtful, FieldSource.Qr, code.Page, code.Box));
            }
        }
    }
}
