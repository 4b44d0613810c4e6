using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.InterestReceipt;
using Intake.Extraction.Fields.PaymentReceipt;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Matching.Evidence.Graph;

/// <summary>A bank's receipt of a payment or of interest, made comparable once.</summary>
/// <param name="Text">Where numbers and months may be quoted: the purpose; of an interest receipt the number of the loan.</param>
internal sealed record PaymentPaper(
    ExaminedDocument Document, string? Number, DateOnly? Date, string? Payer, string? PayerAccount, string? Payee, string? PayeeAccount, Money? Amount, string? Text)
{
    private bool IsInterest => Document.Type == DocumentType.InterestReceipt;

    public FieldName PayerField => IsInterest ? InterestReceiptFields.Borrower : PaymentReceiptFields.PayerName;

    public FieldName PayeeField => IsInterest ? InterestReceiptFields.Lender : PaymentReceiptFields.PayeeName;

    public FieldName AmountField => IsInterest ? InterestReceiptFields.Interest : PaymentReceiptFields.Amount;

    public FieldName TextField => IsInterest ? InterestReceiptFields.LoanNumber : PaymentReceiptFields.Purpose;

    public FieldName DateField => PaymentReceiptFields.Date;

    /// <summary>The months its purpose names; none on an interest receipt, whose day is the end of the period it is for.</summary>
    public ImmutableSortedSet<int> Months { get; private init; } = [];

    /// <summary>The number as shown to people; the file's name where none was read.</summary>
    public string Shown => Number ?? Document.Name;

    /// <summary>Null for every other document, and for one that could not be read.</summary>
    public static PaymentPaper? Of(ExaminedDocument document)
    {
        if (document.Status == DocumentStatus.Unreadable)
        {
            return null;
        }

        var fields = document.Fields;
        return document.Type switch
        {
            DocumentType.PaymentReceipt => new PaymentPaper(
                document, Comparable.Of(fields.Text(PaymentReceiptFields.ReceiptNumber)), fields.Date(PaymentReceiptFields.Date),
                PartyNames.Of(fields.Text(PaymentReceiptFields.PayerName)), Comparable.Of(fields.Text(PaymentReceiptFields.PayerAccount)),
                PartyNames.Of(fields.Text(PaymentReceiptFields.PayeeName)), Comparable.Of(fields.Text(PaymentReceiptFields.PayeeAccount)),
                fields.Money(PaymentReceiptFields.Amount), Comparable.Of(fields.Text(PaymentReceiptFields.Purpose)))
            {
                Months = ServiceMonths.Named(Comparable.Of(fields.Text(PaymentReceiptFields.Purpose))),
            },
            DocumentType.InterestReceipt => new PaymentPaper(
                document, Comparable.Of(fields.Text(InterestReceiptFields.ReceiptNumber)), fields.Date(InterestReceiptFields.Date),
                PartyNames.Of(fields.Text(InterestReceiptFields.Borrower)), null, PartyNames.Of(fields.Text(InterestReceiptFields.Lender)), null,
                fields.Money(InterestReceiptFields.Interest), Comparable.Of(fields.Text(InterestReceiptFields.LoanNumber))),
            _ => null,
        };
    }

    /// <summary>The same receipt in another form: number, amount, day and accounts agree, an account that one of the two does not state apart.</summary>
    public bool IsSameAs(PaymentPaper other) =>
        Number is not null && Number == other.Number && SaysTheSame(other);

    /// <summary>The same number on receipts that say different things.</summary>
    public bool Contradicts(PaymentPaper other) => Number is not null && Number == other.Number && !SaysTheSame(other);

    /// <summary>
    /// Could be one receipt photographed or issued twice: amount, day and parties agree, and not both state a number of their own. Two numbers that differ
    /// are two payments, unless one of them is not proven and may be misread.
    /// </summary>
    public bool MayBe(PaymentPaper other) =>
        Amount is not null && Date is not null && Amount == other.Amount && Date == other.Date && Payer == other.Payer && Payee == other.Payee && Number != other.Number
        && (Number is null || other.Number is null || !IsAccepted || !other.IsAccepted);

    public bool IsAccepted => Document.Status == DocumentStatus.Accepted;

    private bool SaysTheSame(PaymentPaper other) =>
        Amount == other.Amount && Date == other.Date && Agree(PayerAccount, other.PayerAccount) && Agree(PayeeAccount, other.PayeeAccount)
        && Agree(Payer, other.Payer) && Agree(Payee, other.Payee);

    private static bool Agree(string? a, string? b) => a is null || b is null || a == b;
}
