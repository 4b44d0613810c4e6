using System.Numerics;

namespace Intake.Matching.Evidence.Graph;

/// <summary>
/// All the ways in which some of up to 24 amounts add up to a target, exactly: meeting in the middle, at most 2 × 4,096 partial sums. Ways are counted
/// and united, not listed, so that twelve equal rents cost no more than twelve different ones.
/// </summary>
internal sealed class SubsetSums
{
    /// <summary>The most amounts that are compared.</summary>
    public const int Most = 24;

    private readonly Dictionary<long, Ways> _low = [];
    private readonly Dictionary<long, Ways> _high = [];

    /// <param name="fen">Above zero each, at most <see cref="Most"/>.</param>
    public SubsetSums(ReadOnlySpan<long> fen)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fen.Length, Most);
        var half = fen.Length / 2;
        Fill(_low, fen[..half], 0);
        Fill(_high, fen[half..], half);
    }

    /// <summary>At most so many different sums come about.</summary>
    public long Sums => (long)_low.Count * _high.Count;

    /// <summary>How often and where a sum occurs.</summary>
    /// <param name="Count">Number of subsets.</param>
    /// <param name="Union">Every amount that is in one of them.</param>
    /// <param name="First">One of them: the lowest as a number.</param>
    /// <param name="Second">Another; 0 where there is none.</param>
    public readonly record struct Ways(long Count, uint Union, uint First, uint Second)
    {
        public int Size => BitOperations.PopCount(First);
    }

    /// <param name="target">Above zero.</param>
    public Ways Of(long target)
    {
        var found = default(Ways);
        foreach (var (sum, high) in _high)
        {
            if (_low.TryGetValue(target - sum, out var low))
            {
                found = And(found, new Ways(low.Count * high.Count, low.Union | high.Union, low.First | high.First,
                    low.Count > 1 ? low.Second | high.First : high.Count > 1 ? low.First | high.Second : 0));
            }
        }

        return found;
    }

    private static void Fill(Dictionary<long, Ways> sums, ReadOnlySpan<long> fen, int shift)
    {
        for (var set = 0u; set < 1u << fen.Length; set++)
        {
            var sum = 0L;
            for (var i = 0; i < fen.Length; i++)
            {
                sum += (set >> i & 1) == 1 ? fen[i] : 0;
            }

            var mask = set << shift;
            sums[sum] = And(sums.GetValueOrDefault(sum), new Ways(1, mask, mask, 0));
        }
    }

    // The lowest two are kept, so that what is shown never hangs on the order in which sums are met.
    private static Ways And(Ways a, Ways b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return a.Count == 0 ? b : a;
        }

        var (first, next, other) = a.First < b.First ? (a.First, a, b.First) : (b.First, b, a.First);
        var second = next.Count > 1 ? Math.Min(next.Second, other) : other;
        return new Ways(a.Count + b.Count, a.Union | b.Union, first, second);
    }
}
