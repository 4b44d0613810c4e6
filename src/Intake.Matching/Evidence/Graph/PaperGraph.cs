using System.Collections.Immutable;
using Intake.Extraction.Messages;

namespace Intake.Matching.Evidence.Graph;

/// <summary>The graph as the expenses use it: what is known of each invoice, and the graph to show.</summary>
/// <param name="Shown">Edges, open links and unmatched papers.</param>
/// <param name="HasContracts">Whether any contract is among the papers.</param>
/// <param name="HasPayments">Whether any payment is.</param>
/// <param name="Notes">By SHA-256 of a contract or payment: what there is to say about it alone.</param>
/// <param name="RenditionOf">By SHA-256 of a contract or payment handed in twice: that of the one that leads.</param>
internal sealed record PaperGraph(
    EvidenceGraph Shown, bool HasContracts, bool HasPayments,
    Dictionary<string, InvoicePayment> PaymentOf, Dictionary<string, InvoiceContract> ContractOf,
    ILookup<string, PaperNote> Notes, ImmutableSortedDictionary<string, string> RenditionOf)
{
    /// <summary>Null for a red-letter invoice, which is paid by what it takes back.</summary>
    public InvoicePayment? Payment(InvoiceFacts leader) => PaymentOf.GetValueOrDefault(leader.Document.Id);

    public InvoiceContract? Contract(InvoiceFacts leader) => ContractOf.GetValueOrDefault(leader.Document.Id);
}

/// <summary>Something to say about a contract or payment.</summary>
/// <param name="IsDoubt">Keeps what rests on the paper open.</param>
internal sealed record PaperNote(string Document, string Code, bool IsDoubt, Message Text);
