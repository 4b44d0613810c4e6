using System.Numerics;

namespace Intake.Matching.Allocation;

/// <summary>All sets of expenses that one measure can be filled with at a loss of no more than allowed against the bound of a paying set, the cheapest first.</summary>
internal sealed class SubsetFills
{
    /// <summary>Longer lists could not be joined with others anyway.</summary>
    private const int MostFills = 100_000;

    private readonly PayingSet _set;
    private readonly PlaceNumbers _numbers;
    private readonly int _measure;
    private readonly (int Expense, long Units, long Loss)[] _standing;
    private readonly long[] _rest;
    private readonly long _least;
    private readonly long _most;
    private readonly long _allowed;
    private readonly long _limit;

    /// <param name="within">The sums that are possible, in steps.</param>
    /// <param name="allowed">In 1/scale fen.</param>
    /// <param name="limit">Sets looked at before giving up.</param>
    public SubsetFills(ChoiceModel model, PayingSet set, PlaceNumbers numbers, int measure, (long Least, long Most) within, long allowed, long limit)
    {
        (_set, _numbers, _measure, _allowed, _limit) = (set, numbers, measure, allowed, limit);
        (_least, _most) = within;
        _standing =
        [
            .. model.LargestFirst.Where(i => (model.Masks[i] >> measure & 1) != 0 && set.Loss(i, measure) <= allowed).Select(i => (i, model.Fen[i] / model.Step, (long)set.Loss(i, measure))),
        ];
        _rest = new long[_standing.Length + 1];
        for (var n = _standing.Length - 1; n >= 0; n--)
        {
            _rest[n] = _rest[n + 1] + _standing[n].Units;
        }

        Visit(0, 0, 0, 0);
        if (Complete)
        {
            Fills.Sort((a, b) => a.Loss != b.Loss ? a.Loss.CompareTo(b.Loss) : a.Expenses.CompareTo(b.Expenses));
        }
    }

    /// <summary>Loss, expenses as bits, and their part of the place number.</summary>
    public List<(long Loss, ulong Expenses, UInt128 Places)> Fills { get; } = [];

    public int Measure => _measure;

    public long Work { get; private set; }

    public bool Complete => Work <= _limit && Fills.Count <= MostFills;

    private void Visit(int n, long sum, long loss, ulong expenses)
    {
        if (sum > _most || sum + _rest[n] < _least || loss > _allowed || !Complete)
        {
            return;
        }

        Work++;
        if (n == _standing.Length)
        {
            var whole = loss + _set.FinalLoss(_measure, sum);
            if (whole <= _allowed)
            {
                Fills.Add(((long)whole, expenses, Places(expenses)));
            }

            return;
        }

        var (expense, units, own) = _standing[n];
        Visit(n + 1, sum + units, loss + own, expenses | 1UL << expense);
        Visit(n + 1, sum, loss, expenses);
    }

    private UInt128 Places(ulong expenses)
    {
        UInt128 places = 0;
        for (; expenses != 0; expenses &= expenses - 1)
        {
            places += _numbers.Part(BitOperations.TrailingZeroCount(expenses), _measure);
        }

        return places;
    }
}
