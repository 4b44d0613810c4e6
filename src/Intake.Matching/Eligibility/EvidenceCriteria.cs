using Intake.Extraction.Classification;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Measures;

namespace Intake.Matching.Eligibility;

/// <summary>Whether the papers a measure wants are there.</summary>
internal static class EvidenceCriteria
{
    /// <param name="amount">The base the award rests on.</param>
    public static IEnumerable<CriterionResult> Assess(Measure measure, AwardBase amount, int expenseYear)
    {
        var input = measure.Input(amount.Input)!.Label;
        yield return (amount.IsDeclared, amount.Lines.Count > 0) switch
        {
            (true, _) => Unknown("expenditure_shown", "eligibility.declared_to_confirm", input.Chinese, input.English, amount.Value.ToString()),
            (_, true) => new CriterionResult("expenditure_shown", CriterionOutcome.Met, Message.Of("eligibility.expenditure_shown", amount.Value.ToString(), Amounts.Count(amount.Lines.Count))),
            _ => Unknown("expenditure_shown", "eligibility.no_expenditure", input.Chinese, input.English, Amounts.Count(expenseYear)),
        };
        if (measure.Evidence.FirstOrDefault(e => e.Document is DocumentType.Contract or DocumentType.Lease or DocumentType.LoanContract or DocumentType.GuaranteeContract) is { } contract)
        {
            yield return Unknown("contract_found", "eligibility.contract_to_confirm", contract.Text.Chinese, contract.Text.English);
        }

        if (measure.Evidence.FirstOrDefault(e => e.Document is DocumentType.PaymentReceipt or DocumentType.InterestReceipt) is { } payment)
        {
            yield return Unknown("payment_found", "eligibility.payment_to_confirm", payment.Text.Chinese, payment.Text.English, amount.Value.ToString());
        }
    }

    /// <summary>Art. 21: all support together never exceeds the outlay.</summary>
    public static CriterionResult WithinOutlay(Money outlay, Money support) => new(
        "within_outlay",
        support < outlay ? CriterionOutcome.Met : CriterionOutcome.NotMet,
        Message.Of(support < outlay ? "eligibility.within_outlay" : "eligibility.outlay_covered", outlay.ToString(), support.ToString()));

    private static CriterionResult Unknown(string name, string key, params string[] arguments) =>
        new(name, CriterionOutcome.Unknown, Message.Of(key, arguments));
}
