using Intake.Extraction.Messages;
using Intake.Matching.Awards.Mechanisms;

namespace Intake.Matching.Proving.Checks;

/// <summary>Rates that fall from one year of support to the next: the same spending brings less, which the clause says in so many words.</summary>
internal sealed class RateFalls : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting)
    {
        foreach (var at in setting.Measures)
        {
            if (at.Measure.Mechanism is not ShareOfCostByYear tiers)
            {
                continue;
            }

            var rates = tiers.Tiers.Select(t => t.Rates.On(at.Day)).ToList();
            var falls = rates.Zip(rates.Skip(1)).Any(pair => pair.Second is not null && pair.First is not null && pair.Second.Value.CompareTo(pair.First.Value) < 0);
            if (!falls)
            {
                continue;
            }

            var path = at.Measure.Base!;
            var step = at.Good(path);
            var cases = Enumerable.Range(1, tiers.Tiers.Length).Select(year => setting.Ask(setting.Form(at, at.Declared(path, step), year))).ToList();
            yield return new ProofAbout(ProofCheck.AwardMonotone, at.Id).Remark(
                "rate_falls_by_year",
                Message.Of("proving.rate_falls_by_year", string.Join(" / ", rates.Select(r => r?.Value.ToPercent() ?? "-")), Wording.Value(at.Input(path), step),
                    string.Join(" / ", cases.Select(c => c.Total.ToString()))).With(rates[0]!.Cites.AsMessage()),
                [.. cases]);
        }
    }
}
