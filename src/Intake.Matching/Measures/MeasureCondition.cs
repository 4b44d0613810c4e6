namespace Intake.Matching.Measures;

/// <summary>Who may settle a condition.</summary>
public enum ConditionSource
{
    Document,
    Applicant,

    /// <summary>Only a reviewer.</summary>
    Person,
}

/// <summary>A condition of the notice beyond amounts. Until its source is read it stays open: to confirm.</summary>
/// <param name="Id">snake_case; the criterion's name in results.</param>
public sealed record MeasureCondition(string Id, LocalizedText Text, ConditionSource StatedBy, Citation Cites);
