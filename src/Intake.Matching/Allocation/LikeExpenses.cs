namespace Intake.Matching.Allocation;

/// <summary>Expenses with the same amount and the same candidates: how many stand where is all that matters.</summary>
/// <param name="Units">Amount in steps.</param>
/// <param name="Members">In the order of keys.</param>
internal sealed record LikeExpenses(long Units, int Mask, int[] Places, int[] Members)
{
    public static LikeExpenses[] Of(ChoiceModel model) =>
    [
        .. Enumerable.Range(0, model.Fen.Length).GroupBy(i => (model.Fen[i], model.Masks[i]))
            .Select(g => new LikeExpenses(g.Key.Item1 / model.Step, g.Key.Item2, model.Places[g.First()], [.. g])).OrderBy(c => c.Members.Length).ThenBy(c => c.Units).ThenBy(c => c.Mask),
    ];

    /// <summary>Ways to take some of each class but the largest: what a complete list of fills takes, at least. Capped at a million million.</summary>
    public static long Combinations(LikeExpenses[] classes) =>
        classes.SkipLast(1).Aggregate(1L, (product, c) => Math.Min(1_000_000_000_000, product * (c.Members.Length + 1)));
}
