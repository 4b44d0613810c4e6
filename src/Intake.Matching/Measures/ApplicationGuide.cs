using Intake.Extraction.Values;

namespace Intake.Matching.Measures;

/// <summary>申报指南: what the guide of one application year says for all measures. What it says of single measures is in the catalog of the year.</summary>
/// <param name="ApplicationYear">The year it is for.</param>
/// <param name="IsSynthetic">Made up for trying out; nothing computed with it is official.</param>
/// <param name="Window">When applications are taken; null where not said.</param>
/// <param name="Budget">The fund of the year; null where not said.</param>
/// <param name="File">The policy file it was read from.</param>
public sealed record ApplicationGuide(
    int ApplicationYear,
    bool IsSynthetic,
    LocalizedText Title,
    string Number,
    DateOnly Published,
    CountedPeriod? Window,
    Money? Budget,
    Citation? BudgetCites,
    string File);
