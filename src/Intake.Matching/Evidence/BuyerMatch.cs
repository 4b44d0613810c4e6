namespace Intake.Matching.Evidence;

/// <summary>Whether the buyer of an invoice is the applicant.</summary>
internal enum BuyerMatch
{
    /// <summary>Name and tax id agree, as far as the applicant states both.</summary>
    Applicant,

    /// <summary>One agrees, the other differs or is missing on the paper.</summary>
    Doubtful,

    /// <summary>Somebody else.</summary>
    Other,

    /// <summary>The applicant is not known, or the paper names no buyer.</summary>
    Unknown,
}
