namespace Intake.Matching.Measures;

/// <summary>One policy file as it was handed in: whoever touches the disk reads it, this assembly only understands it.</summary>
/// <param name="File">Name for showing and for the order; <c>notice.yaml</c> is the notice, every other name a measure.</param>
public sealed record PolicyText(string File, string Text);
