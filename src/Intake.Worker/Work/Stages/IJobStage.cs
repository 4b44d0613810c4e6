using Intake.Worker.Arrival;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;

namespace Intake.Worker.Work.Stages;

/// <summary>What is done with a claimed job of one kind.</summary>
internal interface IJobStage
{
    JobKind Kind { get; }

    /// <summary>Does the job and records its end.</summary>
    /// <returns>The jobs this made ready.</returns>
    /// <exception cref="TransientFaultException">Something stood in the way that may pass.</exception>
    Task<IReadOnlyList<ReadyJob>> DoAsync(ClaimedJob job, CancellationToken cancellation);

    /// <summary>Records that the job is given up, with the reason for a person.</summary>
    Task<IReadOnlyList<ReadyJob>> GiveUpAsync(ClaimedJob job, Refusal why, CancellationToken cancellation);
}

/// <summary>The machine and not the document stood in the way.</summary>
internal sealed class TransientFaultException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal => refusal;
}
