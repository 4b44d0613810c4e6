using System.Collections.Immutable;
using System.Globalization;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>Reads the keys that belong to the mechanism a measure names.</summary>
internal static class MechanismReader
{
    private const string Known = $"{ShareOfCost.Spelling}, {ShareOfCostByYear.Spelling}";

    public static IMechanism? Read(YamlObject measure, PolicyNotice notice, ProblemLog log)
    {
        switch (measure.Text("mechanism"))
        {
            case ShareOfCost.Spelling:
                var rate = measure.Object("rate");
                var rates = rate is null ? null : PolicyParts.Percentages(rate, notice);
                rate?.Close();
                return rates is null ? null : new ShareOfCost(rates);
            case ShareOfCostByYear.Spelling:
                return Tiers(measure, notice, log) is { IsEmpty: false } tiers ? new ShareOfCostByYear(tiers) : null;
            case { } other:
                log.Add(measure.Required("mechanism")!, "policy.expected_one_of", other, Known);
                return null;
            default:
                return null;
        }
    }

    private static ImmutableArray<YearTier> Tiers(YamlObject measure, PolicyNotice notice, ProblemLog log)
    {
        var items = measure.Items("rates");
        var tiers = PolicyParts.Each(items, item =>
        {
            if (Expect.Object(item, log) is not { } entry)
            {
                return null;
            }

            var year = entry.Integer("year", 1, 99);
            var rates = PolicyParts.Percentages(entry, notice);
            entry.Close();
            return year is null || rates is null ? null : new YearTier(year.Value, rates);
        });

        for (var i = 0; i < tiers.Length && tiers.Length == items!.Count; i++)
        {
            if (tiers[i].Year != i + 1)
            {
                log.Add(measure.Required("rates")!, "policy.tier_order", (i + 1).ToString(CultureInfo.InvariantCulture), tiers[i].Year.ToString(CultureInfo.InvariantCulture));
                break;
            }
        }

        return tiers.Length == items?.Count ? tiers : [];
    }
}
