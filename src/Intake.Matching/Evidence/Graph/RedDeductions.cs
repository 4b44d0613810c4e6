using System.Collections.Immutable;
using Intake.Extraction.Values;

namespace Intake.Matching.Evidence.Graph;

/// <summary>What red-letter invoices among the papers take off the invoices they cancel: what is then still to be paid.</summary>
internal static class RedDeductions
{
    /// <summary>Every invoice that is no red-letter one, with what is taken back from it.</summary>
    public static ImmutableArray<InvoiceNode> Nodes(ImmutableArray<EvidencePiece> pieces)
    {
        var reds = pieces.Where(p => p.Leader is { IsRedLetter: true, OriginalNumber: not null, Total: not null }).ToLookup(p => p.Leader.OriginalNumber!, p => p.Leader, StringComparer.Ordinal);
        var invoices = pieces.Where(p => !p.Leader.IsRedLetter).ToList();
        var count = invoices.Where(p => p.Leader.Number is not null).ToLookup(p => p.Leader.Number!, StringComparer.Ordinal);
        return
        [
            .. invoices.Select(piece =>
            {
                // As with the expenses: a short number may be that of another seller's invoice, or of several.
                ImmutableArray<(string, Money)> own = piece.Leader.Number is not { } number ? [] :
                [
                    .. reds[number].Where(red => InvoiceFacts.IsUnique(number) || (red.MayShareSeller(piece.Leader) && count[number].Count(p => p.Leader.MayShareSeller(red)) == 1))
                        .Select(red => (red.Shown, Money.Abs(red.Total!.Value))),
                ];
                return new InvoiceNode(piece, Money.Sum(own.Select(o => o.Item2)), own);
            }),
        ];
    }
}
