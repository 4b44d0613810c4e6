using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Awards;

/// <summary>
/// Shares an award out over the leaves it rests on: in proportion to their weights, to the fen, by the largest remainder (of equal
/// remainders the earlier leaf), so that the parts always add up to the award. What takes back weighs negative and contributes negative.
/// </summary>
internal static class Contributions
{
    /// <summary>The tree with the contribution of each weighing leaf.</summary>
    public static Derivation ShareOut(Derivation tree, Money award)
    {
        var weights = new List<decimal>();
        Collect(tree, weights);
        var total = weights.Sum();
        if (weights.Count == 0 || total <= 0m)
        {
            return tree;
        }

        var parts = Split(award.Fen, weights, total);
        var next = 0;
        return Mark(tree, parts, ref next);
    }

    private static long[] Split(long fen, List<decimal> weights, decimal total)
    {
        if (weights.Count == 1)
        {
            return [fen];
        }

        var parts = new long[weights.Count];
        var rests = new decimal[weights.Count];
        var left = fen;
        for (var i = 0; i < parts.Length; i++)
        {
            // Dividing first cannot overflow; what the 28 places lose shows as a remainder next to 1, which the largest remainder gives back.
            var exact = weights[i] / total * fen;
            parts[i] = decimal.ToInt64(decimal.Floor(exact));
            rests[i] = exact - parts[i];
            left -= parts[i];
        }

        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => rests[i]).ThenBy(i => i).Take((int)left))
        {
            parts[i]++;
        }

        return parts;
    }

    private static void Collect(Derivation node, List<decimal> weights)
    {
        if (node.Weight is { } weight)
        {
            weights.Add(weight);
        }

        foreach (var child in node.Children)
        {
            Collect(child, weights);
        }
    }

    private static Derivation Mark(Derivation node, long[] parts, ref int next)
    {
        var marked = node.Weight is null ? node : node with { Contribution = Money.FromFen(parts[next++]) };
        if (node.Children.IsEmpty)
        {
            return marked;
        }

        ImmutableArray<Derivation>.Builder? children = null;
        for (var i = 0; i < node.Children.Length; i++)
        {
            var child = Mark(node.Children[i], parts, ref next);
            if (children is null && !ReferenceEquals(child, node.Children[i]))
            {
                children = node.Children.ToBuilder();
            }

            if (children is not null)
            {
                children[i] = child;
            }
        }

        return children is null ? marked : marked with { Children = children.DrainToImmutable() };
    }
}
