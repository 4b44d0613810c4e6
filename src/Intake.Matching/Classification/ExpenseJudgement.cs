namespace Intake.Matching.Classification;

/// <summary>The answer, and why there is none where there is none.</summary>
internal readonly record struct ExpenseJudgement(ExpensePrediction Prediction, ExpenseDoubt Doubt);
