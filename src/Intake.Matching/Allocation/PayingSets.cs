namespace Intake.Matching.Allocation;

/// <summary>The sets of measures that may be the ones that pay. The best total over all of them is the best total.</summary>
internal static class PayingSets
{
    /// <summary>The sets with their bounds, the highest first.</summary>
    public static List<PayingSet> Bounded(ChoiceModel model) => [.. Of(model).Select(set => PayingSet.Of(model, set)).OrderByDescending(s => s.Bound).ThenBy(s => s.Measures)];

    /// <summary>
    /// Every set without an exclusion that no measure could join at no risk: one that never falls below 0 is left out only where another of the set excludes it. A measure that at first falls below 0
    /// (awarded already, other support) is tried both ways, because its award is not concave where it starts.
    /// </summary>
    public static IEnumerable<int> Of(ChoiceModel model)
    {
        var reach = (long[])model.Bases.Clone();
        for (var i = 0; i < model.Fen.Length; i++)
        {
            foreach (var place in model.Places[i])
            {
                reach[place] += model.Fen[i];
            }
        }

        var (able, safe) = (0, 0);
        for (var m = 0; m < reach.Length; m++)
        {
            var rule = model.Yields[m];
            able |= rule.CanPay && rule.Award(reach[m]) > 0 ? 1 << m : 0;
            safe |= rule.Scaled(model.Bases[m], model.Scale) >= 0 ? 1 << m : 0;
        }

        for (var set = 0; set < 1 << reach.Length; set++)
        {
            if ((set & ~able) == 0 && ExclusiveSets.IsFree(set, model.Conflicts) && !CanBeJoined(set, able & safe & ~set, model.Conflicts))
            {
                yield return set;
            }
        }
    }

    private static bool CanBeJoined(int set, int safe, int[] conflicts)
    {
        for (var m = 0; m < conflicts.Length; m++)
        {
            if ((safe >> m & 1) != 0 && (set & conflicts[m]) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
