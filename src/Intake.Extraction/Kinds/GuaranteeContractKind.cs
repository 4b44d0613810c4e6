using Intake.Extraction.Fields.GuaranteeContract;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Kinds;

/// <summary>Guarantee contracts: who guarantees whose debt, how much of it, from when until when. One with the lender names no fee, so none is asked for.</summary>
public static class GuaranteeContractKind
{
    public static DocumentKind Kind { get; } = new(
        new GuaranteeContractExtractor(),
        [GuaranteeContractFields.Guarantor, GuaranteeContractFields.Borrower, GuaranteeContractFields.Principal, GuaranteeContractFields.StartDate, GuaranteeContractFields.EndDate],
        [
            new WordsAgreeCheck(GuaranteeContractFields.PrincipalInWords, GuaranteeContractFields.Principal),
            new CreditCodesCheck(GuaranteeContractFields.BorrowerTaxId),
            new DatesOrderedCheck((GuaranteeContractFields.StartDate, GuaranteeContractFields.EndDate), (GuaranteeContractFields.SignDate, GuaranteeContractFields.EndDate)),
        ]);
}
