namespace Intake.Worker.Storage.Record.Reads;

/// <summary>What lies in one state.</summary>
/// <param name="Pages">Of the files whose pages have been counted.</param>
/// <param name="Uncounted">Files whose pages have not been counted yet.</param>
internal sealed record StateFigures(ItemState State, long Files, long Pages, long Uncounted, long Bytes);
