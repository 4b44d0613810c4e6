namespace Intake.Extraction.Fields.Clauses;

/// <summary>A day printed in the running text.</summary>
internal readonly record struct DateMention(Mention Place, DateOnly Day);
