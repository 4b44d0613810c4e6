namespace Intake.Matching.Allocation;

/// <summary>An expense that stands elsewhere in another allocation; all three are positions in the problem.</summary>
public readonly record struct ExpenseMove(int Expense, int From, int To);
