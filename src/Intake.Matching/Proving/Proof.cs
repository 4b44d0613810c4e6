using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Matching.Proving;

/// <summary>One thing examined about one measure or several, and what came of it.</summary>
/// <param name="Check">snake_case, one of <see cref="ProofCheck"/>.</param>
/// <param name="Aspect">snake_case; what of the check, e.g. <c>stage_gap</c>.</param>
/// <param name="Measures">Ids in the order of the catalogue; empty where it is about the policy as a whole.</param>
/// <param name="Explanation">What was found, with its numbers and, where it is meant so, where the policy says so.</param>
/// <param name="Cases">What shows it: each can be assessed again and gives the awards it names.</param>
public sealed record Proof(
    string Check, string Aspect, ImmutableArray<string> Measures, ProofOutcome Outcome, Message Explanation, ImmutableArray<ProofCase> Cases)
{
    /// <summary>The application years it was found for, in their order.</summary>
    public ImmutableArray<int> Years { get; init; } = [];
}
