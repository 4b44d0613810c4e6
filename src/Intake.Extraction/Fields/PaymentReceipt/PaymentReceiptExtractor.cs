using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;
using L = Intake.Extraction.Fields.PaymentReceipt.PaymentLabels;
using N = Intake.Extraction.Fields.PaymentReceipt.PaymentReceiptFields;

namespace Intake.Extraction.Fields.PaymentReceipt;

/// <summary>
/// Reads a bank's receipt of a payment. Of several receipts in a file the first is read. The receipt's number is the one labelled 回单, else the
/// serial number of the transaction, else that of the voucher; its date the day of the transaction, else of its booking.
/// </summary>
public sealed class PaymentReceiptExtractor : IFieldExtractor
{
    private static readonly string[] NumberOrder = [L.Number, L.SerialNumber, L.VoucherNumber, L.OtherNumber];
    private static readonly string[] DateOrder = [L.TradeDate, L.BookDate, L.OtherDate, L.ValueDate];
    private static readonly string[] PurposeOrder = [L.Usage, L.Postscript, L.Summary, L.Remark];

    public DocumentType Type => DocumentType.PaymentReceipt;

    public FieldSet Read(ImmutableArray<Page> pages)
    {
        var parts = ReceiptParts.Of(pages);
        if (parts.Count == 0)
        {
            return FieldSet.Empty;
        }

        return PaymentList.Find(parts[0]) is { } list ? list : new FieldSet(ReadOne(parts[0]), []);
    }

    /// <summary>The fields of one receipt.</summary>
    internal static List<ExtractedField> ReadOne(FormPage form)
    {
        var parties = PaymentParties.Of(form);
        var fields = new List<ExtractedField?>
        {
            InOrder(form, N.ReceiptNumber, NumberOrder, FormValue.Code),
            InOrder(form, N.Date, DateOrder, FormValue.Date) ?? LoneDay.Of(form, N.Date),
            parties.Field(N.PayerName, FormSide.Payer, L.NamePart),
            parties.Field(N.PayerAccount, FormSide.Payer, L.AccountPart),
            parties.Field(N.PayeeName, FormSide.Payee, L.NamePart),
            parties.Field(N.PayeeAccount, FormSide.Payee, L.AccountPart),
            PaymentAmount.Figures(form, N.Amount),
            PaymentAmount.Words(form, N.AmountInWords),
            Purpose(form),
            IssuingBank.Of(form, N.Bank, L.Bank) ?? IssuingBank.Signed(form, N.Bank),
        };
        var read = fields.OfType<ExtractedField>().ToList();
        read.AddRange(PaymentSentences.Read(form, read));
        return Doubted([.. N.All.Select(name => read.Find(field => field.Name == name)).OfType<ExtractedField>()]);
    }

    /// <summary>The readings of the first key that has any.</summary>
    internal static ExtractedField? InOrder(FormPage form, FieldName name, string[] keys, Func<FormLabel, FormReading?> read)
    {
        foreach (var key in keys)
        {
            if (FormReading.Settle(name, form.With(key).Select(read).OfType<FormReading>()) is { } field)
            {
                return field;
            }

            // A number that cannot be read is not replaced by one of another kind.
            if (name == N.ReceiptNumber && form.With(key).Any(static label => FormValue.Text(label) is not null))
            {
                return null;
            }
        }

        return null;
    }

    private static ExtractedField? Purpose(FormPage form) =>
        InOrder(form, N.Purpose, PurposeOrder, static label => FormValue.Text(label) is { Value.Length: > 0 } text && text.Value.Trim('-', '—', '/', '无').Length > 0 ? text : null);

    /// <summary>One name for both parties may be a transfer between own accounts, or one party read twice.</summary>
    private static List<ExtractedField> Doubted(List<ExtractedField> fields)
    {
        var payer = fields.Find(static field => field.Name == N.PayerName)?.Value;
        var isTwice = payer is not null && payer == fields.Find(static field => field.Name == N.PayeeName)?.Value;
        return isTwice ? [.. fields.Select(static field => field.Name == N.PayerName || field.Name == N.PayeeName ? field with { Confidence = Confidence.Doubtful } : field)] : fields;
    }
}
