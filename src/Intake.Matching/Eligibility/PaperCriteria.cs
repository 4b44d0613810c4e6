using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Evidence.Graph;
using Intake.Matching.Measures;

namespace Intake.Matching.Eligibility;

/// <summary>Whether contract and payment are there for everything that counts. Never not met: what is missing may still come.</summary>
internal static class PaperCriteria
{
    private const int Named = 5;

    public static CriterionResult Contracts(LocalizedText text, IReadOnlyCollection<PaperStanding> papers)
    {
        const string Name = "contract_found";
        var without = papers.Where(p => !p.HasContract).ToList();
        return papers.Any(p => p.Among.Contracts)
            ? without.Count == 0
                ? new CriterionResult(Name, CriterionOutcome.Met, Message.Of("eligibility.contracts_found", text.Chinese, text.English, Amounts.Count(papers.Count)))
                : Unknown(Name, "eligibility.contracts_missing", text.Chinese, text.English, Numbers(without), Amounts.Count(without.Count), Amounts.Count(papers.Count))
            : Unknown(Name, "eligibility.contract_to_confirm", text.Chinese, text.English);
    }

    public static CriterionResult Payments(LocalizedText text, Money amount, IReadOnlyCollection<PaperStanding> papers)
    {
        const string Name = "payment_found";
        var without = papers.Where(p => !p.IsPaid).ToList();
        return papers.Any(p => p.Among.Payments)
            ? without.Count == 0
                ? new CriterionResult(Name, CriterionOutcome.Met, Message.Of("eligibility.payments_found", text.Chinese, text.English, Amounts.Count(papers.Count)))
                : Unknown(Name, "eligibility.payments_missing", text.Chinese, text.English, Numbers(without), Amounts.Count(without.Count), Amounts.Count(papers.Count), Money.Sum(without.Select(p => p.Missing ?? Money.Zero)).ToString())
            : Unknown(Name, "eligibility.payment_to_confirm", text.Chinese, text.English, amount.ToString());
    }

    private static string Numbers(List<PaperStanding> papers) =>
        string.Join(", ", papers.Select(p => p.Invoice).Order(StringComparer.Ordinal).Take(Named)) + (papers.Count > Named ? " …" : "");

    private static CriterionResult Unknown(string name, string key, params string[] arguments) => new(name, CriterionOutcome.Unknown, Message.Of(key, arguments));
}
