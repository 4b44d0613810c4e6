using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Worker.Simulation.Policy;

/// <summary>What a difference is about: a number, another part of the rule, or words that no amount rests on.</summary>
internal enum PolicyPart
{
    Number,
    Rule,
    Wording,
}

/// <summary>One thing that a policy says.</summary>
/// <param name="Measure">Null where it holds for every measure.</param>
/// <param name="Key">Names it within its measure: the same in every version of the policy.</param>
/// <param name="Label">As a person reads it.</param>
/// <param name="Values">Oldest first; one where it does not change over time.</param>
internal sealed record PolicyNumber(string? Measure, string Key, PolicyPart Part, Message Label, ImmutableArray<PolicyValue> Values);

/// <summary>What it is.</summary>
/// <param name="From">The first day it holds; null where it holds as long as the policy.</param>
/// <param name="Cites">Article of the notice or item of the guide; null where none is named.</param>
internal sealed record PolicyValue(DateOnly? From, Message Text, Message? Cites);
