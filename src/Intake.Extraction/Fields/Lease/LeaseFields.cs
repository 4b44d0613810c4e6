using System.Collections.Immutable;

namespace Intake.Extraction.Fields.Lease;

/// <summary>The fields of a <c>lease</c>, in the order results show them.</summary>
public static class LeaseFields
{
    public static readonly FieldName ContractNumber = new("contract_number");
    public static readonly FieldName Lessor = new("lessor");
    public static readonly FieldName Lessee = new("lessee");
    public static readonly FieldName Address = new("address");
    public static readonly FieldName Area = new("area");
    public static readonly FieldName StartDate = new("start_date");
    public static readonly FieldName EndDate = new("end_date");
    public static readonly FieldName MonthlyRent = new("monthly_rent");
    public static readonly FieldName TotalAmount = new("total_amount");
    public static readonly FieldName SignDate = new("sign_date");

    // Beyond OUTPUT.md: second statements by which the fields above prove themselves.
    public static readonly FieldName LessorTaxId = new("lessor_tax_id");
    public static readonly FieldName LesseeTaxId = new("lessee_tax_id");
    public static readonly FieldName RentInWords = new("rent_in_words");
    public static readonly FieldName AmountInWords = new("amount_in_words");

    public static readonly ImmutableArray<FieldName> All =
    [
        ContractNumber, Lessor, Lessee, Address, Area, StartDate, EndDate, MonthlyRent, TotalAmount, SignDate, LessorTaxId, LesseeTaxId, RentInWords, AmountInWords,
    ];
}
