namespace Intake.Matching.Classification.Training;

/// <summary>What training made; the caller writes it to the files named in <see cref="TrainingMaterial.Outputs"/>.</summary>
/// <param name="Examples">Text of examples.tsv.</param>
/// <param name="Model">Bytes of expense-kinds.zip.</param>
/// <param name="Version">As <see cref="ExpenseClassifier.Version"/>.</param>
/// <param name="Decision">Temperature and thresholds chosen.</param>
/// <param name="Scores">On scored.tsv.</param>
/// <param name="BlindScores">On blind.tsv.</param>
/// <param name="Figures">The generated part of the card.</param>
public sealed record TrainingOutcome(string Examples, byte[] Model, string Version, ExpenseDecision Decision, ExpenseScores Scores, ExpenseScores BlindScores, string Figures);
