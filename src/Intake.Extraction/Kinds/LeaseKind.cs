using Intake.Extraction.Fields.Lease;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Kinds;

/// <summary>Leases: who from whom, for which months, at which rent.</summary>
public static class LeaseKind
{
    public static DocumentKind Kind { get; } = new(
        new LeaseExtractor(),
        [LeaseFields.Lessor, LeaseFields.Lessee, LeaseFields.StartDate, LeaseFields.EndDate, LeaseFields.MonthlyRent],
        [
            new WordsAgreeCheck(LeaseFields.RentInWords, LeaseFields.MonthlyRent),
            new WordsAgreeCheck(LeaseFields.AmountInWords, LeaseFields.TotalAmount),
            new CreditCodesCheck(LeaseFields.LessorTaxId, LeaseFields.LesseeTaxId),
            new DatesOrderedCheck((LeaseFields.StartDate, LeaseFields.EndDate), (LeaseFields.SignDate, LeaseFields.EndDate)),
        ]);
}
