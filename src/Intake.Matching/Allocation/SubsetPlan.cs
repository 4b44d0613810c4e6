namespace Intake.Matching.Allocation;

/// <summary>
/// In which order the subset search takes the measures. Measures that exclude each other, directly or over others, form a group, which is gone through once for each of its largest sets of measures that
/// may pay together; a group of one measure has one such set.
/// </summary>
internal sealed class SubsetPlan
{
    /// <summary>Place numbers of more expenses would not fit into 64 bits; also what bounds the memory of the tables.</summary>
    public const int MostExpenses = 18;

    private SubsetPlan(List<SubsetStage[][]> groups, int expenses) =>
        (Groups, Steps) = (groups, groups.Sum(g => g.Sum(set => set.Sum(stage => stage.Steps(expenses)))));

    /// <summary>For each group, for each set that may pay, the measures of the group.</summary>
    public IReadOnlyList<SubsetStage[][]> Groups { get; }

    /// <summary>Pairs of subsets the search looks at.</summary>
    public long Steps { get; }

    /// <summary>Null where there are too many expenses.</summary>
    public static SubsetPlan? Of(ChoiceModel model)
    {
        if (model.Fen.Length > MostExpenses)
        {
            return null;
        }

        var standing = model.Yields.Select((_, m) => Enumerable.Range(0, model.Fen.Length).Sum(i => (model.Masks[i] >> m & 1) << i)).ToArray();
        var (groups, seen) = (new List<SubsetStage[][]>(), 0);
        for (var m = 0; m < standing.Length; m++)
        {
            if ((seen >> m & 1) == 0)
            {
                var group = Connected(m, model.Conflicts);
                groups.Add([.. LargestSets(group, model.Conflicts).Select(set => Stages(model, standing, group, set, seen))]);
                seen |= group;
            }
        }

        return new SubsetPlan(groups, model.Fen.Length);
    }

    private static SubsetStage[] Stages(ChoiceModel model, int[] standing, int group, int paying, int seen)
    {
        var stages = new List<SubsetStage>();
        for (var m = 0; m < standing.Length; m++)
        {
            if ((group >> m & 1) != 0)
            {
                stages.Add(new SubsetStage(m, (paying >> m & 1) == 0 ? 0 : Level(model, m, standing[m]), standing[m], Any(standing, seen), Any(standing, ~seen & ~(1 << m))));
                seen |= 1 << m;
            }
        }

        return [.. stages];
    }

    /// <summary>No award falls when an expense is added, so it is level where nothing and everything bring the same.</summary>
    private static long? Level(ChoiceModel model, int measure, int standing)
    {
        var reach = model.Bases[measure];
        for (var i = 0; i < model.Fen.Length; i++)
        {
            reach += (standing >> i & 1) * model.Fen[i];
        }

        var least = model.Yields[measure].Award(model.Bases[measure]);
        return model.Yields[measure].Award(reach) == least ? least : null;
    }

    private static int Any(int[] standing, int measures)
    {
        var any = 0;
        for (var m = 0; m < standing.Length; m++)
        {
            any |= (measures >> m & 1) != 0 ? standing[m] : 0;
        }

        return any;
    }

    private static int Connected(int measure, int[] conflicts)
    {
        var group = 1 << measure;
        for (var before = 0; before != group;)
        {
            before = group;
            for (var m = 0; m < conflicts.Length; m++)
            {
                group |= (before >> m & 1) != 0 ? conflicts[m] : 0;
            }
        }

        return group;
    }

    /// <summary>The sets of a group without an exclusion that no other of its measures could join.</summary>
    private static IEnumerable<int> LargestSets(int group, int[] conflicts)
    {
        for (var set = group; set > 0; set = (set - 1) & group)
        {
            if (ExclusiveSets.IsFree(set, conflicts) && !ExclusiveSets.CanGrow(set, group, conflicts))
            {
                yield return set;
            }
        }
    }
}
