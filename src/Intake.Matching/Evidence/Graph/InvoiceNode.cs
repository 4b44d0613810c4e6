using System.Collections.Immutable;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Matching.Evidence.Graph;

/// <summary>An invoice as the graph sees it: who owes whom how much.</summary>
/// <param name="TakenBack">What red-letter invoices among the papers take off it, with tax; never negative.</param>
/// <param name="RedNumbers">Their numbers and amounts.</param>
internal sealed record InvoiceNode(EvidencePiece Piece, Money TakenBack, ImmutableArray<(string Number, Money Back)> RedNumbers)
{
    public InvoiceFacts Facts => Piece.Leader;

    public ExaminedDocument Document => Piece.Leader.Document;

    public string Sha => Piece.Leader.Document.Id;

    public string? Buyer { get; } = PartyNames.Of(Piece.Leader.BuyerName);

    public string? Seller { get; } = PartyNames.Of(Piece.Leader.SellerName);

    /// <summary>With tax, before anything was taken back.</summary>
    public Money? Total => Piece.Leader.Total;

    /// <summary>With tax, red-letter invoices taken off; null where the total was not read.</summary>
    public Money? Payable => Total is { } total ? Money.Max(Money.Zero, total - TakenBack) : null;

    public string? Remarks { get; } = Comparable.Of(Piece.Leader.Document.Fields.Text(VatInvoiceFields.Remarks));

    /// <summary>The periods its lines state.</summary>
    public ImmutableArray<DatePeriod> Periods { get; } =
    [
        .. Piece.Leader.Document.Fields.Lines
            .Where(l => l is { PeriodStart: { } first, PeriodEnd: { } last } && first <= last).Select(l => new DatePeriod(l.PeriodStart!.Value, l.PeriodEnd!.Value)).Distinct(),
    ];

    /// <summary>Whether a payment that names these months may be for this invoice: unknown periods speak against nothing.</summary>
    public bool FitsMonths(ImmutableSortedSet<int> months) =>
        months.IsEmpty || Periods.IsEmpty || Periods.Any(p => months.Any(m => m >= ServiceMonths.Number(p.First) && m <= ServiceMonths.Number(p.Last)));
}
