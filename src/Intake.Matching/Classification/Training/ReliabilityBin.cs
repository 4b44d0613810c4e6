namespace Intake.Matching.Classification.Training;

/// <summary>Lines whose confidence lies from <paramref name="From"/> to the next bin, and how many of them are right.</summary>
public readonly record struct ReliabilityBin(double From, int Lines, int Right);
