using Intake.Extraction.Fields.LoanContract;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Kinds;

/// <summary>Loan contracts: who from whom, how much, at which rate, from when until when.</summary>
public static class LoanContractKind
{
    public static DocumentKind Kind { get; } = new(
        new LoanContractExtractor(),
        [LoanContractFields.Lender, LoanContractFields.Borrower, LoanContractFields.Principal, LoanContractFields.InterestRate, LoanContractFields.StartDate, LoanContractFields.EndDate],
        [
            new WordsAgreeCheck(LoanContractFields.PrincipalInWords, LoanContractFields.Principal),
            new CreditCodesCheck(LoanContractFields.BorrowerTaxId),
            new DatesOrderedCheck((LoanContractFields.StartDate, LoanContractFields.EndDate), (LoanContractFields.SignDate, LoanContractFields.EndDate)),
        ]);
}
