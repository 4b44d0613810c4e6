using System.Collections.Immutable;

namespace Intake.Extraction.Fields.InterestReceipt;

/// <summary>The fields of a <c>interest_receipt</c>, a bank's receipt or list of interest paid, in the order results show them.</summary>
public static class InterestReceiptFields
{
    public static readonly FieldName ReceiptNumber = new("receipt_number");
    public static readonly FieldName Date = new("date");
    public static readonly FieldName Borrower = new("borrower");
    public static readonly FieldName Lender = new("lender");
    public static readonly FieldName LoanNumber = new("loan_number");
    public static readonly FieldName Principal = new("principal");
    public static readonly FieldName InterestRate = new("interest_rate");
    public static readonly FieldName PeriodStart = new("period_start");
    public static readonly FieldName PeriodEnd = new("period_end");
    public static readonly FieldName Interest = new("interest");

    // Beyond OUTPUT.md: second statements by which the fields above prove themselves.
    public static readonly FieldName InterestInWords = new("interest_in_words");

    public static readonly ImmutableArray<FieldName> All =
    [
        ReceiptNumber, Date, Borrower, Lender, LoanNumber, Principal, InterestRate, PeriodStart, PeriodEnd, Interest, InterestInWords,
    ];
}
