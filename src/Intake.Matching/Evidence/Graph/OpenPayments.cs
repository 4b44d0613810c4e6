using System.Collections.Immutable;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Payments and invoices of the same two parties that are not settled.</summary>
/// <param name="Code"><c>payment_ambiguous</c>, <c>payment_too_many</c> or <c>payment_unclear</c>.</param>
/// <param name="Ways">Where several explanations are possible: two of them, e.g. <c>R1 = I1 + I2</c>.</param>
internal sealed record OpenPayments(string Code, ImmutableArray<InvoiceNode> Invoices, ImmutableArray<PaymentPaper> Payments, ImmutableArray<string> Ways);
