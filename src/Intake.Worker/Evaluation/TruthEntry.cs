using System.Collections.Immutable;

namespace Intake.Worker.Evaluation;

/// <summary>What a person says stands on one document.</summary>
/// <param name="File">Relative to the folder of truth.jsonl.</param>
/// <param name="Type">As result.json spells it; null where not labelled.</param>
/// <param name="Fields">By name; null means that it is not on the paper.</param>
/// <param name="Lines">Null where the lines are not labelled.</param>
internal sealed record TruthEntry(string File, string? Type, ImmutableArray<KeyValuePair<string, string?>> Fields, ImmutableArray<TruthLine>? Lines)
{
    /// <summary>Where the file holds several papers: the page on which this one begins; null where not labelled.</summary>
    public int? FirstPage { get; init; }
}

internal sealed record TruthLine(string? Name, string? Amount);
