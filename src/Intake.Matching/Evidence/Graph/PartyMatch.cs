namespace Intake.Matching.Evidence.Graph;

/// <summary>Whether two papers name the same party.</summary>
internal enum PartyMatch
{
    Other,

    /// <summary>Nothing that could be compared.</summary>
    Unknown,

    /// <summary>A different name that looks alike: for a person to see, no match.</summary>
    Nearly,

    /// <summary>The credit code is the same, the name differs: a match that stays open.</summary>
    SameByCode,
    Same,
}
