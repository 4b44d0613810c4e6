using System.Collections.Immutable;

namespace Intake.Worker.Commands;

/// <summary>What <c>simulate</c> was asked to do.</summary>
/// <param name="Results">Results and folders that hold one, as given.</param>
/// <param name="Policy">Folder of the policy to try out.</param>
/// <param name="Baseline">Folder of the policy that made the results, where that is not the one that ships; null where it is.</param>
/// <param name="OutFolder">Where simulation.json and simulation.xlsx go; null for none.</param>
/// <param name="Json">The simulation goes to standard output as JSON, and nothing else.</param>
internal sealed record SimulateRequest(ImmutableArray<string> Results, string Policy, string? Baseline, string? OutFolder, bool Json);
