namespace Intake.Worker.Work;

/// <summary>Says that a job may be ready. Only a hint: the record decides whether it is, so a ticket may come twice or for nothing.</summary>
internal readonly record struct JobTicket(string Job, JobKind Kind);
