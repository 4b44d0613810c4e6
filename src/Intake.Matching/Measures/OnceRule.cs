namespace Intake.Matching.Measures;

/// <summary>What a measure pays for only once.</summary>
public enum OncePer
{
    /// <summary>The applicant: an earlier award ends it.</summary>
    Applicant,

    /// <summary>For these an earlier award raises the question whether it was for the same one.</summary>
    Title,
    Person,
    Degree,
    Product,
    Platform,
    Project,
    Event,
}

/// <summary>一次性 / 首次.</summary>
public sealed record OnceRule(OncePer Per, Citation Cites);
