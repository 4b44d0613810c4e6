using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Evidence.Graph;

/// <summary>A part of an invoice that was paid.</summary>
/// <param name="Date">The day; null where it was not read, or where payments of different years pay several invoices together and nobody can say which is when.</param>
/// <param name="Amount">With tax, above zero.</param>
internal sealed record PaidPart(DateOnly? Date, Money Amount, ImmutableArray<PaymentPaper> Payments);
