namespace Intake.Matching.Allocation;

/// <summary>
/// Leaves a placement that single steps cannot make better by moving a few expenses anywhere and starting from there: worth it where expenses are few and large, so that steps are coarse. The moves follow a
/// fixed sequence of numbers: the same problem is always shaken in the same way.
/// </summary>
internal static class Shaking
{
    private const int MostExpenses = 400;
    private const int Moves = 3;
    private const int MostRounds = 20;

    /// <summary>The best placement found, at least as good as the one given.</summary>
    /// <param name="target">Nothing pays more than this: reaching it ends the search.</param>
    public static Placement Improve(ChoiceModel model, int set, Placement placement, long target)
    {
        var (best, worth, state) = (placement, Potential.Of(model, set, placement), 1UL);
        var times = placement.Chosen.Length > MostExpenses ? 0 : Math.Min(150, 6_000 / placement.Chosen.Length);
        for (var n = 0; n < times && model.Total(best.Sums) < target; n++)
        {
            var shaken = new Placement(model, best.Chosen);
            for (var move = 0; move < Moves; move++)
            {
                var expense = Next(ref state, shaken.Chosen.Length);
                shaken.Move(expense, model.Places[expense][Next(ref state, model.Places[expense].Length)]);
            }

            ExchangeSearch.ImproveQuickly(model, set, shaken, target, MostRounds);
            if (Potential.Of(model, set, shaken) is var found && found > worth)
            {
                ExchangeSearch.Improve(model, set, shaken, target, false);
                (best, worth) = (shaken, Potential.Of(model, set, shaken));
            }
        }

        return best;
    }

    /// <summary>A number from 0 up to, not including, the given one.</summary>
    private static int Next(ref ulong state, int below)
    {
        state = unchecked(state * 6364136223846793005UL + 1442695040888963407UL);
        return (int)((state >> 33) % (ulong)below);
    }
}
