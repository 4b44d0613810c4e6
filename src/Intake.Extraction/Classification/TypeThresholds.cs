namespace Intake.Extraction.Classification;

/// <summary>How probabilities of types become answers; chosen on the calibration papers and kept in the model file.</summary>
/// <param name="Temperature">Scores are divided by it: above 1, the model is less sure than it was trained to be.</param>
/// <param name="Sure">The model by itself says a type from this probability on, 0–1; below, it says "unsure".</param>
public sealed record TypeThresholds(double Temperature, double Sure);
