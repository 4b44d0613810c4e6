using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Matching.Evidence;

/// <summary>
/// Invoices that could be one: same day, same total, no other seller, and of at least one the number is not proven, so that a misread digit
/// could make two of one. Two proven numbers are two invoices, however alike.
/// </summary>
internal sealed class PossibleDuplicates
{
    private readonly Dictionary<(DateOnly Date, Money Total), List<InvoiceFacts>> _alike = [];

    public PossibleDuplicates(IEnumerable<EvidencePiece> pieces)
    {
        foreach (var facts in pieces.Select(p => p.Leader))
        {
            if (Key(facts) is { } key)
            {
                if (!_alike.TryGetValue(key, out var alike))
                {
                    _alike.Add(key, alike = []);
                }

                alike.Add(facts);
            }
        }
    }

    /// <summary>The open point of an invoice that may be another one read differently; null where there is no such doubt.</summary>
    public OpenPoint? Of(InvoiceFacts invoice)
    {
        if (IsProven(invoice) || Key(invoice) is not { } key)
        {
            return null;
        }

        var others = _alike[key].Where(o => !ReferenceEquals(o, invoice) && o.MayShareSeller(invoice)).Select(o => o.Document.Name).Take(3).ToImmutableArray();
        return others.IsEmpty ? null : new OpenPoint("possible_duplicate", Severity.Warning, "evidence.open_possible_duplicate", Label.Plain(string.Join(", ", others)));
    }

    private static (DateOnly Date, Money Total)? Key(InvoiceFacts facts) =>
        facts is { IssueDate: { } date } && (facts.Total ?? facts.AmountExcludingTax) is { } total ? (date, total) : null;

    private static bool IsProven(InvoiceFacts facts) => facts.Number is not null && facts.Document.Status == DocumentStatus.Accepted;
}
