using System.Collections.Immutable;

namespace Intake.Worker.Results;

/// <summary>What a result.json says about awards.</summary>
/// <param name="Path">As given; where a folder was given, that of the file in it.</param>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
/// <param name="Intake">Version of the program that made it.</param>
/// <param name="Policy">The exact policy it was made by, e.g. <c>guangming-2025@0123456789ab</c>.</param>
/// <param name="Applications">In their order; at least one.</param>
/// <param name="Skipped">Files that were left aside when it was made.</param>
internal sealed record ResultFile(string Path, string Sha256, string Intake, string Policy, ImmutableArray<ResultApplication> Applications, int Skipped);
