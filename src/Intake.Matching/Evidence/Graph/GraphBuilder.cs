using System.Collections.Immutable;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Builds the graph of one dossier: contracts first, then the payments of each pair of parties, then what is left.</summary>
internal sealed class GraphBuilder
{
    private readonly ImmutableArray<InvoiceNode> _invoices;
    private readonly SamePapers<ContractPaper> _contracts;
    private readonly SamePapers<PaymentPaper> _payments;
    private readonly ContractMatcher _matcher;
    private readonly Dictionary<string, InvoiceContract> _contractOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContractPaper> _quotedBy = new(StringComparer.Ordinal);
    private readonly List<PaymentBlock> _blocks = [];
    private readonly List<OpenPayments> _open = [];
    private readonly List<(InvoiceNode Invoice, PaymentPaper Payment, string Code)> _others = [];
    private readonly List<PaperNote> _notes = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Refunds _refunds = new();

    private GraphBuilder(ImmutableArray<EvidencePiece> pieces, IReadOnlyCollection<ExaminedDocument> documents)
    {
        _contracts = SamePapers<ContractPaper>.Of(documents.Select(ContractPaper.Of).OfType<ContractPaper>(), c => c.Document, (a, b) => a.IsSameAs(b));
        _payments = SamePapers<PaymentPaper>.Of(documents.Select(PaymentPaper.Of).OfType<PaymentPaper>(), p => p.Document, (a, b) => a.IsSameAs(b));
        _matcher = new ContractMatcher(_contracts.Leaders);

        // Invoices alone have no graph.
        _invoices = _contracts.Leaders.IsEmpty && _payments.Leaders.IsEmpty ? [] : RedDeductions.Nodes(pieces);
    }

    /// <summary>The graph does not hang on the order of the documents.</summary>
    public static PaperGraph Of(ImmutableArray<EvidencePiece> pieces, IReadOnlyCollection<ExaminedDocument> documents) => new GraphBuilder(pieces, documents).Build();

    private PaperGraph Build()
    {
        PaymentDoubts.Of(_payments.Leaders, _notes);
        if (!_contracts.Leaders.IsEmpty)
        {
            foreach (var invoice in _invoices)
            {
                _contractOf[invoice.Sha] = _matcher.Find(ContractSubject.Of(invoice));
            }
        }

        if (!_payments.Leaders.IsEmpty)
        {
            Payments();
            Others();
        }

        var notes = _notes.ToLookup(n => n.Document, StringComparer.Ordinal);
        var results = new InvoiceResults(_blocks, _open, _others, _refunds, _contractOf, notes);
        var payments = _payments.Leaders.IsEmpty ? [] : _invoices.ToDictionary(i => i.Sha, results.Of, StringComparer.Ordinal);
        var shown = new GraphEdges(_contracts.Leaders, _payments.Leaders, _blocks, _contractOf, _matcher, notes).Of(_invoices, payments, _used, _refunds);
        var same = _contracts.LeaderOf.AddRange(_payments.LeaderOf);
        return new PaperGraph(shown, !_contracts.Leaders.IsEmpty, !_payments.Leaders.IsEmpty, payments, _contractOf, notes, same);
    }

    private void Payments()
    {
        foreach (var payment in _payments.Leaders)
        {
            if (_matcher.Quoted(payment) is { } contract)
            {
                _quotedBy[payment.Document.Id] = contract;
            }
        }

        var paying = _payments.Leaders.Where(p => p is { Payer: not null, Payee: not null }).ToLookup(p => (p.Payer!, p.Payee!));
        foreach (var pair in _invoices.Where(i => i is { Buyer: not null, Seller: not null }).GroupBy(i => (i.Buyer!, i.Seller!)))
        {
            var matcher = new PairMatcher([.. pair], [.. paying[pair.Key]], MayPay);
            matcher.Match();
            _blocks.AddRange(matcher.Blocks);
            _open.AddRange(matcher.Open);
            _refunds.Find([.. pair], [.. paying[(pair.Key.Item2, pair.Key.Item1)]], matcher.Blocks);
        }

        _used.UnionWith(_blocks.SelectMany(b => b.Payments).Concat(_open.SelectMany(o => o.Payments)).Concat(_refunds.Papers).Select(p => p.Document.Id));
    }

    private bool MayPay(PaymentPaper payment, InvoiceNode invoice) =>
        invoice.FitsMonths(payment.Months)
        && (!_quotedBy.TryGetValue(payment.Document.Id, out var quoted)
            || !_contractOf.TryGetValue(invoice.Sha, out var known) || known.Contract is null || ReferenceEquals(known.Contract, quoted));

    /// <summary>Payments by or to somebody else that could be for an invoice not paid otherwise: shown to a person, never counted.</summary>
    private void Others()
    {
        var paid = _blocks.SelectMany(b => b.Invoices).GroupBy(i => i.Invoice.Sha, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Money.Sum(g.Select(i => i.Paid)), StringComparer.Ordinal);
        var free = _payments.Leaders.Where(p => p.Amount > Money.Zero && !_used.Contains(p.Document.Id)).ToList();
        foreach (var invoice in free.Count == 0 ? [] : _invoices.Where(i => i.Payable is { } payable && paid.GetValueOrDefault(i.Sha) < payable))
        {
            var missing = invoice.Payable!.Value - paid.GetValueOrDefault(invoice.Sha);
            foreach (var payment in free)
            {
                var quoted = QuotedNumbers.Contains(payment.Text, invoice.Facts.Number) || QuotedNumbers.Contains(invoice.Remarks, payment.Number);
                var (byBuyer, toSeller) = (payment.Payer == invoice.Buyer, payment.Payee == invoice.Seller);
                if ((quoted || payment.Amount == missing) && byBuyer != toSeller)
                {
                    _others.Add((invoice, payment, (byBuyer ? "payment_to_other" : "payment_by_other") + (quoted ? "_quoted" : "")));
                    _used.Add(payment.Document.Id);
                }
            }
        }
    }
}
