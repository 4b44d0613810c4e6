using Intake.Extraction.Fields.Contract;
using Intake.Extraction.Verification.Checks;

namespace Intake.Extraction.Kinds;

/// <summary>Purchase and service contracts: who with whom, for how much, since when.</summary>
public static class ContractKind
{
    public static DocumentKind Kind { get; } = new(
        new ContractExtractor(),
        [ContractFields.PartyA, ContractFields.PartyB, ContractFields.SignDate, ContractFields.TotalAmount],
        [
            new WordsAgreeCheck(ContractFields.AmountInWords, ContractFields.TotalAmount),
            new CreditCodesCheck(ContractFields.PartyATaxId, ContractFields.PartyBTaxId),
            // A contract may take effect before it is signed, but never ends before that.
            new DatesOrderedCheck((ContractFields.StartDate, ContractFields.EndDate), (ContractFields.SignDate, ContractFields.EndDate)),
        ]);
}
