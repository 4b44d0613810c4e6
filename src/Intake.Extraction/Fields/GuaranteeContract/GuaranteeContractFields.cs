using System.Collections.Immutable;

namespace Intake.Extraction.Fields.GuaranteeContract;

/// <summary>The fields of a <c>guarantee_contract</c>, a guarantee contract, in the order results show them.</summary>
public static class GuaranteeContractFields
{
    public static readonly FieldName ContractNumber = new("contract_number");
    public static readonly FieldName Guarantor = new("guarantor");
    public static readonly FieldName Borrower = new("borrower");
    public static readonly FieldName Principal = new("principal");
    public static readonly FieldName FeeRate = new("fee_rate");
    public static readonly FieldName StartDate = new("start_date");
    public static readonly FieldName EndDate = new("end_date");
    public static readonly FieldName SignDate = new("sign_date");

    // Beyond OUTPUT.md: second statements by which the fields above prove themselves.
    public static readonly FieldName BorrowerTaxId = new("borrower_tax_id");
    public static readonly FieldName PrincipalInWords = new("principal_in_words");
    public static readonly FieldName Fee = new("fee");

    public static readonly ImmutableArray<FieldName> All =
    [
        ContractNumber, Guarantor, Borrower, Principal, FeeRate, StartDate, EndDate, SignDate, BorrowerTaxId, PrincipalInWords, Fee,
    ];
}
