using System.Collections.Immutable;

namespace Intake.Extraction.Verification.Repair;

/// <summary>
/// Finds out which figures were misread where the relations between them do not hold. An explanation is one figure, or two, each one slip away from
/// its reading, after which every relation holds. It is taken only if it is the only one of its size and two relations that rest on different
/// figures bear it out, one of which tells the place. Everything else stays as it was read.
/// </summary>
internal sealed class FigureSolver(ImmutableArray<long> readings, ImmutableArray<FigureRelation> relations)
{
    /// <summary>Beyond this, two figures at a time are too many to try, and chance agrees too easily.</summary>
    private const int MostForTwo = 80;

    private readonly HashSet<long>?[] _candidates = new HashSet<long>?[readings.Length];

    /// <summary>Empty where everything holds, where nothing explains it, or where several things do.</summary>
    public ImmutableArray<FigureRepair> Solve()
    {
        if (Broken(readings.AsSpan()).Count == 0)
        {
            return [];
        }

        var explanations = One();
        if (explanations.Count == 0 && readings.Length <= MostForTwo)
        {
            explanations = Two();
        }

        return explanations.Count == 1 ? Borne(explanations[0]) : [];
    }

    private List<FigureRelation> Broken(ReadOnlySpan<long> values)
    {
        var broken = new List<FigureRelation>();
        foreach (var relation in relations)
        {
            if (relation.Strength != RelationStrength.Optional && !relation.Holds(values))
            {
                broken.Add(relation);
            }
        }

        return broken;
    }

    private List<(int Figure, long Value)[]> One()
    {
        var found = new List<(int, long)[]>();
        var values = readings.ToArray();
        var broken = Broken(values);
        foreach (var figure in broken[0].Members)
        {
            foreach (var candidate in Candidates(values, broken, figure))
            {
                values[figure] = candidate;
                if (Broken(values).Count == 0)
                {
                    found.Add([(figure, candidate)]);
                }

                values[figure] = readings[figure];
            }
        }

        return found;
    }

    private List<(int Figure, long Value)[]> Two()
    {
        var found = new List<(int, long)[]>();
        var seen = new HashSet<(int, long, int, long)>();
        var values = readings.ToArray();
        var broken = Broken(values);
        foreach (var first in broken[0].Members)
        {
            foreach (var one in CandidatesOf(first))
            {
                values[first] = one;
                var left = Broken(values);
                foreach (var second in left.Count == 0 ? [] : left[0].Members.Where(member => member != first))
                {
                    foreach (var other in Candidates(values, left, second))
                    {
                        values[second] = other;
                        if (Broken(values).Count == 0 && seen.Add(first < second ? (first, one, second, other) : (second, other, first, one)))
                        {
                            found.Add([(first, one), (second, other)]);
                        }

                        values[second] = readings[second];
                    }
                }

                values[first] = readings[first];
            }
        }

        return found;
    }

    /// <summary>What the figure may be: where an exact relation is broken, only what that one needs.</summary>
    private IEnumerable<long> Candidates(long[] values, List<FigureRelation> broken, int figure)
    {
        if (broken.Find(relation => relation.IsExact && relation.Members.Contains(figure)) is not { } exact)
        {
            return CandidatesOf(figure);
        }

        var needed = exact.Needed(values, figure);
        return CandidatesOf(figure).Contains(needed) ? [needed] : [];
    }

    private HashSet<long> CandidatesOf(int figure) => _candidates[figure] ??= FigureCandidates.Of(readings[figure]);

    /// <summary>The explanation with its witnesses; empty unless every part of it has two that rest on different figures.</summary>
    private ImmutableArray<FigureRepair> Borne((int Figure, long Value)[] explanation)
    {
        var values = readings.ToArray();
        foreach (var (figure, value) in explanation)
        {
            values[figure] = value;
        }

        var repairs = ImmutableArray.CreateBuilder<FigureRepair>();
        foreach (var part in Parts([.. explanation.Select(static repair => repair.Figure)]))
        {
            var witnesses = Witnesses(part, values);
            if (witnesses.Count < 2 || !Array.TrueForAll(part, figure => IsPlaced(figure, values)))
            {
                return [];
            }

            repairs.AddRange(part.Select(figure => new FigureRepair(figure, values[figure], [.. witnesses.Select(static witness => witness.Name)])));
        }

        return repairs.ToImmutable();
    }

    /// <summary>
    /// Two relations at least have the figure, and one that was broken tells that the slip is here and not in another line: sums over lines can be mended in
    /// any of them. A price that was read and does not fit speaks against it. A lost minus is told by the sums alone: they miss by twice the figure, to the fen.
    /// </summary>
    private bool IsPlaced(int figure, long[] values)
    {
        var all = relations.Where(relation => relation.Members.Contains(figure)).ToList();
        var having = all.FindAll(relation => IsWitness(relation, values));
        return having.Count >= 2 && !all.Exists(relation => relation.Strength == RelationStrength.Optional && relation.Name == FigureRelation.Price && !relation.Holds(values)) && (values[figure] == -readings[figure] || having.Exists(relation => relation.IsLocal && !relation.Holds(readings.AsSpan())));
    }

    /// <summary>Two figures that one relation ties together bear each other out only together.</summary>
    private List<int[]> Parts(int[] figures) => figures.Length == 2 && !relations.Any(relation => relation.Members.Contains(figures[0]) && relation.Members.Contains(figures[1]))
        ? [[figures[0]], [figures[1]]]
        : [figures];

    /// <summary>Relations that were broken and hold now, tie the part to what was read elsewhere, and share no figure with each other.</summary>
    private List<FigureRelation> Witnesses(int[] part, ReadOnlySpan<long> values)
    {
        var used = new HashSet<int>();
        var witnesses = new List<FigureRelation>();
        foreach (var relation in relations)
        {
            var outside = relation.Members.Except(part).ToList();
            var isTied = outside.Count < relation.Members.Length && (outside.Count > 0 || relation.Members.Length == 1);
            if (isTied && IsWitness(relation, values) && !relation.Holds(readings.AsSpan()) && !outside.Exists(used.Contains))
            {
                used.UnionWith(outside);
                witnesses.Add(relation);
            }
        }

        return witnesses;
    }

    private static bool IsWitness(FigureRelation relation, ReadOnlySpan<long> values) => relation.Strength != RelationStrength.Filter && relation.Holds(values);
}
