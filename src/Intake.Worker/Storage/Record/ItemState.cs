namespace Intake.Worker.Storage.Record;

/// <summary>Where a received file is. It is in exactly one of these at any moment; their numbers sum to what was received.</summary>
internal enum ItemState
{
    /// <summary>Received and kept, not yet part of a proposal.</summary>
    InProgress,

    /// <summary>Read, and every field an award rests on is proven.</summary>
    Accepted,

    /// <summary>Read, and a person must look at something.</summary>
    InReview,

    /// <summary>Could not be gone on with; kept with its reason, to be retried or dropped by a person.</summary>
    Parked,

    /// <summary>The same bytes as another file of the same application.</summary>
    Duplicate,
}
