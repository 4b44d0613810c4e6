using System.Collections.Immutable;

namespace Intake.Matching.Evidence;

/// <summary>The applicant's statement which measures an invoice line is claimed under. It widens the choice where the line itself leaves room, never more.</summary>
/// <param name="Invoice">Number of the invoice, without spaces.</param>
/// <param name="Line">From 1, as printed.</param>
/// <param name="Measures">Ids of measures that pay for expenses, at least one.</param>
public sealed record ExpenseClaim(string Invoice, int Line, ImmutableArray<string> Measures);
