namespace Intake.Matching.Allocation;

/// <summary>Proves what one paying set can bring, by the first of three searches that can: counting like expenses, layers of partial allocations, division by the largest expenses.</summary>
internal sealed class SetProof
{
    /// <summary>A fill is looked at several times as quickly as a partial allocation.</summary>
    private const int CountsForOne = 4;

    /// <summary>A bound takes as long as so many partial allocations.</summary>
    private const int LayersForOne = 200;

    /// <summary>With no more classes of like expenses than this, dividing by single expenses cannot add to counting them.</summary>
    private const int MostCounted = 6;

    private readonly ChoiceModel _model;
    private readonly WorkBudget _budget;
    private readonly LikeExpenses[] _classes;

    public SetProof(ChoiceModel model, WorkBudget budget) => (_model, _budget, _classes) = (model, budget, LikeExpenses.Of(model));

    /// <summary>What the set cannot exceed, which is no more than the total known or found where that is proven; and places that bring more than the total known, if any were found.</summary>
    public (long Bound, int[]? Better) Of(PayingSet set, long total)
    {
        var counted = 2 * _classes.Length <= _model.Fen.Length && LikeExpenses.Combinations(_classes) <= _budget.Allowed ? ByCounts(set, total) : (set.Bound, null);
        if (counted.Bound <= total || counted.Better is not null)
        {
            return counted;
        }

        var layered = ByLayers(set, total);
        if (layered.Bound <= total || layered.Better is not null || _classes.Length <= MostCounted)
        {
            return (Math.Min(counted.Bound, layered.Bound), layered.Better);
        }

        var search = new BranchSearch(_model, set);
        var bound = search.Run(total, _budget.Allowed / LayersForOne);
        _budget.Spend(search.Work, search.Work * LayersForOne);
        return (Math.Min(bound, counted.Bound), search.Chosen);
    }

    private (long Bound, int[]? Better) ByCounts(PayingSet set, long total)
    {
        var search = new CountSearch(_model, set, _classes);
        var complete = search.Run(total + 1, CountsForOne * _budget.Allowed);
        _budget.Spend(search.Work, search.Work / CountsForOne);
        return (complete && search.Chosen is null ? total : set.BoundLess(search.Certain), search.Chosen);
    }

    private (long Bound, int[]? Better) ByLayers(PayingSet set, long total)
    {
        var search = new LayeredSearch(_model, set, total + 1);
        var complete = search.Run(_budget.Allowed);
        _budget.Spend(search.Work, search.Work);
        return !complete ? (set.Bound, null) : search.Best is { } best ? (best, search.First()) : (total, null);
    }
}
