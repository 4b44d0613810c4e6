using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Awards.Mechanisms;

namespace Intake.Matching.Proving.Checks;

/// <summary>Whether every word an input may be has an amount, and every year of support a rate.</summary>
internal sealed class LevelGaps : IClauseCheck
{
    public IEnumerable<Proof> Examine(ProofSetting setting) => setting.Measures.Select(at => at.Measure.Mechanism switch
    {
        AmountByLevel levels => Levels(setting, at, levels),
        ShareOfCostByYear tiers => Years(setting, at, tiers),
        _ => null,
    }).OfType<Proof>();

    private static Proof Levels(ProofSetting setting, MeasureAt at, AmountByLevel levels)
    {
        var about = new ProofAbout(ProofCheck.TiersCover, at.Id);
        var (path, words) = (at.Measure.Base!, at.Measure.BaseInput!.Levels);
        var missing = words.Where(word => levels.Levels.FirstOrDefault(l => l.Level.Id == word.Id)?.Sums.On(at.Day) is null).ToList();
        return missing.Count == 0
            ? about.Holds("levels_cover", Message.Of("proving.levels_cover", Amounts.Count(words.Length)))
            : about.Fails("level_without_amount", Message.Of("proving.level_without_amount", string.Join(", ", missing.Select(m => m.Id))),
                [.. missing.Select(word => setting.Ask(setting.Form(at, at.Declared(path, at.Level(path, word.Id)))))]);
    }

    private static Proof Years(ProofSetting setting, MeasureAt at, ShareOfCostByYear tiers)
    {
        var about = new ProofAbout(ProofCheck.TiersCover, at.Id);
        var missing = at.Measure.Years is { } years
            ? Enumerable.Range(1, years.Max).Where(year => tiers.Tiers.FirstOrDefault(t => t.Year == year)?.Rates.On(at.Day) is null).ToList()
            : [tiers.Tiers.Select(t => t.Year).DefaultIfEmpty(0).Max() + 1];
        var cases = missing.Select(year => setting.Ask(setting.Form(at, at.Declared(), year))).ToList();
        return missing.Count == 0 ? about.Holds("years_cover", Message.Of("proving.years_cover", Amounts.Count(tiers.Tiers.Length)))
            : cases.Find(shown => shown.Awards[0].Amount > Money.Zero) is { } paid ? about.Differs(Wording.Exact(0m), paid)
            : about.Fails("year_without_rate", Message.Of("proving.year_without_rate", string.Join(", ", missing.Select(y => Amounts.Count(y)))), [.. cases]);
    }
}
