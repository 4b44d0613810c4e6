namespace Intake.Matching.Allocation;

/// <summary>A candidate measure an expense does not stand at.</summary>
/// <param name="Expense">Position in the problem.</param>
/// <param name="Measure">Position in the problem.</param>
/// <param name="Loss">Fen by which the total falls if this expense alone moved there; 0 or more, exact.</param>
public readonly record struct ForgonePlace(int Expense, int Measure, long Loss);
