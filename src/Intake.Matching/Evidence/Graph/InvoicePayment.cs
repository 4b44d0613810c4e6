using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;

namespace Intake.Matching.Evidence.Graph;

/// <summary>What the papers show of the payment of one invoice.</summary>
/// <param name="Payable">With tax, red-letter invoices taken off; null where the total was not read.</param>
/// <param name="Parts">By day; together never more than what is payable.</param>
/// <param name="Over">Paid beyond that and not paid back.</param>
/// <param name="Open">Payments that could be for it, not settled.</param>
/// <param name="Doubts">What stays open about the payments that are.</param>
internal sealed record InvoicePayment(
    Money? Payable, ImmutableArray<PaidPart> Parts, Money Over, ImmutableArray<OpenLink> Open, ImmutableArray<Message> Doubts)
{
    public static InvoicePayment None(InvoiceNode invoice) => new(invoice.Payable, [], Money.Zero, [], []);

    /// <summary>With tax; never above what is payable.</summary>
    public Money Paid => Money.Sum(Parts.Select(p => p.Amount));

    /// <summary>What no payment is shown for, with tax; null where the total was not read.</summary>
    public Money? Missing => Payable is { } payable ? payable - Paid : null;

    /// <summary>Whether all of it is paid, or there is nothing to pay.</summary>
    public bool IsPaid => Missing == Money.Zero;

    /// <summary>All of it is paid and nothing about that is in doubt.</summary>
    public bool IsSettled => IsPaid && Open.IsEmpty && Doubts.IsEmpty && Parts.All(p => p.Date is not null);

    /// <summary>Whether the parts say how much counts: some payment is shown, of known day, and nothing else could be for it.</summary>
    public bool Decides => !Parts.IsEmpty && Open.All(o => o.Code is not ("payment_ambiguous" or "payment_too_many" or "payment_unclear")) && Parts.All(p => p.Date is not null);

    /// <summary>Something found speaks against it: a payment that names the invoice is made by or to somebody else.</summary>
    public bool IsContradicted => Parts.IsEmpty && Open.Any(o => o.Code is "payment_by_other_quoted" or "payment_to_other_quoted");

    public IEnumerable<PaymentPaper> Payments => Parts.SelectMany(p => p.Payments).DistinctBy(p => p.Document.Id).OrderBy(p => p.Document.Id, StringComparer.Ordinal);
}
