using System.Collections.Immutable;

namespace Intake.Extraction.Fields.Contract;

/// <summary>The fields of a <c>contract</c>, a purchase or service contract, in the order results show them.</summary>
public static class ContractFields
{
    public static readonly FieldName ContractNumber = new("contract_number");
    public static readonly FieldName Title = new("title");
    public static readonly FieldName PartyA = new("party_a");
    public static readonly FieldName PartyB = new("party_b");
    public static readonly FieldName SignDate = new("sign_date");
    public static readonly FieldName StartDate = new("start_date");
    public static readonly FieldName EndDate = new("end_date");
    public static readonly FieldName TotalAmount = new("total_amount");

    // Beyond OUTPUT.md: second statements by which the fields above prove themselves.
    public static readonly FieldName PartyATaxId = new("party_a_tax_id");
    public static readonly FieldName PartyBTaxId = new("party_b_tax_id");
    public static readonly FieldName AmountInWords = new("amount_in_words");

    public static readonly ImmutableArray<FieldName> All =
    [
        ContractNumber, Title, PartyA, PartyB, SignDate, StartDate, EndDate, TotalAmount, PartyATaxId, PartyBTaxId, AmountInWords,
    ];
}
