namespace Intake.Matching.Evidence.KnownNames;

/// <summary>A party whose name is known for sure.</summary>
/// <param name="Name">As the surest paper spells it.</param>
/// <param name="Code">Its credit code; null where the paper that names it prints none.</param>
/// <param name="Origin">The paper that says so, by its name; null for the application form.</param>
internal sealed record KnownParty(string Name, string? Code, string? Origin);
