using System.Collections.Immutable;

namespace Intake.Worker.Commands;

/// <summary>What <c>process</c> was asked to do.</summary>
/// <param name="Paths">Files and folders as given.</param>
/// <param name="Application">An application.yaml that speaks for all paths together; null where each folder has its own or none has.</param>
/// <param name="OutFolder">Where result.json, report.html and awards.xlsx go; null for none.</param>
/// <param name="Json">The result goes to standard output, and nothing else.</param>
/// <param name="Jobs">Documents examined at the same time.</param>
/// <param name="Policy">Folder of policy files; null for the policy that ships.</param>
internal sealed record ProcessRequest(ImmutableArray<string> Paths, string? Application, string? OutFolder, bool Json, int Jobs, string? Policy = null);
