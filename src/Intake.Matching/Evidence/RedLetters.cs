using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Classification;

namespace Intake.Matching.Evidence;

/// <summary>
/// Takes back what red-letter invoices cancel. One that names an invoice among the papers follows that invoice in everything: measure,
/// year, whether it counts. One whose original is not found takes back all the same, and says so; its kind comes from the same seller's
/// counted expenses if those are of one kind only, else from its own words.
/// </summary>
internal sealed class RedLetters(ExpenseBuilder builder, ExpenseLedger ledger, IReadOnlyCollection<(InvoiceLines Invoice, bool[] Counted)> originals)
{
    private readonly ILookup<string, (InvoiceLines Invoice, bool[] Counted)> _byNumber = originals
        .Where(o => o.Invoice.Facts.Number is not null).ToLookup(o => o.Invoice.Facts.Number!, StringComparer.Ordinal);

    private readonly Dictionary<string, ImmutableHashSet<ExpenseKind>> _kindsOfSeller = KindsOfSellers(originals);

    private readonly Dictionary<InvoiceLines, Money> _takenBack = new(ReferenceEqualityComparer.Instance);

    public void Add(InvoiceLines red, Admission admission)
    {
        if (red.Facts.OriginalNumber is { } number && Original(number, red.Facts) is { } original)
        {
            TakeBack(red, original.Invoice, original.Counted);
        }
        else
        {
            WithoutOriginal(red, admission);
        }
    }

    /// <summary>The one invoice among the papers that is meant. A short number may be that of another seller's invoice, or of several.</summary>
    private (InvoiceLines Invoice, bool[] Counted)? Original(string number, InvoiceFacts red)
    {
        var found = _byNumber[number].Where(o => InvoiceFacts.IsUnique(number) || o.Invoice.Facts.MayShareSeller(red)).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private void TakeBack(InvoiceLines red, InvoiceLines original, bool[] counted)
    {
        var indices = LineKinds.Cancelled(red.Lines, original.Lines, original.Kinds);
        var measures = new string?[red.Lines.Length];
        var shown = original.Facts.Shown;
        for (var i = 0; i < red.Lines.Length; i++)
        {
            measures[i] = indices[i] >= 0 ? builder.Measure(original, indices[i]) : builder.Measure(red, i);
            var counts = indices[i] >= 0 ? counted[indices[i]] : counted.Any(c => c);
            builder.TakeBack(red, i, measures[i], original.Facts.IssueDate ?? red.Facts.IssueDate ?? default, counts, shown, indices[i] >= 0 ? original.Place(indices[i]) : red.Place(i));
        }

        ledger.Match(red.Facts.Document.Id, measures);
        if (counted.Any(c => c))
        {
            Findings(red, original, measures, indices.Contains(-1));
        }
        else
        {
            OfEarlierAward(red, original);
        }

        TooHigh(red.Facts, original);
    }

    private void Findings(InvoiceLines red, InvoiceLines original, string?[] measures, bool unclear)
    {
        var (key, severity) = (red.Lines.IsEmpty || unclear, red.Piece.IsConflict, red.Facts.Document.Status) switch
        {
            (true, _, _) => ("evidence.red_unclear", Severity.Error),
            (_, true, _) => ("evidence.red_conflict", Severity.Error),
            (_, _, not DocumentStatus.Accepted) => ("evidence.red_not_proven", Severity.Warning),
            _ => ("evidence.red_takes_back", Severity.Information),
        };
        foreach (var measure in MeasuresOf(original).Concat(measures.OfType<string>()).Distinct().Order(StringComparer.Ordinal))
        {
            ledger.Of(measure).Findings.Add(new Finding("red_letter_invoice", severity, Message.Of(key, red.Facts.Shown, red.Facts.Document.Name, original.Facts.Shown)));
        }
    }

    /// <summary>What it cancels counts in no award of this year; where an earlier award rested on that year, too much may have been paid then.</summary>
    private void OfEarlierAward(InvoiceLines red, InvoiceLines original)
    {
        if (original.Facts.IssueDate is not { } date || original.Buyer == BuyerMatch.Other)
        {
            return;
        }

        foreach (var measure in MeasuresOf(original))
        {
            if (builder.AwardFor(measure, date.Year) is { } award)
            {
                ledger.Of(measure).Findings.Add(new Finding("red_letter_of_earlier_award", Severity.Warning, Message.Of(
                    "evidence.red_earlier_award", red.Facts.Shown, red.Facts.Document.Name, original.Facts.Shown, Amounts.Count(award.Year), award.Amount.ToString())));
            }
        }
    }

    // Several may cancel parts of one invoice: together they must not take back more than it has.
    private void TooHigh(InvoiceFacts red, InvoiceLines original)
    {
        if (-(red.Total ?? red.AmountExcludingTax) is { } back && (original.Facts.Total ?? original.Facts.AmountExcludingTax) is { } given)
        {
            var all = _takenBack[original] = _takenBack.GetValueOrDefault(original) + back;
            if (all > given)
            {
                ledger.General.Add(new Finding("red_letter_too_high", Severity.Warning, Message.Of("evidence.red_too_high", red.Shown, all.ToString(), original.Facts.Shown, given.ToString())));
            }
        }
    }

    private IEnumerable<string> MeasuresOf(InvoiceLines invoice) =>
        Enumerable.Range(0, invoice.Lines.Length).Select(i => builder.Measure(invoice, i)).OfType<string>().Distinct();

    private void WithoutOriginal(InvoiceLines red, Admission admission)
    {
        var kinds = red.Facts.Seller is { } seller && _kindsOfSeller.TryGetValue(seller, out var known) && known.Count == 1
            ? red.Kinds.Select(k => k.Kind is null ? k with { Kind = known.First() } : k).ToImmutableArray()
            : red.Kinds;
        var named = red.Facts.OriginalNumber is { } number ? number : "?";
        var point = new OpenPoint("red_letter_without_original", Severity.Warning, "evidence.open_red_without_original", Label.Plain(named));

        // What lowers an award counts even where the paper itself is not proven: only another's or another year's does not.
        var contradicted = !admission.Counts && !admission.Open.IsEmpty && !red.Piece.IsConflict && red.Buyer != BuyerMatch.Unknown;
        builder.Add(red with { Kinds = kinds }, admission with
        {
            Counts = admission.Counts || contradicted,
            Reason = admission.Counts || contradicted ? Message.Of("evidence.reason_red_without_original") : admission.Reason,
            Open = admission.Open.Add(point),
        });
    }

    private static Dictionary<string, ImmutableHashSet<ExpenseKind>> KindsOfSellers(IEnumerable<(InvoiceLines Invoice, bool[] Counted)> originals)
    {
        var kinds = new Dictionary<string, ImmutableHashSet<ExpenseKind>>(StringComparer.Ordinal);
        foreach (var (invoice, counted) in originals)
        {
            for (var i = 0; invoice.Facts.Seller is { } seller && i < counted.Length; i++)
            {
                if (counted[i] && invoice.Kinds[i].Kind is { } kind)
                {
                    kinds[seller] = kinds.GetValueOrDefault(seller, []).Add(kind);
                }
            }
        }

        return kinds;
    }
}
