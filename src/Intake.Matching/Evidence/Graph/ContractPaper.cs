using Intake.Extraction.Classification;
using Intake.Extraction.Fields;
using Intake.Extraction.Fields.Contract;
using Intake.Extraction.Fields.GuaranteeContract;
using Intake.Extraction.Fields.Lease;
using Intake.Extraction.Fields.LoanContract;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Matching.Evidence.Graph;

/// <summary>A contract, lease, loan or guarantee contract, made comparable once.</summary>
/// <param name="One">Who pays: lessee, borrower; of a contract party A.</param>
/// <param name="Other">Who is paid: lessor, lender, guarantor; of a contract party B.</param>
/// <param name="HasRoles">False where the paper only says party A and B: either may be the one who pays.</param>
/// <param name="Monthly">Rent of one month.</param>
internal sealed record ContractPaper(
    ExaminedDocument Document, ContractParty One, ContractParty Other, bool HasRoles, string? Number, Money? Total, Money? Monthly,
    DateOnly? Signed, DateOnly? Start, DateOnly? End)
{
    // By these names every one of the four types has its field.
    private static readonly FieldName Sign = ContractFields.SignDate, From = ContractFields.StartDate, To = ContractFields.EndDate;

    /// <summary>The number as shown to people; the file's name where none was read.</summary>
    public string Shown => Number ?? Document.Name;

    /// <summary>From when on it holds: the day of signing, else the first day of its term.</summary>
    public DateOnly? Since => Signed is { } signed && Start is { } start ? (signed < start ? signed : start) : Signed ?? Start;

    public FieldName AmountField => Document.Type == DocumentType.Lease && Total is null ? LeaseFields.MonthlyRent : ContractFields.TotalAmount;

    /// <summary>Null for every other document, and for one that could not be read.</summary>
    public static ContractPaper? Of(ExaminedDocument document) => document.Status == DocumentStatus.Unreadable ? null : document.Type switch
    {
        DocumentType.Contract => Make(document, (ContractFields.PartyA, ContractFields.PartyATaxId), (ContractFields.PartyB, ContractFields.PartyBTaxId), false,
            document.Fields.Money(ContractFields.TotalAmount), null),
        DocumentType.Lease => Make(document, (LeaseFields.Lessee, LeaseFields.LesseeTaxId), (LeaseFields.Lessor, LeaseFields.LessorTaxId), true,
            document.Fields.Money(LeaseFields.TotalAmount), document.Fields.Money(LeaseFields.MonthlyRent)),
        DocumentType.LoanContract => Make(document, (LoanContractFields.Borrower, LoanContractFields.BorrowerTaxId), (LoanContractFields.Lender, null), true, null, null),
        DocumentType.GuaranteeContract => Make(document, (GuaranteeContractFields.Borrower, GuaranteeContractFields.BorrowerTaxId), (GuaranteeContractFields.Guarantor, null), true,
            document.Fields.Money(GuaranteeContractFields.Fee), null),
        _ => null,
    };

    /// <summary>Whether both are the same contract handed in twice: the same parties, and number, amounts and dates as far as both state them, at least the number or the day of signing.</summary>
    public bool IsSameAs(ContractPaper other) =>
        Document.Type == other.Document.Type && One.Name is not null && Other.Name is not null && One.Name == other.One.Name && Other.Name == other.Other.Name
        && Agree(Number, other.Number) && Agree(Total, other.Total) && Agree(Monthly, other.Monthly)
        && Agree(Signed, other.Signed) && Agree(Start, other.Start) && Agree(End, other.End)
        && ((Number is not null && other.Number is not null) || (Signed is not null && other.Signed is not null && Start == other.Start && End == other.End && Total == other.Total));

    private static bool Agree<T>(T? a, T? b) => a is null || b is null || EqualityComparer<T>.Default.Equals(a, b);

    private static ContractPaper Make(
        ExaminedDocument document, (FieldName Name, FieldName? Id) one, (FieldName Name, FieldName? Id) other, bool hasRoles, Money? total, Money? monthly) => new(
        document, Party(document, one), Party(document, other), hasRoles, Comparable.Of(document.Fields.Text(ContractFields.ContractNumber)), total, monthly,
        document.Fields.Date(Sign), document.Fields.Date(From), document.Fields.Date(To));

    private static ContractParty Party(ExaminedDocument document, (FieldName Name, FieldName? Id) field) => new(
        PartyNames.Of(document.Fields.Text(field.Name)), field.Id is { } id ? Comparable.Of(document.Fields.Text(id)) : null, field.Name);
}
