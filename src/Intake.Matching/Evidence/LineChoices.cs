using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Matching.Classification;
using Intake.Matching.Measures;

namespace Intake.Matching.Evidence;

/// <summary>
/// Which measure takes each line: by its kind, by what the applicant claims where the line leaves room for it, and where several measures
/// contend by the allocation.
/// </summary>
/// <param name="allocated">Where the allocation put each expense that several measures contend for; null while that is being found out.</param>
internal sealed class LineChoices(
    ApplicationForm form, MeasureCatalog catalog, ImmutableDictionary<ExpenseKind, MeasureChoice> byKind, IReadOnlyDictionary<LinePlace, MeasureChoice>? allocated)
{
    private readonly ILookup<(string, int), ExpenseClaim> _claims = form.Claims.ToLookup(c => (c.Invoice, c.Line - 1));

    public ImmutableDictionary<ExpenseKind, MeasureChoice> ByKind => byKind;

    /// <summary>The choice for a line; null where nobody can say what the line is.</summary>
    public MeasureChoice? For(InvoiceLines invoice, int line)
    {
        var place = invoice.Place(line);
        if (allocated is not null && allocated.TryGetValue(place, out var settled))
        {
            return settled;
        }

        var kind = invoice.Kinds[line];
        return Claimed(invoice, place, kind) is { IsEmpty: false } measures ? MeasureChoice.Among(measures, form, catalog)
            : kind.Kind is { } sure ? byKind[sure] : null;
    }

    /// <summary>
    /// The measures a claim opens for the line: those claimed that pay for what the line is, or where that is not sure for one of the two kinds
    /// it is likeliest to be. The rest of a claim is not followed, and said so.
    /// </summary>
    public ImmutableArray<Measure> Claimed(InvoiceLines invoice, LinePlace place, ExpensePrediction kind)
    {
        if (form.Claims.IsEmpty || invoice.Facts.Number is not { } number || !_claims.Contains((number, place.Line)))
        {
            return [];
        }

        ExpenseKind[] open = kind.Kind is { } sure ? [sure] : [kind.Likeliest, kind.RunnerUp];
        var claimed = _claims[(number, place.Line)].SelectMany(c => c.Measures).ToHashSet(StringComparer.Ordinal);
        return [.. catalog.Measures.Where(m => claimed.Contains(m.Id) && m.ExpenseKinds.Intersect(open).Any())];
    }

    /// <summary>What there is to say about the claims on a line; none where nothing is claimed.</summary>
    public IEnumerable<Finding> ClaimFindings(InvoiceLines invoice, int line)
    {
        var place = invoice.Place(line);
        if (form.Claims.IsEmpty || place.Line != line || invoice.Facts.Number is not { } number)
        {
            yield break;
        }

        var followed = Claimed(invoice, place, invoice.Kinds[line]).Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        var shown = Amounts.Count(line + 1);
        foreach (var measure in _claims[(number, line)].SelectMany(c => c.Measures).Distinct().Where(id => !followed.Contains(id)))
        {
            yield return new Finding("claim_not_followed", Severity.Warning, Message.Of("evidence.claim_not_followed", number, shown, measure));
        }

        if (followed.Count > 0 && invoice.Kinds[line].Kind is null)
        {
            yield return new Finding("claimed_line", Severity.Warning, Message.Of("evidence.claimed_line", number, shown, string.Join(", ", followed.Order(StringComparer.Ordinal))));
        }
    }

    /// <summary>Claims on invoices that are not among the papers, on lines they do not have, or on red-letter ones, which go with what they take back.</summary>
    public IEnumerable<Finding> Unmet(IEnumerable<InvoiceLines> invoices, IEnumerable<InvoiceLines> redLetters)
    {
        var reds = redLetters.Select(i => i.Facts.Number).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var lines = invoices.Where(i => i.Facts.Number is not null).ToLookup(i => i.Facts.Number!, i => i.Lines.Length, StringComparer.Ordinal);
        foreach (var claim in form.Claims.Where(c => lines[c.Invoice].All(length => c.Line > length)))
        {
            if (reds.Contains(claim.Invoice))
            {
                yield return new Finding("claim_on_red_letter", Severity.Warning, Message.Of("evidence.claim_on_red_letter", claim.Invoice, Amounts.Count(claim.Line)));
                continue;
            }

            yield return new Finding("claim_without_line", Severity.Warning, Message.Of("evidence.claim_without_line", claim.Invoice, Amounts.Count(claim.Line)));
        }
    }
}
