namespace Intake.Matching.Measures;

/// <summary>How a clause is read where it concerns one measure alone: an assumption of each of its awards.</summary>
public sealed record OwnAssumption(LocalizedText Text, Citation Cites);
