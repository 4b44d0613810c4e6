using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Contracts;

/// <summary>Between whom, about how much and when: what clauses speak of beside the facts that count.</summary>
/// <param name="A">How the paper calls the payer.</param>
/// <param name="B">How it calls the supplier.</param>
internal sealed record ClauseSubject(string A, string B, PaperParty Payer, PaperParty Supplier, decimal Total, DateOnly Sign, IReadOnlyList<decimal> Instalments);
