namespace Intake.Matching.Allocation;

/// <summary>Two measures between which fen are to be shifted: which shift would be best, and which expenses come nearest to it.</summary>
internal sealed class MeasurePair
{
    private const int MostDifferences = 4000;

    private readonly ChoiceModel _model;
    private readonly int _set;
    private readonly int _first;
    private readonly int _second;
    private readonly long _sumFirst;
    private readonly long _sumSecond;
    private readonly Int128 _now;
    private readonly List<int> _fromFirst = [];
    private readonly List<int> _fromSecond = [];
    private readonly long _least;
    private readonly long _most;

    /// <param name="set">The measures that may pay, as bits.</param>
    public MeasurePair(ChoiceModel model, int set, Placement placement, int first, int second)
    {
        (_model, _set, _first, _second) = (model, set, first, second);
        (_sumFirst, _sumSecond) = (placement.Sums[first], placement.Sums[second]);
        foreach (var i in model.LargestFirst)
        {
            if (placement.Chosen[i] == first && (model.Masks[i] >> second & 1) != 0)
            {
                _fromFirst.Add(i);
                _most += model.Fen[i];
            }
            else if (placement.Chosen[i] == second && (model.Masks[i] >> first & 1) != 0)
            {
                _fromSecond.Add(i);
                _least -= model.Fen[i];
            }
        }

        _now = Worth(_sumFirst, _sumSecond);
    }

    /// <summary>The best exchange of one expense against one; null where there is none.</summary>
    public Exchange? OneForOne()
    {
        if (_fromFirst.Count == 0 || _fromSecond.Count == 0)
        {
            return null;
        }

        var (low, high) = BestShift();
        Exchange? best = null;
        foreach (var i in _fromFirst)
        {
            foreach (var shift in low == high ? [low] : new[] { low, high })
            {
                var at = FirstNotAbove(_fromSecond, _model.Fen[i] - shift);
                for (var j = Math.Max(0, at - 1); j <= Math.Min(at + 1, _fromSecond.Count - 1); j++)
                {
                    var gain = Gain(_model.Fen[i] - _model.Fen[_fromSecond[j]]);
                    best = best is null || gain > best.Gain ? new Exchange(gain, _first, _second, [i], [_fromSecond[j]]) : best;
                }
            }
        }

        return best;
    }

    /// <summary>The best exchange of up to two expenses against up to two; null where there is none.</summary>
    public Exchange? TwoForTwo()
    {
        var (low, high) = BestShift();
        return OfTwo(low == high ? [low] : [low, high], Gain);
    }

    /// <summary>The exchange of up to two expenses against up to two that comes nearest to shifting so many fen, whatever that is worth; null where there is none.</summary>
    public Exchange? Nearest(long shift) => OfTwo([shift], s => -Int128.Abs((Int128)s - shift));

    private Exchange? OfTwo(long[] targets, Func<long, Int128> worth)
    {
        var differences = Differences();
        Exchange? best = null;
        foreach (var (shift, i, j) in differences)
        {
            foreach (var target in targets)
            {
                var at = FirstFrom(differences, target - shift);
                for (var k = Math.Max(0, at - 2); k <= Math.Min(at + 1, differences.Count - 1); k++)
                {
                    var other = differences[k];
                    if ((other.I == i && i >= 0) || (other.J == j && j >= 0))
                    {
                        continue;
                    }

                    var gain = worth(shift + other.Shift);
                    best = best is null || gain > best.Gain ? new Exchange(gain, _first, _second, Named(i, other.I), Named(j, other.J)) : best;
                }
            }
        }

        return best;
    }

    /// <summary>What the two measures are worth more when so many fen go from the first to the second.</summary>
    private Int128 Gain(long shift) => Worth(_sumFirst - shift, _sumSecond + shift) - _now;

    private Int128 Worth(long sumFirst, long sumSecond) => Potential.Of(_model, _set, _first, sumFirst) + Potential.Of(_model, _set, _second, sumSecond);

    private Int128 Unrounded(int measure, long sum) => (_set >> measure & 1) != 0 ? Int128.Max(0, _model.Yields[measure].Scaled(sum, _model.Scale)) : 0;

    /// <summary>The shifts between which the unrounded awards are highest: they lie where one of the two bends, or at the ends.</summary>
    private (long Low, long High) BestShift()
    {
        var (first, second) = (_model.Yields[_first], _model.Yields[_second]);
        var (low, high, best) = (0L, 0L, (Int128)(-1));
        foreach (var shift in new[]
        {
            _least, _most, _sumFirst - first.RateFrom, _sumFirst - first.CapFrom, second.RateFrom - _sumSecond, second.CapFrom - _sumSecond,
        })
        {
            var within = Math.Clamp(shift, _least, _most);
            var value = Unrounded(_first, _sumFirst - within) + Unrounded(_second, _sumSecond + within);
            (low, high) = value > best ? (within, within) : value == best ? (Math.Min(low, within), Math.Max(high, within)) : (low, high);
            best = Int128.Max(best, value);
        }

        return (low, high);
    }

    /// <summary>Shifts by one expense or by one against one, of nearly the same amount where there are many; a negative position stands for none.</summary>
    private List<(long Shift, int I, int J)> Differences()
    {
        var differences = new List<(long Shift, int I, int J)>();
        var near = Math.Max(2, MostDifferences / (2 * Math.Max(1, _fromFirst.Count)));
        var stride = 1 + _fromFirst.Count * 4 / MostDifferences;
        for (var n = 0; n < _fromFirst.Count; n += stride)
        {
            var i = _fromFirst[n];
            differences.Add((_model.Fen[i], i, -1));
            var at = FirstNotAbove(_fromSecond, _model.Fen[i]);
            for (var j = Math.Max(0, at - near); j < Math.Min(at + near, _fromSecond.Count); j++)
            {
                differences.Add((_model.Fen[i] - _model.Fen[_fromSecond[j]], i, _fromSecond[j]));
            }
        }

        for (var n = 0; n < _fromSecond.Count; n += 1 + _fromSecond.Count * 4 / MostDifferences)
        {
            differences.Add((-_model.Fen[_fromSecond[n]], -1, _fromSecond[n]));
        }

        differences.Sort();
        return differences;
    }

    private static int[] Named(int one, int other) => one < 0 ? (other < 0 ? [] : [other]) : other < 0 ? [one] : [one, other];

    /// <summary>In a list from large to small the first amount that is not larger.</summary>
    private int FirstNotAbove(List<int> expenses, long fen)
    {
        var (low, high) = (0, expenses.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _model.Fen[expenses[middle]] > fen ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int FirstFrom(List<(long Shift, int I, int J)> differences, long shift)
    {
        var (low, high) = (0, differences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = differences[middle].Shift < shift ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
