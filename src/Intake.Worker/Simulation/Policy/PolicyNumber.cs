using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Worker.Simulation.Policy;

/// <summary>One thing that a policy says.</summary>
/// <param name="Measure">Null where it holds for every measure.</param>
/// <param name="Key">Names it within its measure: the same in every version of the policy.</param>
/// <param name="Label">As a person reads it.</param>
/// <param name="Values">Oldest first; one where it does not change over time.</param>
internal sealed record PolicyNumber(string? Measure, string Key, PolicyPart Part, Message Label, ImmutableArray<PolicyValue> Values);
