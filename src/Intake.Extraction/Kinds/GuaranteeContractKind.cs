using Intake.Extraction.Fields.GuaranteeContract;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Kinds;

/// <summary>Guarantee contracts: who guarantees whose debt, how much of it, for which fee, from when until when.</summary>
internal static class GuaranteeContractKind
{
    public static DocumentKind Create() => new(
        new GuaranteeContractExtractor(),
        [GuaranteeContractFields.Guarantor, GuaranteeContractFields.Borrower, GuaranteeContractFields.Principal, GuaranteeContractFields.FeeRate, GuaranteeContractFields.StartDate, GuaranteeContractFields.EndDate],
        [
            new WordsAgreeCheck(GuaranteeContractFields.PrincipalInWords, GuaranteeContractFields.Principal),
            new CreditCodesCheck(GuaranteeContractFields.BorrowerTaxId),
            new DatesOrderedCheck((GuaranteeContractFields.StartDate, GuaranteeContractFields.EndDate), (GuaranteeContractFields.SignDate, GuaranteeContractFields.EndDate)),
        ]);
}
