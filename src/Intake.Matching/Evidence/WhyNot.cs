using Intake.Extraction.Messages;

namespace Intake.Matching.Evidence;

/// <summary>A measure that might pay for an expense, and why it does not.</summary>
public sealed record WhyNot(string Measure, Message Reason);
