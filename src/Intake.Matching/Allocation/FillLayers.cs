using System.Numerics;
using System.Runtime.InteropServices;

namespace Intake.Matching.Allocation;

/// <summary>
/// All allocations of one paying set that lose no more than allowed: measure by measure the fills of each are joined with what the measures before took; ways that took the same expenses are one node,
/// of which the two best are kept. One measure takes what is left.
/// </summary>
internal sealed class FillLayers
{
    private const int MostNodes = 400_000;

    /// <summary>A step towards a fill takes as long as trying so many.</summary>
    private const int StepsForOne = 2;

    private readonly ChoiceModel _model;
    private readonly PayingSet _set;
    private readonly PlaceNumbers _numbers;
    private readonly int[] _measures;
    private readonly long _allowed;
    private readonly (long Least, long Most)[] _within;

    /// <param name="allowed">In 1/scale fen.</param>
    public FillLayers(ChoiceModel model, PayingSet set, PlaceNumbers numbers, long allowed)
    {
        (_model, _set, _numbers, _allowed) = (model, set, numbers, allowed);
        _measures = [.. Enumerable.Range(0, model.Yields.Length).OrderBy(m => set.Curves[m] is null ? 0 : set.Peak(m).High - set.Peak(m).Low).ThenBy(m => m)];
        _within = [.. Enumerable.Range(0, model.Yields.Length).Select(m => set.Within(m, allowed))];
    }

    public long Work { get; private set; }

    /// <summary>The two best allocations found, valued by what they lose, negative.</summary>
    public TwoBest Found { get; private set; }

    /// <summary>False where it would take more than this much work; then nothing is known.</summary>
    public bool Run(long mostWork)
    {
        var lists = new List<SubsetFills>();
        foreach (var m in _measures.SkipLast(1))
        {
            var (least, most) = Possible(_measures.Where(o => o != m));
            (least, most) = (Math.Max(least, _within[m].Least), Math.Min(most, _within[m].Most));
            var fills = new SubsetFills(_model, _set, _numbers, m, (least, most), _allowed, (mostWork - Work) / StepsForOne);
            Work += fills.Work * StepsForOne;
            if (!fills.Complete)
            {
                return false;
            }

            if (fills.Fills.Count == 0)
            {
                return true;
            }

            lists.Add(fills);
        }

        lists.Sort((a, b) => a.Fills.Count.CompareTo(b.Fills.Count));
        var certain = lists.Sum(l => l.Fills[0].Loss);
        var nodes = new Dictionary<ulong, TwoBest> { [0] = Nothing() };
        for (var n = 0; n < lists.Count; n++)
        {
            certain -= lists[n].Fills[0].Loss;
            var possible = Possible(lists.Skip(n + 1).Select(l => l.Measure).Append(_measures[^1]));
            if (Join(nodes, lists[n], possible, _allowed - certain, mostWork) is not { } joined)
            {
                return false;
            }

            nodes = joined;
        }

        Finish(nodes);
        return true;
    }

    private static TwoBest Nothing()
    {
        var nothing = new TwoBest();
        nothing.Offer(0, 0);
        return nothing;
    }

    /// <summary>What all other measures together can have taken when these are still to take what they need and no more than they bear.</summary>
    private (long Least, long Most) Possible(IEnumerable<int> others) => others.Aggregate((_set.Steps, _set.Steps), (rest, m) => (rest.Item1 - _within[m].Most, rest.Item2 - _within[m].Least));

    private long Steps(ulong expenses)
    {
        var steps = 0L;
        for (; expenses != 0; expenses &= expenses - 1)
        {
            steps += _model.Fen[BitOperations.TrailingZeroCount(expenses)] / _model.Step;
        }

        return steps;
    }

    /// <summary>Null where it is too much work.</summary>
    /// <param name="possible">Steps that may be taken with this list.</param>
    private Dictionary<ulong, TwoBest>? Join(Dictionary<ulong, TwoBest> nodes, SubsetFills list, (long Least, long Most) possible, long allowed, long mostWork)
    {
        var joined = new Dictionary<ulong, TwoBest>();
        var steps = list.Fills.ConvertAll(f => Steps(f.Expenses));
        foreach (var (taken, ways) in nodes)
        {
            var before = Steps(taken);
            for (var n = 0; n < list.Fills.Count; n++)
            {
                var (loss, expenses, places) = list.Fills[n];
                if (loss - ways.Best > allowed)
                {
                    break;
                }

                if (++Work > mostWork || joined.Count > MostNodes)
                {
                    return null;
                }

                if ((taken & expenses) == 0 && before + steps[n] >= possible.Least && before + steps[n] <= possible.Most)
                {
                    ref var node = ref CollectionsMarshal.GetValueRefOrAddDefault(joined, taken | expenses, out _);
                    node.Offer(ways.Best - loss, ways.BestPlaces + places);
                    if (ways.Count > 1 && loss - ways.Next <= allowed)
                    {
                        node.Offer(ways.Next - loss, ways.NextPlaces + places);
                    }
                }
            }
        }

        return joined;
    }

    private void Finish(Dictionary<ulong, TwoBest> nodes)
    {
        var (last, found) = (_measures[^1], new TwoBest());
        foreach (var (taken, ways) in nodes)
        {
            if (Rest(taken, last) is not { } rest)
            {
                continue;
            }

            if (rest.Loss - ways.Best <= _allowed)
            {
                found.Offer(ways.Best - rest.Loss, ways.BestPlaces + rest.Places);
            }

            if (ways.Count > 1 && rest.Loss - ways.Next <= _allowed)
            {
                found.Offer(ways.Next - rest.Loss, ways.NextPlaces + rest.Places);
            }
        }

        Found = found;
    }

    /// <summary>What the last measure loses when it takes what is left; null where that is too much or not all of it can stand there.</summary>
    private (long Loss, UInt128 Places)? Rest(ulong taken, int measure)
    {
        var (sum, loss, places) = (0L, (Int128)0, (UInt128)0);
        for (var i = 0; i < _model.Fen.Length; i++)
        {
            if ((taken >> i & 1) == 0)
            {
                if ((_model.Masks[i] >> measure & 1) == 0)
                {
                    return null;
                }

                sum += _model.Fen[i] / _model.Step;
                loss += _set.Loss(i, measure);
                places += _numbers.Part(i, measure);
            }
        }

        loss += _set.FinalLoss(measure, sum);
        return loss <= _allowed ? ((long)loss, places) : null;
    }
}
