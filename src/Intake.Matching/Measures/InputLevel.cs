namespace Intake.Matching.Measures;

/// <summary>One word an input of type level may be.</summary>
/// <param name="Id">snake_case.</param>
public sealed record InputLevel(string Id, LocalizedText Label);
