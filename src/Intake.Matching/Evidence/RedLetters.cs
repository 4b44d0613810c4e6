using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
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

    private (InvoiceLines Invoice, bool[] Counted)? Original(string number, InvoiceFacts red)
    {
        var found = _byNumber[number].ToList();
        return found.Count switch
        {
            0 => null,
            1 => found[0],
            _ => found.Where(o => o.Invoice.Facts.Seller == red.Seller).Select(o => ((InvoiceLines, bool[])?)o).FirstOrDefault(),
        };
    }

    private void TakeBack(InvoiceLines red, InvoiceLines original, bool[] counted)
    {
        var indices = LineKinds.Cancelled(red.Lines, original.Lines, original.Kinds);
        var measures = new string?[red.Lines.Length];
        var shown = original.Facts.Shown;
        for (var i = 0; i < red.Lines.Length; i++)
        {
            var kind = indices[i] >= 0 ? original.Kinds[indices[i]].Kind : red.Kinds[i].Kind;
            measures[i] = kind is { } sure ? builder.Choice(sure).Measure?.Id : null;
            var counts = indices[i] >= 0 ? counted[indices[i]] : counted.Any(c => c);
            builder.TakeBack(red, i, measures[i], original.Facts.IssueDate ?? red.Facts.IssueDate ?? default, counts, shown);
        }

        ledger.Match(red.Facts.Document.Sha256, measures);
        var touched = original.Kinds.Select(k => k.Kind is { } kind ? builder.Choice(kind).Measure?.Id : null).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        foreach (var measure in touched.Where(_ => counted.Any(c => c)))
        {
            var key = red.Lines.IsEmpty || indices.Contains(-1) ? "evidence.red_unclear" : red.Piece.IsConflict ? "evidence.red_conflict" : "evidence.red_takes_back";
            var severity = key == "evidence.red_takes_back" ? Severity.Information : Severity.Error;
            ledger.Of(measure).Findings.Add(new Finding("red_letter_invoice", severity, Message.Of(key, red.Facts.Shown, red.Facts.Document.Name, shown)));
        }

        if (-(red.Facts.Total ?? red.Facts.AmountExcludingTax) is { } back && (original.Facts.Total ?? original.Facts.AmountExcludingTax) is { } given && back > given)
        {
            ledger.General.Add(new Finding("red_letter_too_high", Severity.Warning, Message.Of("evidence.red_too_high", red.Facts.Shown, back.ToString(), shown, given.ToString())));
        }
    }

    private void WithoutOriginal(InvoiceLines red, Admission admission)
    {
        var kinds = red.Facts.Seller is { } seller && _kindsOfSeller.TryGetValue(seller, out var known) && known.Count == 1
            ? red.Kinds.Select(k => k.Kind is null ? k with { Kind = known.First() } : k).ToImmutableArray()
            : red.Kinds;
        var named = red.Facts.OriginalNumber is { } number ? number : "?";
        var point = new OpenPoint("red_letter_without_original", Severity.Warning, "evidence.open_red_without_original", named);

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
