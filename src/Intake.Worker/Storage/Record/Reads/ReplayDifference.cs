namespace Intake.Worker.Storage.Record.Reads;

/// <summary>A file about which its events say otherwise than its row.</summary>
/// <param name="What"><c>missing</c>: events, no row; <c>unknown</c>: a row, no events; else the column that differs.</param>
/// <param name="ByEvents">What the events come to; null where they say nothing.</param>
/// <param name="ByRow">What the row says; null where there is none.</param>
internal sealed record ReplayDifference(string Item, string What, string? ByEvents, string? ByRow);
