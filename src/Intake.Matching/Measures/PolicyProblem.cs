using Intake.Extraction.Messages;

namespace Intake.Matching.Measures;

/// <summary>One mistake in a text that people write (policy, guide, application.yaml): where it stands and what was expected there.</summary>
/// <param name="File">The name the text was handed in under.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Expected">What stands there and what should.</param>
public sealed record PolicyProblem(string File, int Line, int Column, Message Expected);
