namespace Intake.Matching.Budget;

/// <summary>Who asks.</summary>
/// <param name="Key">The same for every application of one applicant, and for no other's: the credit code, else the name.</param>
/// <param name="Code">Unified social credit code; null where no application states it.</param>
/// <param name="Name">As first stated; null where it is not known.</param>
public sealed record FundApplicant(string Key, string? Code, string? Name);
