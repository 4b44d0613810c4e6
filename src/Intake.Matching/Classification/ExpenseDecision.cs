namespace Intake.Matching.Classification;

/// <summary>How scores become an answer: calibrated on examples kept apart from training, kept in the model file.</summary>
/// <param name="Temperature">Scores are divided by it before they become probabilities.</param>
/// <param name="SureOfKind">Least probability at which a subsidised kind is answered.</param>
/// <param name="SureOfNone">Least probability at which none is answered.</param>
public sealed record ExpenseDecision(double Temperature, double SureOfKind, double SureOfNone)
{
    /// <summary>The least probability for that kind.</summary>
    public double Threshold(ExpenseKind kind) => kind == ExpenseKind.None ? SureOfNone : SureOfKind;

    internal void ToProbabilities(Span<double> scores)
    {
        var highest = double.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var sum = 0.0;
        for (var kind = 0; kind < scores.Length; kind++)
        {
            scores[kind] = Math.Exp((scores[kind] - highest) / Temperature);
            sum += scores[kind];
        }

        for (var kind = 0; kind < scores.Length; kind++)
        {
            scores[kind] /= sum;
        }
    }
}
