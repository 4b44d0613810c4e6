using System.Collections.Immutable;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>What an engine read.</summary>
/// <param name="Lines">From top to bottom as far as the engine tells; empty where nothing was read.</param>
public sealed record Recognition(RecognitionOutcome Outcome, ImmutableArray<RecognisedLine> Lines)
{
    public static Recognition Of(RecognitionOutcome outcome) => new(outcome, []);
}
