namespace Intake.Matching.Allocation;

/// <summary>
/// Few expenses are decided by their subsets. Else from bound to proof: a good allocation is looked for in every paying set whose bound is above the best one found; then the layered search proves it,
/// settles ties and finds the runner-up, as far as the fixed work limit lets it.
/// </summary>
internal sealed class AllocationSearch
{
    /// <summary>So many pairs of subsets take as long as a partial allocation.</summary>
    private const int SubsetsForOne = 32;

    /// <summary>No more pairs of subsets a paying set are looked at without trying first whether the bound decides.</summary>
    private const long SubsetsAtOnce = 8_000_000;

    /// <summary>So many fills tried take as long as a partial allocation.</summary>
    private const int FillsForOne = 40;

    private readonly ChoiceModel _model;
    private readonly WorkBudget _budget;
    private readonly SubsetPlan? _subsets;
    private List<PayingSet> _sets = [];
    private int[] _chosen;

    /// <param name="mostWork">Partial allocations one search may look at.</param>
    /// <param name="bySubsets">Whether few expenses may be decided by their subsets.</param>
    public AllocationSearch(ChoiceModel model, long mostWork, bool bySubsets)
    {
        (_model, _budget) = (model, new WorkBudget(mostWork));
        _subsets = bySubsets && SubsetPlan.Of(model) is { } plan && plan.Steps <= SubsetsForOne * _budget.All ? plan : null;
        _chosen = [.. model.Places.Select(p => p[0])];
        Total = model.Total(model.Sums(_chosen));
    }

    public long Total { get; private set; }

    public long UpperBound { get; private set; }

    public TieRule TieRule { get; private set; }

    public long Work => _budget.Work;

    public int[] Chosen => _chosen;

    public (long Total, int[] Chosen) Other { get; private set; }

    /// <summary>Whether <see cref="Other"/> is proven to be the best one that differs.</summary>
    public bool OtherExact { get; private set; }

    public void Run()
    {
        if (_subsets is not null && _subsets.Steps <= SubsetsAtOnce * PayingSets.Of(_model).LongCount())
        {
            DecideBySubsets(_subsets);
            return;
        }

        _sets = PayingSets.Bounded(_model);
        FindGood();
        RaiseBySingleMoves();
        if (Decide(Other.Total))
        {
            return;
        }

        if (_subsets is not null)
        {
            DecideBySubsets(_subsets);
            return;
        }

        var settled = SettleByFills(out var upper);
        if (OtherExact)
        {
            return;
        }

        if (!settled)
        {
            UpperBound = Math.Max(Total, Math.Min(upper, Prove()));
            TieRule = TieRule.FirstAmongSingleMoves;
            settled = UpperBound == Total && Other.Total < Total && SettleTies();
        }

        for (var before = -1L; before < Total;)
        {
            before = Total;
            if (!settled)
            {
                Earlier.Settle(_model, _chosen, Total);
            }

            Other = Neighbours.Best(_model, _chosen);
            Other = Other.Total < Total ? Neighbours.BetterByExchange(_model, _sets, _chosen, Total, Other) : Other;
            Take(Other.Chosen);
        }

        ProveRunnerUp();
    }

    /// <summary>Total, ties and runner-up at once, whatever the amounts are.</summary>
    private void DecideBySubsets(SubsetPlan plan)
    {
        _budget.Spend(plan.Steps, plan.Steps / SubsetsForOne);
        var search = new SubsetSearch(_model, plan);
        (Total, _chosen) = search.Best;
        (UpperBound, TieRule, Other, OtherExact) = (Total, TieRule.FirstOfAll, search.Other, true);
    }

    /// <summary>True where the total is proven and ties are settled; if the runner-up is exact as well is said by itself.</summary>
    /// <param name="upper">What no allocation exceeds.</param>
    private bool SettleByFills(out long upper)
    {
        upper = long.MaxValue;
        if (PlaceNumbers.Of(_model) is not { } numbers)
        {
            return false;
        }

        var search = new FillSearch(_model, _sets, numbers);
        search.Run(Other.Total, FillsForOne * _budget.Allowed);
        _budget.Spend(search.Work, search.Work / FillsForOne);
        upper = search.UpperBound;
        if (search.Best is not { } best)
        {
            return false;
        }

        (Total, _chosen) = best;
        (UpperBound, TieRule) = (Total, TieRule.FirstOfAll);
        (Other, OtherExact) = search.Other is { } other ? (other, true) : (Other, false);
        return true;
    }

    /// <summary>Until no expense alone can raise the total; <see cref="Other"/> is then the best that can be had by moving one.</summary>
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
            Take(Shaking.Improve(_model, set.Measures, placement, set.Bound).Chosen);
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
        Other = searches.Other(_chosen, (-1, _chosen));
        OtherExact = true;
        return true;
    }

    /// <summary>Raises the total as far as the limit allows; returns what no allocation exceeds.</summary>
    private long Prove()
    {
        var upper = Total;
        var proof = new SetProof(_model, _budget);
        foreach (var set in _sets)
        {
            for (var before = -1L; set.Bound > Total && Total > before;)
            {
                before = Total;
                var (bound, better) = proof.Of(set, Total);
                Take(better ?? _chosen);
                upper = Total > before ? upper : Math.Max(upper, bound);
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

    private void ProveRunnerUp()
    {
        OtherExact = UpperBound == Total && Other.Total == Total;
        if (!OtherExact && UpperBound == Total && Searched(Other.Total + 1) is { } searches)
        {
            Other = searches.Other(_chosen, Other);
            OtherExact = true;
        }
    }

    private LayeredSearches? Searched(long threshold) => LayeredSearches.Of(_model, _sets, threshold, _budget);

    private void TakeFirst(LayeredSearches searches)
    {
        if (searches.Best is { } best && best >= Total)
        {
            (Total, _chosen) = (best, searches.First());
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
