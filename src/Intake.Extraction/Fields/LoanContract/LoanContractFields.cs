using System.Collections.Immutable;

namespace Intake.Extraction.Fields.LoanContract;

/// <summary>The fields of a <c>loan_contract</c>, a loan contract, in the order results show them.</summary>
public static class LoanContractFields
{
    public static readonly FieldName ContractNumber = new("contract_number");
    public static readonly FieldName Lender = new("lender");
    public static readonly FieldName Borrower = new("borrower");
    public static readonly FieldName Principal = new("principal");
    public static readonly FieldName InterestRate = new("interest_rate");
    public static readonly FieldName StartDate = new("start_date");
    public static readonly FieldName EndDate = new("end_date");
    public static readonly FieldName SignDate = new("sign_date");

    // Beyond OUTPUT.md: second statements by which the fields above prove themselves.
    public static readonly FieldName BorrowerTaxId = new("borrower_tax_id");
    public static readonly FieldName PrincipalInWords = new("principal_in_words");

    public static readonly ImmutableArray<FieldName> All =
    [
        ContractNumber, Lender, Borrower, Principal, InterestRate, StartDate, EndDate, SignDate, BorrowerTaxId, PrincipalInWords,
    ];
}
