using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Values;
using Intake.Matching.Classification;

namespace Intake.Matching.Evidence;

/// <summary>An invoice with the kind of each of its lines.</summary>
/// <param name="Kinds">One a line.</param>
/// <param name="Sources">For each line the line whose kind it has: its own, of a discount that of what it lowers.</param>
internal sealed record InvoiceLines(EvidencePiece Piece, BuyerMatch Buyer, ImmutableArray<ExpensePrediction> Kinds, ImmutableArray<int> Sources)
{
    /// <summary>An ordinary invoice, whose discounts are of the kind of what they lower.</summary>
    public static InvoiceLines Ordinary(EvidencePiece piece, BuyerMatch buyer, ImmutableArray<ExpensePrediction> predictions)
    {
        var sources = LineKinds.Sources(piece.Leader.Document.Fields.Lines);
        return new InvoiceLines(piece, buyer, [.. sources.Select(source => predictions[source])], sources);
    }

    /// <summary>A red-letter invoice: every line speaks for itself.</summary>
    public static InvoiceLines Red(EvidencePiece piece, BuyerMatch buyer, ImmutableArray<ExpensePrediction> predictions) =>
        new(piece, buyer, predictions, [.. Enumerable.Range(0, predictions.Length)]);

    /// <summary>The expense a line is part of.</summary>
    public LinePlace Place(int index) => new(Facts.Document.Id, Sources[index]);

    /// <summary>Ten billion yuan: no line of a real invoice has more, and a million such lines still add up without overflow.</summary>
    public static readonly Money MostPlausible = Money.FromYuan(10_000_000_000m);

    public InvoiceFacts Facts => Piece.Leader;

    public ImmutableArray<LineItem> Lines => Piece.Leader.Document.Fields.Lines;

    /// <summary>Where the amount of a line is printed: on the leader, or where that has no page on a rendition that lists the same amount there.</summary>
    public (string Document, Provenance? Ink) Ink(int index)
    {
        foreach (var member in Piece.Members)
        {
            var lines = member.Document.Fields.Lines;
            if (index < lines.Length && lines[index] is { Page: { } page, Amount: { } amount } line
                && amount == Lines[index].Amount && (line.AmountBox ?? line.Box) is { } box)
            {
                return (member.Document.Id, new Provenance(page, box, amount.ToString()));
            }
        }

        return (Facts.Document.Id, null);
    }

    /// <summary>What the line contributes: net and, where the policy counts it, tax; null where a part of it was not read or is beyond reason.</summary>
    public (Money Net, Money? Tax)? Amount(int index, bool withTax)
    {
        var line = Lines[index];
        if (line.Amount is not { } net || Money.Abs(net) > MostPlausible || (line.Tax is { } stated && Money.Abs(stated) > MostPlausible))
        {
            return null;
        }

        return (withTax, line.Tax, line.TaxRate) switch
        {
            (false, _, _) => (net, null),
            (true, { } tax, _) => (net, tax),
            (true, null, { Fraction: 0 }) => (net, Money.Zero),
            _ => null,
        };
    }
}
