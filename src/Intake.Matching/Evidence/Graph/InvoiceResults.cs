using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Puts together what blocks, open payments, refunds and doubts say of one invoice.</summary>
internal sealed class InvoiceResults(
    List<PaymentBlock> blocks, List<OpenPayments> open, List<(InvoiceNode Invoice, PaymentPaper Payment, string Code)> others, Refunds refunds,
    Dictionary<string, InvoiceContract> contractOf, ILookup<string, PaperNote> notes)
{
    private readonly ILookup<string, PaymentBlock> _blocks =
        blocks.SelectMany(b => b.Invoices.Select(i => (i.Invoice.Sha, Block: b))).ToLookup(b => b.Sha, b => b.Block, StringComparer.Ordinal);

    private readonly ILookup<string, OpenPayments> _open =
        open.SelectMany(o => o.Invoices.Select(i => (i.Sha, Open: o))).ToLookup(o => o.Sha, o => o.Open, StringComparer.Ordinal);

    public InvoicePayment Of(InvoiceNode invoice)
    {
        var over = Money.Zero;
        var parts = new List<PaidPart>();
        foreach (var block in _blocks[invoice.Sha])
        {
            parts.AddRange(Parts(block, invoice));
            over += block.Invoices.Length == 1 ? block.Over : Money.Zero;
        }

        // What came back is taken from what was paid too much, then from what was paid last.
        var back = Money.Sum(refunds.Of(invoice).Select(r => r.Amount!.Value));
        (back, over) = (Money.Max(Money.Zero, back - over), Money.Max(Money.Zero, over - back));
        var kept = Without(back, [.. parts.OrderBy(p => p.Date ?? DateOnly.MaxValue).ThenBy(p => p.Payments[0].Document.Id, StringComparer.Ordinal)]);
        return new InvoicePayment(invoice.Payable, kept, over, Open(invoice), [.. Doubts(invoice, kept, over)]);
    }

    private static IEnumerable<PaidPart> Parts(PaymentBlock block, InvoiceNode invoice)
    {
        var paid = block.Invoices.First(i => ReferenceEquals(i.Invoice, invoice)).Paid;
        if (block.Invoices.Length > 1)
        {
            var years = block.Payments.Select(p => p.Date?.Year).Distinct().ToList();
            yield return new PaidPart(years is [not null] ? block.Payments.Max(p => p.Date) : null, paid, block.Payments);
            yield break;
        }

        foreach (var payment in block.Payments.OrderBy(p => p.Date ?? DateOnly.MaxValue).ThenBy(p => p.Document.Id, StringComparer.Ordinal))
        {
            var part = Money.Min(paid, payment.Amount!.Value);
            paid -= part;
            if (part > Money.Zero)
            {
                yield return new PaidPart(payment.Date, part, [payment]);
            }
        }
    }

    private static ImmutableArray<PaidPart> Without(Money back, List<PaidPart> parts)
    {
        for (var i = parts.Count - 1; i >= 0 && back > Money.Zero; i--)
        {
            var taken = Money.Min(back, parts[i].Amount);
            (back, parts[i]) = (back - taken, parts[i] with { Amount = parts[i].Amount - taken });
        }

        return [.. parts.Where(p => p.Amount > Money.Zero)];
    }

    private ImmutableArray<OpenLink> Open(InvoiceNode invoice) =>
    [
        .. _open[invoice.Sha].Select(o => new OpenLink(
            o.Code, [.. o.Invoices.Select(i => i.Sha).Concat(o.Payments.Select(p => p.Document.Id)).Order(StringComparer.Ordinal)],
            Message.Of(
                "graph." + o.Code, List(o.Payments.Select(p => $"{p.Shown} ({p.Amount})")), List(o.Invoices.Select(i => $"{i.Facts.Shown} ({i.Payable})")),
                string.Join("; ", o.Ways), Amounts.Count(SubsetSums.Most)))),
        .. others.Where(o => ReferenceEquals(o.Invoice, invoice)).Select(o => new OpenLink(
            o.Code, [.. new[] { invoice.Sha, o.Payment.Document.Id }.Order(StringComparer.Ordinal)], Other(invoice, o.Payment, o.Code))),
    ];

    private static Message Other(InvoiceNode invoice, PaymentPaper payment, string code)
    {
        var isTo = code.StartsWith("payment_to", StringComparison.Ordinal);
        var (named, wanted) = isTo ? (payment.Payee, invoice.Seller) : (payment.Payer, invoice.Buyer);
        var key = (isTo ? "graph.payment_to_other" : "graph.payment_by_other") + (PartyNames.AreNearly(named, wanted) ? "_nearly" : "");
        return Message.Of(key, payment.Shown, payment.Amount!.Value.ToString(), named ?? "?", wanted ?? "?", invoice.Facts.Shown);
    }

    private IEnumerable<Message> Doubts(InvoiceNode invoice, ImmutableArray<PaidPart> parts, Money over)
    {
        foreach (var payment in parts.SelectMany(p => p.Payments).DistinctBy(p => p.Document.Id).OrderBy(p => p.Document.Id, StringComparer.Ordinal))
        {
            if (!payment.IsAccepted)
            {
                yield return Message.Of("graph.payment_not_proven", payment.Shown, payment.Document.Name);
            }

            foreach (var note in notes[payment.Document.Id].Where(n => n.IsDoubt))
            {
                yield return note.Text;
            }

            if (contractOf.GetValueOrDefault(invoice.Sha)?.Contract is { Signed: { } signed } contract && payment.Date < signed)
            {
                yield return Message.Of("graph.payment_before_contract", payment.Shown, Amounts.Day(payment.Date.Value), contract.Shown, Amounts.Day(signed));
            }
        }

        if (_blocks[invoice.Sha].Any(b => b.MayBeChance))
        {
            yield return Message.Of("graph.sum_by_chance", invoice.Facts.Shown);
        }

        if (parts.Any(p => p.Date is null))
        {
            yield return Message.Of("graph.payment_year_open", invoice.Facts.Shown);
        }

        if (over > Money.Zero)
        {
            yield return Message.Of("graph.overpaid", invoice.Facts.Shown, over.ToString());
        }

        foreach (var refund in parts.IsEmpty ? [] : refunds.UnclearFor(invoice))
        {
            yield return Message.Of("graph.refund_unclear", refund.Shown, refund.Amount!.Value.ToString(), invoice.Facts.Shown);
        }
    }

    private static string List(IEnumerable<string> names)
    {
        var first = names.Take(7).ToList();
        return first.Count <= 6 ? string.Join(", ", first) : string.Join(", ", first.Take(6)) + " …";
    }
}
