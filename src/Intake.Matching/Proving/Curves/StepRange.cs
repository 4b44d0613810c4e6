using System.Globalization;

namespace Intake.Matching.Proving.Curves;

/// <summary>Values an input can take, in its smallest steps: fen for money, one for a count. Both ends included.</summary>
/// <param name="Last">Null where there is no end. Lower than <paramref name="First"/> in a range that holds nothing.</param>
internal readonly record struct StepRange(long First, long? Last)
{
    /// <summary>Everything an input can be.</summary>
    public static StepRange All => new(0, null);

    public bool IsEmpty => Last < First;

    public bool Contains(long step) => step >= First && (Last is not { } last || step <= last);

    public StepRange And(StepRange other) =>
        new(Math.Max(First, other.First), Last is { } a && other.Last is { } b ? Math.Min(a, b) : Last ?? other.Last);

    /// <summary>The value of the range that lies nearest to a step. The range must hold something.</summary>
    public long Nearest(long step) => Math.Max(First, Last is { } last ? Math.Min(step, last) : step);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{First}, {Last}]");
}
