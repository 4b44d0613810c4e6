namespace Intake.Samples.Papers.Contracts;

/// <summary>A clause of a contract with its paragraphs.</summary>
internal sealed record Clause(string Heading, params string[] Paragraphs);
