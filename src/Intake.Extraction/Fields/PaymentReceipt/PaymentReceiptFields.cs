using System.Collections.Immutable;

namespace Intake.Extraction.Fields.PaymentReceipt;

/// <summary>The fields of a <c>payment_receipt</c>, a bank's receipt of a payment, in the order results show them.</summary>
public static class PaymentReceiptFields
{
    public static readonly FieldName ReceiptNumber = new("receipt_number");
    public static readonly FieldName Date = new("date");
    public static readonly FieldName PayerName = new("payer_name");
    public static readonly FieldName PayerAccount = new("payer_account");
    public static readonly FieldName PayeeName = new("payee_name");
    public static readonly FieldName PayeeAccount = new("payee_account");
    public static readonly FieldName Amount = new("amount");
    public static readonly FieldName AmountInWords = new("amount_in_words");
    public static readonly FieldName Purpose = new("purpose");
    public static readonly FieldName Bank = new("bank");

    public static readonly ImmutableArray<FieldName> All =
    [
        ReceiptNumber, Date, PayerName, PayerAccount, PayeeName, PayeeAccount, Amount, AmountInWords, Purpose, Bank,
    ];
}
