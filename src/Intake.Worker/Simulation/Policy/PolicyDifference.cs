using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Worker.Simulation.Policy;

/// <summary>Something that two policies do not say alike.</summary>
/// <param name="Measure">Null where it holds for every measure.</param>
/// <param name="Before">Empty where only the new policy says it.</param>
/// <param name="After">Empty where only the old one does.</param>
/// <param name="Years">The application years in which the two differ in this.</param>
internal sealed record PolicyDifference(
    string? Measure, string Key, PolicyPart Part, Message Label, ImmutableArray<PolicyValue> Before, ImmutableArray<PolicyValue> After, ImmutableArray<int> Years);
