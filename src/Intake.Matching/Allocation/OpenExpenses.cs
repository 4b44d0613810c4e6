namespace Intake.Matching.Allocation;

/// <summary>The expenses whose place a threshold leaves open, in the order of keys; every other one has a single place at which the bound still reaches it.</summary>
internal sealed class OpenExpenses
{
    private readonly int[] _settled;

    /// <param name="budget">How far below the bound the threshold lies, in 1/scale fen.</param>
    public OpenExpenses(ChoiceModel model, PayingSet set, Int128 budget)
    {
        _settled = new int[model.Fen.Length];
        var (expenses, open) = (new List<int>(), new List<int[]>());
        for (var i = 0; i < _settled.Length; i++)
        {
            var places = Array.FindAll(model.Places[i], p => set.Loss(i, p) <= budget);
            _settled[i] = places.Length == 1 ? places[0] : -1;
            if (places.Length > 1)
            {
                expenses.Add(i);
                open.Add(places);
            }
        }

        (Expenses, Places) = ([.. expenses], [.. open]);
    }

    public int Count => Expenses.Length;

    public int[] Expenses { get; }

    /// <summary>Places left to each, in the order in which ties are settled.</summary>
    public int[][] Places { get; }

    /// <summary>The place of a settled expense; negative where it is open.</summary>
    public int Settled(int expense) => _settled[expense];

    /// <summary>Whether a settled expense stands elsewhere there.</summary>
    public bool DiffersFrom(int[] chosen)
    {
        for (var i = 0; i < chosen.Length; i++)
        {
            if (_settled[i] >= 0 && _settled[i] != chosen[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All places, given which of its places each open expense takes.</summary>
    public int[] Whole(int[] steps)
    {
        var chosen = (int[])_settled.Clone();
        for (var n = 0; n < steps.Length; n++)
        {
            chosen[Expenses[n]] = Places[n][steps[n]];
        }

        return chosen;
    }
}
