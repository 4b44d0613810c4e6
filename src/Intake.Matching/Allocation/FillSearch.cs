namespace Intake.Matching.Allocation;

/// <summary>
/// Coarse problems of some dozens of expenses: everything down to a threshold is listed, and the threshold lowered step by step. As soon as an allocation reaches it, no better one and no other of its
/// total is missing; with the second one the runner-up is exact as well.
/// </summary>
internal sealed class FillSearch
{
    private readonly ChoiceModel _model;
    private readonly List<PayingSet> _sets;
    private readonly PlaceNumbers _numbers;
    private TwoBest _found;

    /// <param name="sets">The one with the highest bound first.</param>
    public FillSearch(ChoiceModel model, List<PayingSet> sets, PlaceNumbers numbers) => (_model, _sets, _numbers, UpperBound) = (model, sets, numbers, sets[0].Bound);

    public long Work { get; private set; }

    /// <summary>No allocation pays more, in fen.</summary>
    public long UpperBound { get; private set; }

    /// <summary>The highest total and the first allocation that has it; null where it was not reached.</summary>
    public (long Total, int[] Chosen)? Best => _found.Count > 0 ? (_found.Best, _numbers.Chosen(_found.BestPlaces)) : null;

    /// <summary>The best allocation that differs from it, and the first such; null where it was not reached.</summary>
    public (long Total, int[] Chosen)? Other => _found.Count > 1 ? (_found.Next, _numbers.Chosen(_found.NextPlaces)) : null;

    /// <param name="known">A total that two different allocations reach.</param>
    public void Run(long known, long mostWork)
    {
        var threshold = long.MaxValue;
        for (var below = 1L; _found.Count < 2 && threshold > known; below *= 4)
        {
            threshold = Math.Max(known, _sets[0].Bound - below);
            if (Within(threshold, mostWork) is not { } found)
            {
                return;
            }

            _found = found;
            UpperBound = found.Count > 0 ? found.Best : threshold - 1;
        }
    }

    /// <summary>The two best allocations of all that reach the threshold; null where that is too much work.</summary>
    private TwoBest? Within(long threshold, long mostWork)
    {
        var found = new TwoBest();
        foreach (var set in _sets.TakeWhile(s => s.Bound >= threshold))
        {
            var allowed = set.Scaled - (Int128)threshold * _model.Scale;
            if (allowed > long.MaxValue / 64)
            {
                return null;
            }

            var layers = new FillLayers(_model, set, _numbers, (long)allowed);
            var complete = layers.Run(mostWork - Work);
            Work += layers.Work;
            if (!complete)
            {
                return null;
            }

            Offer(ref found, set, layers.Found);
        }

        return found;
    }

    private void Offer(ref TwoBest found, PayingSet set, TwoBest ways)
    {
        if (ways.Count > 0)
        {
            found.Offer((long)((set.Scaled + ways.Best) / _model.Scale), ways.BestPlaces);
        }

        if (ways.Count > 1)
        {
            found.Offer((long)((set.Scaled + ways.Next) / _model.Scale), ways.NextPlaces);
        }
    }
}
