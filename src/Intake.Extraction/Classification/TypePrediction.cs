using System.Collections.Immutable;

namespace Intake.Extraction.Classification;

/// <summary>What the model says of the type of a paper.</summary>
/// <param name="Likeliest">The type that is most probable.</param>
/// <param name="Probability">Its probability, 0–1.</param>
/// <param name="IsSure">The probability reaches the threshold; else the answer is "unsure".</param>
/// <param name="Probabilities">By type, in the order of <see cref="DocumentType"/>.</param>
public sealed record TypePrediction(DocumentType Likeliest, double Probability, bool IsSure, ImmutableArray<double> Probabilities)
{
    public double Of(DocumentType type) => Probabilities[(int)type];
}
