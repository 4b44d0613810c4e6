using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Verification.Repair;

/// <summary>One relation that the figures of a paper stand in: a sum that is exact to the fen, or a test.</summary>
internal sealed class FigureRelation
{
    private readonly ImmutableArray<int> _signs;
    private readonly long _constant;
    private readonly Func<ReadOnlySpan<long>, bool>? _test;

    private FigureRelation(RelationStrength strength, Message name, ImmutableArray<int> members, ImmutableArray<int> signs, long constant, Func<ReadOnlySpan<long>, bool>? test)
    {
        (Strength, Name, Members, _signs, _constant, _test) = (strength, name, members, signs, constant, test);
    }

    public delegate bool Func<in T, out TResult>(T values)
        where T : allows ref struct;

    /// <summary>The name of quantity times price, which a paper need not state.</summary>
    public static Message Price { get; } = Message.Of("repair.by_price");

    public RelationStrength Strength { get; }

    /// <summary>How people call it.</summary>
    public Message Name { get; }

    /// <summary>Indices of the figures it ties together.</summary>
    public ImmutableArray<int> Members { get; }

    /// <summary>Whether it tells where a slip is: a sum over many lines says only that there is one in some of them.</summary>
    public bool IsLocal { get; private init; } = true;

    /// <summary>Whether it says exactly what a member must be, given the others.</summary>
    public bool IsExact => _test is null;

    /// <summary>The sum of the parts is the whole, plus what stands outside.</summary>
    /// <param name="whole">Index of the whole; -1 where it stands outside the figures.</param>
    /// <param name="constant">Fen: the whole where it stands outside, else what is added to the parts.</param>
    public static FigureRelation Sum(RelationStrength strength, Message name, int whole, IEnumerable<int> parts, long constant = 0)
    {
        var members = parts.ToList();
        var signs = members.ConvertAll(static _ => 1);
        if (whole >= 0)
        {
            members.Add(whole);
            signs.Add(-1);
        }

        return new FigureRelation(strength, name, [.. members], [.. signs], constant, null);
    }

    /// <summary>The lines add up to the whole.</summary>
    public static FigureRelation Lines(Message name, int whole, IReadOnlyCollection<int> lines)
    {
        var members = lines.Append(whole).ToImmutableArray();
        return new FigureRelation(RelationStrength.Witness, name, members, [.. lines.Select(static _ => 1), -1], 0, null) { IsLocal = lines.Count == 1 };
    }

    public static FigureRelation Test(RelationStrength strength, Message name, IEnumerable<int> members, Func<ReadOnlySpan<long>, bool> test) =>
        new(strength, name, [.. members], [], 0, test);

    public bool Holds(ReadOnlySpan<long> values) => _test is not null ? _test(values) : Difference(values) == 0;

    /// <summary>What the member must be for an exact relation to hold, in fen.</summary>
    public long Needed(ReadOnlySpan<long> values, int member)
    {
        var sign = _signs[Members.IndexOf(member)];
        return values[member] - (sign * Difference(values));
    }

    private long Difference(ReadOnlySpan<long> values)
    {
        var sum = 0L;
        for (var i = 0; i < Members.Length; i++)
        {
            sum += _signs[i] * values[Members[i]];
        }

        return sum - _constant;
    }
}
