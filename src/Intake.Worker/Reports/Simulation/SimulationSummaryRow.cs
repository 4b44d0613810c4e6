using Intake.Extraction.Messages;

namespace Intake.Worker.Reports.Simulation;

/// <summary>One figure of the whole.</summary>
/// <param name="Figure">An amount or a number, as shown.</param>
/// <param name="Remark">What to know about it; null for nothing.</param>
internal sealed record SimulationSummaryRow(Message Label, string Figure, Message? Remark);
