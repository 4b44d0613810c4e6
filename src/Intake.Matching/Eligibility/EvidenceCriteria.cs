using Intake.Extraction.Classification;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Evidence.Graph;
using Intake.Matching.Measures;

namespace Intake.Matching.Eligibility;

/// <summary>Whether the papers a measure wants are there.</summary>
internal static class EvidenceCriteria
{
    /// <param name="amount">The base the award rests on.</param>
    /// <param name="papers">Which papers are there for each invoice the base rests on.</param>
    public static IEnumerable<CriterionResult> Assess(Measure measure, AwardBase amount, IReadOnlyCollection<PaperStanding> papers, int expenseYear)
    {
        if (measure.Base is { } path)
        {
            yield return Shown(measure, path, amount, expenseYear);
        }

        if (measure.ExpenseKinds.IsEmpty)
        {
            // What such a measure wants is read by nobody yet: each paper is to be looked at by a person.
            foreach (var paper in measure.Evidence)
            {
                yield return Unknown("evidence_" + PolicyWords.Documents.Spell(paper.Document), "eligibility.paper_to_confirm", paper.Text.Chinese, paper.Text.English);
            }

            yield break;
        }

        if (measure.Evidence.FirstOrDefault(e => e.Document is DocumentType.Contract or DocumentType.Lease or DocumentType.LoanContract or DocumentType.GuaranteeContract) is { } contract)
        {
            yield return PaperCriteria.Contracts(contract.Text, papers);
        }

        if (measure.Evidence.FirstOrDefault(e => e.Document is DocumentType.PaymentReceipt or DocumentType.InterestReceipt) is { } payment)
        {
            yield return PaperCriteria.Payments(payment.Text, amount.Value, papers);
        }
    }

    private static CriterionResult Shown(Measure measure, InputPath path, AwardBase amount, int expenseYear)
    {
        // A base of money spent goes by the name results have always had for it.
        var name = measure.HasMoneyBase ? "expenditure_shown" : "base_stated";
        var input = measure.Input(path.Input)!.Label;
        return (amount.IsDeclared, amount.Lines.Count > 0, measure.ExpenseKinds.IsEmpty) switch
        {
            (true, _, _) when measure.HasMoneyBase => Unknown(name, "eligibility.declared_to_confirm", input.Chinese, input.English, amount.Value.ToString()),
            (true, _, _) => Unknown(name, "eligibility.figure_to_confirm", input.Chinese, input.English, amount.Stated!.ToString()!),
            (_, true, _) => new CriterionResult(name, CriterionOutcome.Met, Message.Of("eligibility.expenditure_shown", amount.Value.ToString(), Amounts.Count(amount.Lines.Count))),
            (_, _, false) => Unknown(name, "eligibility.no_expenditure", input.Chinese, input.English, Amounts.Count(expenseYear)),
            _ => Unknown(name, "eligibility.figure_not_stated", input.Chinese, input.English, path.Input),
        };
    }

    /// <summary>Art. 21: all support together never exceeds the outlay.</summary>
    public static CriterionResult WithinOutlay(Money outlay, Money support) => new(
        "within_outlay",
        support < outlay ? CriterionOutcome.Met : CriterionOutcome.NotMet,
        Message.Of(support < outlay ? "eligibility.within_outlay" : "eligibility.outlay_covered", outlay.ToString(), support.ToString()));

    private static CriterionResult Unknown(string name, string key, params string[] arguments) =>
        new(name, CriterionOutcome.Unknown, Message.Of(key, arguments));
}
