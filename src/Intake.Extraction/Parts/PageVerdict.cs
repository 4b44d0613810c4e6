namespace Intake.Extraction.Parts;

/// <summary>Whether a page begins another paper.</summary>
internal enum PageVerdict
{
    /// <summary>It belongs to the paper before.</summary>
    Continues,

    /// <summary>It was left with the paper before, but may begin another.</summary>
    MayBegin,

    /// <summary>It was taken as the beginning of another, but may belong to the paper before.</summary>
    MayContinue,

    /// <summary>It begins another.</summary>
    Begins,
}
