namespace Intake.Samples.Papers;

/// <param name="Value">As truth.jsonl has it.</param>
/// <param name="Printed">As the paper has it at its first place.</param>
internal sealed record PrintedFact(string Value, string Printed);
