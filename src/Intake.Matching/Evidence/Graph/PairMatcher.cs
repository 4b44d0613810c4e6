using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Evidence.Graph;

/// <summary>
/// Matches the payments from one party to another with the invoices between them, in this order: quoted numbers; amounts that are equal or add up
/// exactly in one way only; all that is left if it comes to the same sum; a part of the only invoice left. What fits in several ways is settled only where
/// every way settles the same papers; else it stays open and names the ways. Nothing hangs on the order of the papers.
/// </summary>
/// <param name="mayPay">False where the papers themselves say that a payment is for something else (another contract, other months).</param>
internal sealed class PairMatcher(ImmutableArray<InvoiceNode> invoices, ImmutableArray<PaymentPaper> payments, Func<PaymentPaper, InvoiceNode, bool> mayPay)
{
    private readonly List<(InvoiceNode Invoice, Money Due)> _open = [.. invoices.Where(i => i.Payable > Money.Zero).Select(i => (i, i.Payable!.Value))];
    private readonly List<PaymentPaper> _free = [.. payments.Where(p => p.Amount > Money.Zero)];

    public List<PaymentBlock> Blocks { get; } = [];

    /// <summary>What stays open: the papers, and the ways they could belong together.</summary>
    public List<OpenPayments> Open { get; } = [];

    public void Match()
    {
        if (_open.Count == 0 || _free.Count == 0)
        {
            return;
        }

        Quoted();
        BeforeTakingBack();
        new SumMatcher(_open, _free, mayPay, Blocks, Open).Match();
        Remainder();
    }

    private void Quoted()
    {
        var groups = new PaperGroups(_open.Count, _free.Count);
        for (var p = 0; p < _free.Count; p++)
        {
            for (var i = 0; i < _open.Count; i++)
            {
                if (Quotes(_free[p], _open[i].Invoice))
                {
                    groups.Join(i, p);
                }
            }
        }

        var (allDue, allFree) = (_open.ToList(), _free.ToList());
        foreach (var (members, paying) in groups.Of())
        {
            var (due, paid) = (members.ConvertAll(i => allDue[i]), paying.ConvertAll(p => allFree[p]));
            var (owed, given) = (Money.Sum(due.Select(d => d.Due)), Money.Sum(paid.Select(p => p.Amount!.Value)));
            if (due.Count == 1 || given >= owed)
            {
                Blocks.Add(new PaymentBlock(
                    [.. paid], [.. due.Select(d => (d.Invoice, due.Count == 1 ? Money.Min(given, d.Due) : d.Due))], SettledBy.Quoted, Money.Max(Money.Zero, given - owed)));
                Take(due, paid, given < owed ? owed - given : Money.Zero);
            }
            else
            {
                Open.Add(new OpenPayments("payment_unclear", [.. due.Select(d => d.Invoice)], [.. paid], []));
                Take(due, paid, Money.Zero);
            }
        }
    }

    private bool Quotes(PaymentPaper payment, InvoiceNode invoice)
    {
        var number = invoice.Facts.Number;
        return QuotedNumbers.Contains(payment.Text, number)
            || QuotedNumbers.Contains(invoice.Remarks, payment.Number)
            || (QuotedNumbers.ContainsTail(payment.Text, number) && _open.Count(o => o.Invoice.Facts.Number is { Length: > 8 } other && other[^8..] == number![^8..]) == 1);
    }

    /// <summary>Paid in full before a part was taken back: the refund is another matter.</summary>
    private void BeforeTakingBack()
    {
        foreach (var item in _open.Where(o => o.Invoice.TakenBack > Money.Zero && o.Due == o.Invoice.Payable).ToList())
        {
            var gross = item.Invoice.Total!.Value;
            var whole = _free.Where(p => p.Amount == gross && mayPay(p, item.Invoice)).ToList();
            if (whole.Count == 1 && !_free.Exists(p => p.Amount == item.Due) && !_open.Exists(o => o.Due == gross))
            {
                Blocks.Add(new PaymentBlock([whole[0]], [(item.Invoice, item.Due)], SettledBy.Gross, gross - item.Due));
                Take([item], whole, Money.Zero);
            }
        }
    }

    private void Remainder()
    {
        if (_free.Count == 0 || _open.Count == 0)
        {
            return;
        }

        var (owed, given) = (Money.Sum(_open.Select(o => o.Due)), Money.Sum(_free.Select(p => p.Amount!.Value)));
        var fits = _free.TrueForAll(p => _open.TrueForAll(o => mayPay(p, o.Invoice)));
        if (fits && owed == given)
        {
            Blocks.Add(new PaymentBlock([.. _free], [.. _open.Select(o => (o.Invoice, o.Due))], SettledBy.Balance, Money.Zero));
        }
        else if (fits && _open.Count == 1 && given < owed && Open.Count == 0)
        {
            Blocks.Add(new PaymentBlock([.. _free], [(_open[0].Invoice, given)], SettledBy.OnlyInvoice, Money.Zero));
        }
        else
        {
            Open.Add(new OpenPayments("payment_unclear", [.. _open.Select(o => o.Invoice)], [.. _free], []));
        }
    }

    /// <param name="left">What stays due of the one invoice there is; zero: they are done with.</param>
    private void Take(List<(InvoiceNode Invoice, Money Due)> due, List<PaymentPaper> paid, Money left)
    {
        _free.RemoveAll(paid.Contains);
        var at = _open.IndexOf(due[0]);
        _open.RemoveAll(due.Contains);
        if (left > Money.Zero)
        {
            _open.Insert(at, (due[0].Invoice, left));
        }
    }
}
