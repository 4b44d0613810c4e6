using System.Collections.Immutable;

namespace Intake.Matching.Allocation;

/// <summary>Which expense shall count for which measure, so that the awards together are highest.</summary>
/// <param name="Expenses">In any order: the result does not depend on it.</param>
/// <param name="Measures">At most <see cref="MostMeasures"/>, in the order of the catalogue.</param>
public sealed record AllocationProblem(
    ImmutableArray<AllocatableExpense> Expenses, ImmutableArray<AllocatableMeasure> Measures, ImmutableArray<ExclusiveMeasures> Exclusions)
{
    public const int MostMeasures = 10;

    /// <summary>The most any one amount, and all expenses and fixed bases together, may come to: 10^17 fen. Every product below stays exact in 128 bits.</summary>
    public const long MostFen = 100_000_000_000_000_000;

    /// <summary>A broken promise of the caller throws here, before anything is computed.</summary>
    /// <exception cref="ArgumentException">An amount, position, rate or key outside its stated range.</exception>
    internal void Check()
    {
        Require(Measures.Length <= MostMeasures, "Too many measures.");
        Int128 sum = 0;
        foreach (var measure in Measures)
        {
            Require(InRange(measure.FixedBase) && InRange(measure.Already) && InRange(measure.YearRoom) && InRange(measure.AwardCeiling) && InRange(measure.OtherSupport),
                "An amount of a measure is negative or too large.");
            Require(measure.Rate is >= 0m and <= 10m && decimal.Round(measure.Rate, 9) == measure.Rate, "A rate is outside 0 to 10 or has more than 9 decimal places.");
            sum += measure.FixedBase;
        }

        var keys = new HashSet<string>(Expenses.Length, StringComparer.Ordinal);
        foreach (var expense in Expenses)
        {
            Require(keys.Add(expense.Key), "Two expenses have the same key.");
            Require(expense.Fen >= 1 && InRange(expense.Fen), "An expense is not positive or too large.");
            foreach (var candidate in expense.Candidates)
            {
                Require(candidate >= 0 && candidate < Measures.Length, "A candidate is no measure.");
            }

            sum += expense.Fen;
        }

        Require(sum <= MostFen, "The expenses together are too large.");
        foreach (var pair in Exclusions)
        {
            Require(pair.First >= 0 && pair.First < Measures.Length && pair.Second >= 0 && pair.Second < Measures.Length && pair.First != pair.Second,
                "An exclusion does not name two measures.");
        }
    }

    private static bool InRange(long? fen) => fen is null or (>= 0 and <= MostFen);

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
