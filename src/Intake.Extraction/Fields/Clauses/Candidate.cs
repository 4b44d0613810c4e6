namespace Intake.Extraction.Fields.Clauses;

/// <summary>A value that a paper states for a field, in one place.</summary>
/// <param name="Value">Cleaned.</param>
/// <param name="At">Where it is printed.</param>
/// <param name="Rank">How clearly the place says that it is this field's: 0 the clearest.</param>
/// <param name="IsDoubtful">Something speaks against it.</param>
internal readonly record struct Candidate(string Value, Mention At, int Rank = 0, bool IsDoubtful = false);
