namespace Intake.Worker.Storage.Audit;

/// <summary>What is wrong with the trail.</summary>
internal enum AuditFault
{
    /// <summary>The event is not in the trail: taken out, or its number changed.</summary>
    Missing,

    /// <summary>The event does not say what it said, or does not follow the one before it.</summary>
    Altered,

    /// <summary>The event stands after the noted end.</summary>
    BeyondHead,

    /// <summary>The end that the record notes is another than that of the trail.</summary>
    HeadDiffers,

    /// <summary>The end that was noted outside is not in the trail: it was written anew, or is of another record.</summary>
    NotedHeadDiffers,
}
