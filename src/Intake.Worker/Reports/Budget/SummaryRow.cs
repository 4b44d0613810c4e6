using Intake.Extraction.Messages;
using Intake.Extraction.Values;

namespace Intake.Worker.Reports.Budget;

/// <summary>One figure of the whole.</summary>
/// <param name="Amount">Null where it is only a count.</param>
/// <param name="Awards">How many awards it is about; null where it is about none.</param>
internal sealed record SummaryRow(Message Label, Money? Amount, int? Awards, Message? Remark);
