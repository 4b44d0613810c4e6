namespace Intake.Matching.Allocation;

/// <summary>
/// The best allocation of one paying set where the expenses are of few classes. Measure by measure the cheapest fills are combined; one measure takes what is left. What may be lost is raised step by step:
/// once an allocation loses no more than was allowed, every better one would have been in the lists.
/// </summary>
internal sealed class CountSearch
{
    private readonly ChoiceModel _model;
    private readonly PayingSet _set;
    private readonly LikeExpenses[] _classes;
    private readonly int[] _measures;
    private readonly List<FillList> _lists = [];
    private readonly int[][] _taken;
    private readonly int[] _left;
    private Int128[] _certain = [];
    private Int128 _best;
    private int[][]? _found;
    private long _limit;

    public CountSearch(ChoiceModel model, PayingSet set, LikeExpenses[] classes)
    {
        (_model, _set, _classes) = (model, set, classes);
        _measures = [.. Enumerable.Range(0, model.Yields.Length).Where(m => set.Curves[m] is not null).OrderBy(Slack).ThenBy(m => m)];
        _left = [.. classes.Select(c => c.Members.Length)];
        _taken = [.. _measures.Select(_ => new int[classes.Length])];
    }

    public long Work { get; private set; }

    /// <summary>What every allocation loses against the bound of the set, at least, in 1/scale fen.</summary>
    public Int128 Certain { get; private set; }

    /// <summary>The best places found; null where nothing reaches the threshold.</summary>
    public int[]? Chosen => _found is { } found ? Places(found) : null;

    /// <summary>False where it would take more than this much work; what was found then is only a find.</summary>
    public bool Run(long threshold, long mostWork)
    {
        _limit = mostWork;
        var budget = _set.Scaled - (Int128)threshold * _model.Scale;
        for (var allowed = Int128.Min(budget, Int128.Max(_model.Scale, budget >> 12)); budget >= 0; allowed = Int128.Min(budget, allowed * 8))
        {
            if (!Within(allowed))
            {
                return false;
            }

            if (_found is not null || allowed == budget)
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>Looks through everything that loses no more than allowed; false where that is too much.</summary>
    private bool Within(Int128 allowed)
    {
        _lists.Clear();
        foreach (var m in _measures.SkipLast(1))
        {
            var losses = Array.ConvertAll(_classes, c => (c.Mask >> m & 1) != 0 ? _set.Loss(c.Members[0], m) : -1);
            var list = new FillList(_classes, losses, k => _set.Shortfall(m, k), _set.Within(m, allowed), allowed, _limit - Work);
            Work += list.Work;
            if (!list.Complete)
            {
                return false;
            }

            if (list.Fills.Count == 0)
            {
                Certain = allowed;
                return true;
            }

            _lists.Add(list);
        }

        _certain = new Int128[_lists.Count + 1];
        for (var n = _lists.Count - 1; n >= 0; n--)
        {
            _certain[n] = _certain[n + 1] + _lists[n].Fills[0].Loss;
        }

        Certain = Int128.Min(_certain[0], allowed);
        _best = allowed + 1;
        return Combine(0, 0);
    }

    private bool Combine(int n, Int128 loss)
    {
        if (n == _lists.Count)
        {
            TakeRest(loss);
            return true;
        }

        foreach (var (own, counts) in _lists[n].Fills)
        {
            if (loss + own + _certain[n + 1] >= _best)
            {
                break;
            }

            if (++Work > _limit)
            {
                return false;
            }

            if (!Fits(counts))
            {
                continue;
            }

            Take(counts, 1);
            counts.CopyTo(_taken[n], 0);
            var complete = Combine(n + 1, loss + own);
            Take(counts, -1);
            if (!complete)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The last measure takes what it can of what is left; the rest must have a place that does not pay.</summary>
    private void TakeRest(Int128 loss)
    {
        var last = _measures.Length > 0 ? _measures[^1] : -1;
        var sum = 0L;
        for (var g = 0; g < _classes.Length; g++)
        {
            var here = last >= 0 && (_classes[g].Mask >> last & 1) != 0;
            if (_left[g] > 0 && !here && (_classes[g].Mask & ~_set.Measures) == 0)
            {
                return;
            }

            loss += _left[g] * (here ? _set.Loss(_classes[g].Members[0], last) : _set.LossUnpaid(_classes[g].Members[0]));
            sum += here ? _left[g] * _classes[g].Units : 0;
            if (last >= 0)
            {
                _taken[^1][g] = here ? _left[g] : 0;
            }
        }

        loss += last >= 0 ? _set.FinalLoss(last, sum) : 0;
        if (loss < _best)
        {
            _best = loss;
            _found = [.. _taken.Select(t => (int[])t.Clone())];
        }
    }

    private bool Fits(int[] counts)
    {
        for (var g = 0; g < counts.Length; g++)
        {
            if (counts[g] > _left[g])
            {
                return false;
            }
        }

        return true;
    }

    private void Take(int[] counts, int sign)
    {
        for (var g = 0; g < counts.Length; g++)
        {
            _left[g] -= sign * counts[g];
        }
    }

    /// <summary>How far the sum of a measure can move without a loss: the one with the widest range takes what is left.</summary>
    private long Slack(int measure) => _set.Peak(measure).High - _set.Peak(measure).Low;

    private int[] Places(int[][] found)
    {
        var chosen = new int[_model.Fen.Length];
        for (var g = 0; g < _classes.Length; g++)
        {
            var next = 0;
            var paid = found.Sum(t => t[g]);
            foreach (var place in _classes[g].Places)
            {
                var n = Array.IndexOf(_measures, place);
                var count = n >= 0 ? found[n][g] : _classes[g].Members.Length - paid;
                paid += n >= 0 ? 0 : count;
                for (; count > 0; count--)
                {
                    chosen[_classes[g].Members[next++]] = place;
                }
            }
        }

        return chosen;
    }
}
