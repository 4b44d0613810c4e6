using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Payments from a seller back to the buyer: of what a red-letter invoice took back, or of an invoice whose number they quote.</summary>
internal sealed class Refunds
{
    private readonly List<(InvoiceNode Invoice, PaymentPaper Payment)> _of = [];
    private readonly List<(InvoiceNode Invoice, PaymentPaper Payment)> _unclear = [];

    public IEnumerable<PaymentPaper> Papers => _of.Concat(_unclear).Select(r => r.Payment);

    /// <summary>Refunds that belong to the invoice.</summary>
    public IEnumerable<PaymentPaper> Of(InvoiceNode invoice) => _of.Where(r => ReferenceEquals(r.Invoice, invoice)).Select(r => r.Payment);

    /// <summary>Refunds of which nobody can say what they take back, so that every paid invoice of the two parties stays open.</summary>
    public IEnumerable<PaymentPaper> UnclearFor(InvoiceNode invoice) => _unclear.Where(r => ReferenceEquals(r.Invoice, invoice)).Select(r => r.Payment);

    public void Find(ImmutableArray<InvoiceNode> invoices, ImmutableArray<PaymentPaper> back, List<PaymentBlock> blocks)
    {
        foreach (var refund in back.Where(p => p.Amount > Money.Zero))
        {
            var quoted = invoices.Where(i => QuotedNumbers.Contains(refund.Text, i.Facts.Number) || i.RedNumbers.Any(r => QuotedNumbers.Contains(refund.Text, r.Number))).ToList();
            var taken = quoted.Count > 0 ? quoted : [.. invoices.Where(i => i.RedNumbers.Any(r => r.Back == refund.Amount))];
            if (taken.Count == 1)
            {
                _of.Add((taken[0], refund));
            }
            else
            {
                // Only what was paid can be paid back.
                _unclear.AddRange(blocks.SelectMany(b => b.Invoices).Select(i => i.Invoice).Distinct().Select(i => (i, refund)));
            }
        }
    }
}
