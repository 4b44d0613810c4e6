namespace Intake.Matching.Allocation;

/// <summary>The complete layered searches of all paying sets that may reach a threshold, read as one.</summary>
internal sealed class LayeredSearches
{
    private readonly ChoiceModel _model;
    private readonly List<LayeredSearch> _searches = [];

    private LayeredSearches(ChoiceModel model) => _model = model;

    /// <summary>The best total, in fen; null where no allocation reaches the threshold.</summary>
    public long? Best => _searches.Max(s => s.Best);

    /// <summary>Null where one of them is too much work.</summary>
    public static LayeredSearches? Of(ChoiceModel model, List<PayingSet> sets, long threshold, WorkBudget budget)
    {
        var searches = new LayeredSearches(model);
        foreach (var set in sets)
        {
            if (set.Bound >= threshold)
            {
                var search = new LayeredSearch(model, set, threshold);
                var complete = search.Run(budget.Allowed);
                budget.Spend(search.Work, search.Work);
                if (!complete)
                {
                    return null;
                }

                searches._searches.Add(search);
            }
        }

        return searches;
    }

    /// <summary>Of all allocations with <see cref="Best"/> the first in the order of ties.</summary>
    public int[] First() => _searches.Where(s => s.Best is { } own && own == Best).Select(s => s.First()).Aggregate((a, b) => Earlier.IsFirst(_model, a, b) ? a : b);

    /// <summary>The best allocation that differs from this one, the first of several; the known one where none is better or before it.</summary>
    public (long Total, int[] Chosen) Other(int[] than, (long Total, int[] Chosen) known)
    {
        foreach (var search in _searches)
        {
            if (search.Other(than) is { } other && (other.Total > known.Total || (other.Total == known.Total && Earlier.IsFirst(_model, other.Chosen, known.Chosen))))
            {
                known = other;
            }
        }

        return known;
    }
}
