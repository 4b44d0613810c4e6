namespace Intake.Matching.Allocation;

/// <summary>
/// From bound to proof: a good allocation is looked for in every paying set whose bound is above the best one found; then the layered search proves it, settles ties and finds the runner-up, as far as the
/// fixed work limit lets it.
/// </summary>
internal sealed class AllocationSearch
{
    private readonly ChoiceModel _model;
    private readonly List<PayingSet> _sets;
    private readonly long _mostWork;
    private int[] _chosen;

    /// <param name="mostWork">Partial allocations one search may look at.</param>
    public AllocationSearch(ChoiceModel model, long mostWork)
    {
        (_model, _mostWork) = (model, mostWork);
        _sets = [.. PayingSets.Of(model).Select(set => PayingSet.Of(model, set)).OrderByDescending(s => s.Bound).ThenBy(s => s.Measures)];
        _chosen = [.. model.Places.Select(p => p[0])];
        Total = model.Total(model.Sums(_chosen));
    }

    public long Total { get; private set; }

    public long UpperBound { get; private set; }

    public TieRule TieRule { get; private set; }

    public long Work { get; private set; }

    public int[] Chosen => _chosen;

    public (long Total, int[] Chosen) Other { get; private set; }

    /// <summary>Whether <see cref="Other"/> is proven to be the best one that differs.</summary>
    public bool OtherExact { get; private set; }

    public void Run()
    {
        FindGood();
        RaiseBySingleMoves();
        if (Decide(Other.Total))
        {
            return;
        }

        UpperBound = Prove();
        TieRule = TieRule.FirstAmongSingleMoves;
        if (UpperBound > Total || Other.Total >= Total || !SettleTies())
        {
            long before;
            do
            {
                before = Total;
                Earlier.Settle(_model, _chosen, Total);
                RaiseBySingleMoves();
            }
            while (Total > before);
        }

        FindRunnerUp();
    }

    /// <summary>Until no expense alone can raise the total; <see cref="Other"/> is then the best that one can do elsewhere.</summary>
    private void RaiseBySingleMoves()
    {
        for (Other = Neighbours.Best(_model, _chosen); Other.Total > Total; Other = Neighbours.Best(_model, _chosen))
        {
            Take(Other.Chosen);
        }
    }

    private void FindGood()
    {
        foreach (var set in _sets)
        {
            if (set.Bound <= Total)
            {
                break;
            }

            var placement = new Placement(_model, set.Rounded());
            ExchangeSearch.Improve(_model, set.Measures, placement, set.Bound);
            Take(placement.Chosen);
        }
    }

    /// <summary>Everything at once: all allocations down to the best neighbour. False where that is too many.</summary>
    private bool Decide(long threshold)
    {
        if (Searched(threshold) is not { } searches)
        {
            return false;
        }

        TakeFirst(searches);
        (UpperBound, TieRule) = (Total, TieRule.FirstOfAll);
        Other = (-1, _chosen);
        TakeOther(searches);
        OtherExact = true;
        return true;
    }

    /// <summary>Raises the total as far as the limit allows; returns what no allocation exceeds.</summary>
    private long Prove()
    {
        var upper = Total;
        foreach (var set in _sets)
        {
            while (set.Bound > Total)
            {
                var search = new LayeredSearch(_model, set, Total + 1);
                var complete = search.Run(_mostWork);
                Work += search.Work;
                if (!complete)
                {
                    upper = Math.Max(upper, set.Bound);
                    break;
                }

                if (search.Best is null)
                {
                    break;
                }

                Take(search.First());
            }
        }

        return Math.Max(upper, Total);
    }

    private bool SettleTies()
    {
        if (Searched(Total) is not { } searches)
        {
            return false;
        }

        TakeFirst(searches);
        TieRule = TieRule.FirstOfAll;
        return true;
    }

    private void FindRunnerUp()
    {
        Other = Neighbours.Best(_model, _chosen);
        if (Other.Total < Total && UpperBound == Total)
        {
            Other = Neighbours.BetterByExchange(_model, _sets, _chosen, Total, Other);
        }

        OtherExact = UpperBound == Total && Other.Total == Total;
        if (!OtherExact && UpperBound == Total && Searched(Other.Total + 1) is { } searches)
        {
            TakeOther(searches);
            OtherExact = true;
        }
    }

    /// <summary>One complete search a set that may reach the threshold; null where one of them is too much work.</summary>
    private List<LayeredSearch>? Searched(long threshold)
    {
        var searches = new List<LayeredSearch>();
        foreach (var set in _sets)
        {
            if (set.Bound >= threshold)
            {
                var search = new LayeredSearch(_model, set, threshold);
                var complete = search.Run(_mostWork);
                Work += search.Work;
                if (!complete)
                {
                    return null;
                }

                searches.Add(search);
            }
        }

        return searches;
    }

    private void TakeFirst(List<LayeredSearch> searches)
    {
        var best = searches.Max(s => s.Best) ?? Total;
        if (best < Total)
        {
            return;
        }

        Total = best;
        _chosen = searches.Where(s => s.Best == best).Select(s => s.First()).Aggregate((a, b) => Earlier.IsFirst(_model, a, b) ? a : b);
    }

    private void TakeOther(List<LayeredSearch> searches)
    {
        foreach (var search in searches)
        {
            if (search.Other(_chosen) is { } other && (other.Total > Other.Total || (other.Total == Other.Total && Earlier.IsFirst(_model, other.Chosen, Other.Chosen))))
            {
                Other = other;
            }
        }
    }

    private void Take(int[] chosen)
    {
        var total = _model.Total(_model.Sums(chosen));
        if (total > Total)
        {
            (Total, _chosen) = (total, chosen);
        }
    }
}
