using System.Collections.Immutable;

namespace Intake.Matching.Measures;

/// <summary>A place the notice leaves open, the way it is read here, and the ways it could be.</summary>
/// <param name="Id">snake_case.</param>
/// <param name="Chosen">One of the choices.</param>
public sealed record ChosenReading(string Id, string Chosen, ImmutableArray<ReadingChoice> Choices, Citation Cites)
{
    /// <summary>What the chosen reading says: an assumption of every award it bears on.</summary>
    public LocalizedText Explanation => Choices.First(c => c.Value == Chosen).Explanation;
}

/// <summary>One way to read an open place.</summary>
public sealed record ReadingChoice(string Value, LocalizedText Explanation);
