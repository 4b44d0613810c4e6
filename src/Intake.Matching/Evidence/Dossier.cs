using System.Collections.Immutable;
using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Verification;
using Intake.Matching.Classification;
using Intake.Matching.Evidence.Graph;

namespace Intake.Matching.Evidence;

/// <summary>申报材料: the papers of one application in a fixed order, renditions joined, lines classified.</summary>
internal sealed class Dossier
{
    private readonly Dictionary<string, ImmutableArray<ExpensePrediction>> _predictions;
    private readonly Dictionary<InvoiceFacts, EvidencePiece> _pieceOf;

    private Dossier(
        ImmutableArray<(ExaminedDocument Document, InvoiceFacts? Invoice)> documents,
        ImmutableArray<EvidencePiece> pieces,
        Dictionary<string, ImmutableArray<ExpensePrediction>> predictions,
        Dictionary<InvoiceFacts, EvidencePiece> pieceOf,
        PaperGraph graph)
    {
        Documents = documents;
        Pieces = pieces;
        _predictions = predictions;
        _pieceOf = pieceOf;
        Graph = graph;
    }

    /// <summary>By SHA-256, then name, then part; the facts of each readable invoice beside it.</summary>
    public ImmutableArray<(ExaminedDocument Document, InvoiceFacts? Invoice)> Documents { get; }

    public ImmutableArray<EvidencePiece> Pieces { get; }

    /// <summary>What the contracts and payments among the papers have to do with the invoices.</summary>
    public PaperGraph Graph { get; }

    public static Dossier Of(ImmutableArray<ExaminedDocument> documents, Func<ExpenseSubject, ExpensePrediction> classify)
    {
        ImmutableArray<(ExaminedDocument Document, InvoiceFacts? Invoice)> ordered =
        [
            .. documents.OrderBy(d => d.Sha256, StringComparer.Ordinal).ThenBy(d => d.Name, StringComparer.Ordinal).ThenBy(d => d.Part?.Number).Select(d => (d, InvoiceFacts.Of(d))),
        ];
        var invoices = ordered.Select(o => o.Invoice).OfType<InvoiceFacts>().ToList();
        var predictions = new Dictionary<string, ImmutableArray<ExpensePrediction>>(StringComparer.Ordinal);
        foreach (var invoice in invoices)
        {
            // Identical bytes say identical things.
            if (!predictions.ContainsKey(invoice.Document.Id))
            {
                predictions.Add(invoice.Document.Id, Classify(invoice.Document, classify));
            }
        }

        var pieces = RenditionJoiner.Join(invoices);
        var pieceOf = new Dictionary<InvoiceFacts, EvidencePiece>(ReferenceEqualityComparer.Instance);
        foreach (var piece in pieces)
        {
            foreach (var member in piece.Members)
            {
                pieceOf[member] = piece;
            }
        }

        return new Dossier(ordered, pieces, predictions, pieceOf, GraphBuilder.Of(pieces, [.. ordered.Select(o => o.Document)]));
    }

    /// <summary>One prediction a line; empty for a document that is no readable invoice.</summary>
    public ImmutableArray<ExpensePrediction> Predictions(ExaminedDocument document) => _predictions.GetValueOrDefault(document.Id, []);

    /// <summary>The first document of this identity; null where there is none.</summary>
    public ExaminedDocument? Named(string id) => Documents.FirstOrDefault(d => d.Document.Id == id).Document;

    /// <summary>The piece of evidence an invoice of this dossier belongs to.</summary>
    public EvidencePiece PieceOf(InvoiceFacts invoice) => _pieceOf[invoice];

    private static ImmutableArray<ExpensePrediction> Classify(ExaminedDocument document, Func<ExpenseSubject, ExpensePrediction> classify)
    {
        var (remarks, seller) = (document.Fields.Text(VatInvoiceFields.Remarks), document.Fields.Text(VatInvoiceFields.SellerName));
        return [.. document.Fields.Lines.Select(line => classify(new ExpenseSubject(line.Name, line.Specification, line.Unit, remarks, seller, null)))];
    }
}
