using System.Collections.Immutable;

namespace Intake.Matching.Allocation;

/// <summary>
/// Places each expense whole at one of its candidates so that the awards together are highest. Deterministic: no clock, no chance, no dependence on the order of expenses, candidates or exclusions.
/// How and why: docs/decisions/0002-allocation.md.
/// </summary>
public static class ExpenseAllocator
{
    /// <summary>Partial allocations one search may look at; all searches of a problem together take at most six times as much.</summary>
    public const long UsualWork = 1_000_000;

    /// <param name="mostWork">Partial allocations one search may look at, 0 or more; with fewer the result may say that it is not proven.</param>
    /// <exception cref="ArgumentException">The problem breaks a range its forms state.</exception>
    public static AllocationResult Allocate(AllocationProblem problem, long mostWork = UsualWork) => Allocate(problem, mostWork, true);

    /// <param name="bySubsets">Whether few expenses may be decided by their subsets; without it they are searched as many are, with the same result wherever that is proven.</param>
    internal static AllocationResult Allocate(AllocationProblem problem, long mostWork, bool bySubsets)
    {
        problem.Check();
        var model = ChoiceModel.Of(problem);
        if (model.Fen.Length == 0)
        {
            var alone = Awards(model, model.Bases);
            return new AllocationResult(Places(problem, model, []), alone, alone.Sum(), new AllocationProof(alone.Sum(), 0, TieRule.FirstOfAll, 0), null, []);
        }

        var search = new AllocationSearch(model, mostWork, bySubsets);
        search.Run();
        var sums = model.Sums(search.Chosen);
        var proof = new AllocationProof(search.UpperBound, search.UpperBound - search.Total, search.TieRule, search.Work);
        return new AllocationResult(
            Places(problem, model, search.Chosen), Awards(model, sums), search.Total, proof, RunnerUp(model, search), Forgone(model, search.Chosen, sums, search.Total));
    }

    private static ImmutableArray<int?> Places(AllocationProblem problem, ChoiceModel model, int[] chosen)
    {
        var places = problem.Expenses.Select(ChoiceModel.OnlyPlace).ToArray();
        for (var i = 0; i < chosen.Length; i++)
        {
            places[model.Expenses[i]] = chosen[i];
        }

        return [.. places];
    }

    private static ImmutableArray<long> Awards(ChoiceModel model, long[] sums)
    {
        var awards = sums.Select((sum, m) => model.Yields[m].Award(sum)).ToArray();
        var paying = model.Sets.Best(awards).Set;
        return [.. awards.Select((award, m) => (paying >> m & 1) != 0 ? award : 0)];
    }

    private static RunnerUp RunnerUp(ChoiceModel model, AllocationSearch search)
    {
        var moves = Enumerable.Range(0, search.Chosen.Length).Where(i => search.Chosen[i] != search.Other.Chosen[i])
            .Select(i => new ExpenseMove(model.Expenses[i], search.Chosen[i], search.Other.Chosen[i]));
        return new RunnerUp(search.Other.Total, search.Total - search.Other.Total, search.OtherExact, [.. moves]);
    }

    private static ImmutableArray<ForgonePlace> Forgone(ChoiceModel model, int[] chosen, long[] sums, long total)
    {
        var forgone = ImmutableArray.CreateBuilder<ForgonePlace>();
        for (var i = 0; i < chosen.Length; i++)
        {
            foreach (var place in model.Places[i].Where(p => p != chosen[i]).Order())
            {
                forgone.Add(new ForgonePlace(model.Expenses[i], place, total - Neighbours.TotalAfter(model, sums, chosen[i], place, model.Fen[i])));
            }
        }

        return forgone.DrainToImmutable();
    }
}
