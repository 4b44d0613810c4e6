namespace Intake.Samples;

/// <summary>One file of the demo.</summary>
/// <param name="Truth">What should be read in it.</param>
/// <param name="Measure">Measure its lines belong to; null for those that belong to none.</param>
/// <param name="IsCounted">False for copies, other renditions, other buyers and other years.</param>
public sealed record DemoDocument(string FileName, SampleTruth Truth, string? Measure, bool IsCounted, Func<byte[]> Content);
