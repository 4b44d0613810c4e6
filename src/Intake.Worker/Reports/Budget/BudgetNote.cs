using Intake.Extraction.Messages;

namespace Intake.Worker.Reports.Budget;

/// <summary>Something that whoever uses the sums must know.</summary>
/// <param name="Code">Stable, snake_case.</param>
internal sealed record BudgetNote(string Code, Message Message);
