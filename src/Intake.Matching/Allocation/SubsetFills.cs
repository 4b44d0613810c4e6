namespace Intake.Matching.Allocation;

/// <summary>All sets of expenses that one measure can be filled with at a loss of no more than allowed against the bound of a paying set, the cheapest first.</summary>
internal sealed class SubsetFills
{
    private readonly PayingSet _set;
    private readonly PlaceNumbers _numbers;
    private readonly int _measure;
    private readonly (int Expense, long Units, Int128 Loss)[] _standing;
    private readonly long[] _rest;
    private readonly long _allowed;
    private readonly long _limit;

    /// <param name="allowed">In 1/scale fen.</param>
    /// <param name="limit">Sets looked at before giving up.</param>
    public SubsetFills(ChoiceModel model, PayingSet set, PlaceNumbers numbers, int measure, long allowed, long limit)
    {
        (_set, _numbers, _measure, _allowed, _limit) = (set, numbers, measure, allowed, limit);
        _standing = [.. model.LargestFirst.Where(i => (model.Masks[i] >> measure & 1) != 0).Select(i => (i, model.Fen[i] / model.Step, set.Loss(i, measure))).Where(e => e.Item3 <= allowed)];
        _rest = new long[_standing.Length + 1];
        for (var n = _standing.Length - 1; n >= 0; n--)
        {
            _rest[n] = _rest[n + 1] + _standing[n].Units;
        }

        Visit(0, 0, 0, 0, 0);
        Fills.Sort((a, b) => a.Loss != b.Loss ? a.Loss.CompareTo(b.Loss) : a.Expenses.CompareTo(b.Expenses));
    }

    /// <summary>Loss, expenses as bits, and their part of the place number.</summary>
    public List<(long Loss, ulong Expenses, UInt128 Places)> Fills { get; } = [];

    public long Work { get; private set; }

    public bool Complete => Work <= _limit;

    private void Visit(int n, long sum, Int128 loss, ulong expenses, UInt128 places)
    {
        if (!Complete || loss > _allowed || OutOfReach(sum, _rest[n]) > _allowed - loss)
        {
            return;
        }

        Work++;
        if (n == _standing.Length)
        {
            var whole = loss + _set.FinalLoss(_measure, sum);
            if (whole <= _allowed)
            {
                Fills.Add(((long)whole, expenses, places));
            }

            return;
        }

        var (expense, units, own) = _standing[n];
        Visit(n + 1, sum + units, loss + own, expenses | 1UL << expense, places + _numbers.Part(expense, _measure));
        Visit(n + 1, sum, loss, expenses, places);
    }

    /// <summary>What is lost at least when so much may still be added: the loss is convex in the sum.</summary>
    private Int128 OutOfReach(long sum, long more)
    {
        if (_set.Curves[_measure] is null)
        {
            return 0;
        }

        var (low, high, _) = _set.Peak(_measure);
        return sum > high ? _set.Shortfall(_measure, sum) : sum + more < low ? _set.Shortfall(_measure, sum + more) : 0;
    }
}
