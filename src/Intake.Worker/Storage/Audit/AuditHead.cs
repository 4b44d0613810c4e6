namespace Intake.Worker.Storage.Audit;

/// <summary>The end of the chain.</summary>
/// <param name="Sequence">Number of the last event; 0 before the first.</param>
/// <param name="Hash">Of the last event; empty before the first.</param>
/// <param name="Fence">The last fencing number given.</param>
internal readonly record struct AuditHead(long Sequence, string Hash, long Fence);
