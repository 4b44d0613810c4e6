using Intake.Worker.Storage.Record.Changes;

namespace Intake.Worker.Storage.Record;

/// <summary>Every kind of change that workers and persons make.</summary>
internal sealed class RecordChanges(RecordSettings settings)
{
    public RecordSettings Settings => settings;

    public ReceiveItem Receive { get; } = new(settings);

    public RegisterBatch RegisterBatch { get; } = new(settings);

    public NoteRefusedArrival NoteRefused { get; } = new(settings);

    public ClaimJob Claim { get; } = new(settings);

    public CompleteExamination CompleteExamination { get; } = new(settings);

    public ExamineByThisVersion ExamineByThisVersion { get; } = new(settings);

    public CompleteExpansion CompleteExpansion { get; } = new(settings);

    public StoreProposal StoreProposal { get; } = new(settings);

    public ParkJob Park { get; } = new(settings);

    public DelayJob Delay { get; } = new(settings);

    public HandBackJob HandBack { get; } = new();

    public TendWorker Tend { get; } = new(settings);

    public RetryParked Retry { get; } = new(settings);

    public DropParked Drop { get; } = new(settings);

    public ReassessApplication Reassess { get; } = new(settings);

    public PurgeApplication Purge { get; } = new();

    public MarkPublished MarkPublished { get; } = new();

    public Unpublish Unpublish { get; } = new();
}
