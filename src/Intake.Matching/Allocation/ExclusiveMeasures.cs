namespace Intake.Matching.Allocation;

/// <summary>Two measures of which at most one may pay (就高不就低), by their positions.</summary>
public readonly record struct ExclusiveMeasures(int First, int Second);
