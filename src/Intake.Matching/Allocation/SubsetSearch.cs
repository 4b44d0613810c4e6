namespace Intake.Matching.Allocation;

/// <summary>
/// All allocations of few expenses, however coarse: measure by measure, the two best ways to place each subset of the expenses at the measures up to this one follow from those up to the one before. Exact
/// for awards of any shape, so it needs no bound, and its work depends on candidates and exclusions alone, never on amounts.
/// </summary>
internal sealed class SubsetSearch
{
    private readonly ChoiceModel _model;
    private readonly PlaceNumbers _numbers;
    private readonly long[] _sums;
    private readonly long[] _awards;
    private readonly ulong[] _places;
    private SubsetTable _table;
    private SubsetTable _spare;

    public SubsetSearch(ChoiceModel model, SubsetPlan plan)
    {
        var count = model.Fen.Length;
        (_model, _numbers) = (model, PlaceNumbers.Of(model)!);
        (_sums, _awards, _places) = (new long[1 << count], new long[1 << count], new ulong[1 << count]);
        (_table, _spare) = (new SubsetTable(count), new SubsetTable(count));
        for (var subset = 1; subset < _sums.Length; subset++)
        {
            _sums[subset] = _sums[subset & (subset - 1)] + model.Fen[int.TrailingZeroCount(subset)];
        }

        _table.Offer(0, 0, 0);
        foreach (var group in plan.Groups)
        {
            Pass(group);
        }

        Best = (_table.Best[^1], _numbers.Chosen(_table.BestPlaces[^1]));
        Other = (_table.Next[^1], _numbers.Chosen(_table.NextPlaces[^1]));
    }

    /// <summary>The highest total in fen, and of all allocations that reach it the first.</summary>
    public (long Total, int[] Chosen) Best { get; }

    /// <summary>The highest total of all other allocations, and the first of those that reach it.</summary>
    public (long Total, int[] Chosen) Other { get; }

    private void Pass(SubsetStage[][] group)
    {
        if (group.Length == 1)
        {
            Pass(group[0]);
            return;
        }

        var (before, after) = (new SubsetTable(_model.Fen.Length), new SubsetTable(_model.Fen.Length));
        before.CopyFrom(_table);
        foreach (var set in group)
        {
            _table.CopyFrom(before);
            Pass(set);
            after.Merge(_table);
        }

        _table = after;
    }

    private void Pass(SubsetStage[] stages)
    {
        foreach (var stage in stages)
        {
            ReadPlaces(stage);
            if (stage.Level is { } level)
            {
                PlaceLevel(stage.Standing);
                _table.Raise(level);
            }
            else
            {
                Place(stage);
            }
        }
    }

    /// <summary>What each subset that can stand at a measure earns there, and its part of the place number.</summary>
    private void ReadPlaces(SubsetStage stage)
    {
        var (yield, start) = (_model.Yields[stage.Measure], _model.Bases[stage.Measure]);
        for (var subset = 0; ;)
        {
            _awards[subset] = yield.Award(start + _sums[subset]);
            if (subset > 0)
            {
                _places[subset] = _places[subset & (subset - 1)] + (ulong)_numbers.Part(int.TrailingZeroCount(subset), stage.Measure);
            }

            subset = (subset - stage.Standing) & stage.Standing;
            if (subset == 0)
            {
                return;
            }
        }
    }

    /// <summary>Where the award does not depend on what is placed, one expense after the other is: here or where it was before.</summary>
    private void PlaceLevel(int standing)
    {
        for (var rest = standing; rest > 0; rest &= rest - 1)
        {
            var expense = rest & -rest;
            for (var subset = 0; subset < _sums.Length; subset++)
            {
                if ((subset & expense) != 0)
                {
                    _table.Offer(subset, _table.Best[subset ^ expense], _table.BestPlaces[subset ^ expense] + _places[expense]);
                    _table.Offer(subset, _table.Next[subset ^ expense], _table.NextPlaces[subset ^ expense] + _places[expense]);
                }
            }
        }
    }

    private void Place(SubsetStage stage)
    {
        _spare.Clear();
        var must = (stage.Standing | stage.Earlier) & ~stage.Later;
        var may = (stage.Standing | stage.Earlier) & stage.Later;
        for (var more = may; ; more = (more - 1) & may)
        {
            Place(stage, must | more);
            if (more == 0)
            {
                break;
            }
        }

        (_table, _spare) = (_spare, _table);
    }

    /// <summary>The two best ways to place one subset: each part of it that can stand at this measure, the rest at those before.</summary>
    private void Place(SubsetStage stage, int subset)
    {
        var (awards, best) = (_awards, _table.Best);
        var here = subset & ~stage.Earlier;
        var (either, before, least) = (subset & stage.Standing & stage.Earlier, subset ^ here, 0L);
        for (var part = either; ; part = (part - 1) & either)
        {
            var total = awards[here | part] + best[before ^ part];
            if (total >= least)
            {
                var (standing, rest) = (here | part, before ^ part);
                _spare.Offer(subset, total, _places[standing] + _table.BestPlaces[rest]);
                _spare.Offer(subset, awards[standing] + _table.Next[rest], _places[standing] + _table.NextPlaces[rest]);
                least = Math.Max(0, _spare.Next[subset]);
            }

            if (part == 0)
            {
                return;
            }
        }
    }
}
