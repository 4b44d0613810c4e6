using System.Collections.Immutable;
using Intake.Matching.Measures;

namespace Intake.Matching.Evidence;

/// <summary>What is declared for one measure.</summary>
/// <param name="Figures">By input name; empty where the measure is only named.</param>
public sealed record DeclaredMeasure(string Measure, ImmutableArray<DeclaredFigure> Figures)
{
    /// <summary>Compares by content.</summary>
    public bool Equals(DeclaredMeasure? other) => other is not null && Measure == other.Measure && Figures.AsSpan().SequenceEqual(other.Figures.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Measure, Figures.Length);
}

/// <summary>A figure no paper states: kept as "declared, to confirm".</summary>
/// <param name="Input">The measure's input name.</param>
public sealed record DeclaredFigure(string Input, InputValue Value);
