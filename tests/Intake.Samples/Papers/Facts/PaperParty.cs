namespace Intake.Samples.Papers.Facts;

/// <summary>A firm or person as papers name it.</summary>
/// <param name="Code">Unified social credit code with right check digits over an unassigned area.</param>
/// <param name="Person">Legal representative.</param>
/// <param name="Bank">Branch in full.</param>
internal sealed record PaperParty(string Name, string Code, string Address, string Person, string Contact, string Phone, string Bank, string Account);
