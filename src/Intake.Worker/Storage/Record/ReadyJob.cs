using Intake.Worker.Work;

namespace Intake.Worker.Storage.Record;

/// <summary>A job that a change made ready.</summary>
/// <param name="Due">When it may begin, milliseconds since 1970 UTC.</param>
/// <param name="Fence">Its fencing number when it was made ready: another number, and it was begun or made anew since.</param>
internal readonly record struct ReadyJob(JobTicket Ticket, long Due, long Fence);
