using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Classification;
using Intake.Matching.Evidence.Graph;
using Intake.Matching.Measures;

namespace Intake.Matching.Evidence;

/// <summary>
/// Makes the expenses: one a line of each invoice, renditions counted once, each either counted for one measure or not, with the reason.
/// Whatever could change an award and is not settled becomes an open point of that measure with the amount that hangs on it.
/// </summary>
internal sealed class ExpenseBuilder(
    ApplicationForm form, MeasureCatalog catalog, LineChoices choices, ExpenseLedger ledger, PaperGraph graph)
{
    private readonly int _year = catalog.Notice.ExpenseYear(form.ApplicationYear);
    private readonly PaperFindings _papers = new(form, catalog, ledger, graph);
    private readonly bool _withTax = catalog.Notice.Reads(ReadingIds.ExpenditureBasis, "tax_included");

    /// <summary>The measure that takes a line; null where none does or nobody can say.</summary>
    public string? Measure(InvoiceLines invoice, int line) => choices.For(invoice, line)?.Measure?.Id;

    /// <summary>The award of an earlier application year that rested on the expenses of the given year; null if none is stated.</summary>
    public PriorAward? AwardFor(string measure, int expenseYear) =>
        form.PriorAwards.FirstOrDefault(p => p.Measure == measure && p.Year < form.ApplicationYear && catalog.Notice.ExpenseYear(p.Year) == expenseYear);

    /// <summary>Adds the expenses of an ordinary invoice, or of a red-letter invoice whose original is not among the papers.</summary>
    /// <param name="admission">Whether it counts.</param>
    /// <returns>Which line counted.</returns>
    public bool[] Add(InvoiceLines invoice, Admission admission)
    {
        var counted = new bool[invoice.Lines.Length];
        var measures = new string?[invoice.Lines.Length];
        var touched = new SortedDictionary<string, Money>(StringComparer.Ordinal);
        var unsure = new SortedDictionary<string, (int Lines, Money Amount)>(StringComparer.Ordinal);
        if (invoice.Lines.IsEmpty)
        {
            LinesMissing(invoice, admission);
        }

        for (var i = 0; i < invoice.Lines.Length; i++)
        {
            var kind = invoice.Kinds[i];
            var choice = choices.For(invoice, i);
            measures[i] = choice?.Measure?.Id;
            if (invoice.Facts.IssueDate is not { } date || invoice.Amount(i, WithTax(choice?.Measure)) is not { } amount)
            {
                NotReadable(invoice, i, admission);
                continue;
            }

            var total = amount.Net + (amount.Tax ?? Money.Zero);
            if (choice is null)
            {
                Record(invoice, i, null, total, date, false, Message.Of("evidence.reason_unsure"), Unsure(kind));
                Unsure(kind, total, unsure);
            }
            else if (choice.Measure is null)
            {
                Record(invoice, i, null, total, date, false, choice.WhyNone!, choice.WhyNot);
            }
            else
            {
                counted[i] = Shares(invoice, i, choice.Measure, choice.WhyNot, amount, date, admission);
                if (counted[i] || date.Year == _year || !admission.Counts)
                {
                    touched[choice.Measure.Id] = touched.GetValueOrDefault(choice.Measure.Id) + total;
                }
            }
        }

        if (admission.Counts)
        {
            // Also what is cut entirely is what the applicant asks about.
            foreach (var measure in measures.OfType<string>())
            {
                ledger.Of(measure);
            }

            _papers.Add(invoice, touched.Keys, Enumerable.Range(0, counted.Length).Where(i => counted[i]).Select(i => measures[i]!).ToHashSet(StringComparer.Ordinal));
        }

        ledger.Match(invoice.Facts.Document.Id, measures);
        if (admission.SpeaksForApplicant)
        {
            Open(invoice, admission, touched, unsure);
        }

        return counted;
    }

    /// <summary>Adds the line of a red-letter invoice that takes back a line of an invoice among the papers.</summary>
    /// <param name="place">The expense it takes back from.</param>
    public void TakeBack(InvoiceLines red, int index, string? measure, DateOnly dateOfOriginal, bool originalCounts, string original, LinePlace place)
    {
        if (red.Amount(index, WithTax(measure is null ? null : catalog.Find(measure))) is not { } amount)
        {
            if (measure is not null)
            {
                ledger.Of(measure).Findings.Add(new Finding("amount_not_read", Severity.Error, Message.Of("evidence.red_amount_not_read", red.Facts.Shown, red.Facts.Document.Name, original)));
            }

            return;
        }

        var total = amount.Net + (amount.Tax ?? Money.Zero);
        var counts = originalCounts && measure is not null;
        var reason = Message.Of(counts ? "evidence.reason_takes_back" : "evidence.reason_takes_back_nothing", original);
        var expense = Record(red, index, measure, total, dateOfOriginal, counts, reason, []);
        if (counts)
        {
            Count(red, index, expense, amount, place);
        }
    }

    /// <summary>Records a line, in as many shares as payments and months divide it into.</summary>
    /// <returns>Whether any of it counts.</returns>
    private bool Shares(
        InvoiceLines invoice, int index, Measure measure, ImmutableArray<WhyNot> whyNot, (Money Net, Money? Tax) amount, DateOnly date, Admission admission)
    {
        var (line, payment) = (invoice.Lines[index], graph.Payment(invoice.Facts));
        ImmutableArray<LineShare> shares = admission.Counts
            ? new LineShares(measure, _year, payment, invoice.Facts.Total, date).Of(line, amount)
            : [new LineShare(amount.Net, amount.Tax, date, false, null, [])];
        foreach (var share in shares)
        {
            var expense = Record(invoice, index, measure.Id, share.Total, share.Date, share.Counts, share.Reason ?? admission.Reason, whyNot, share.Payments);
            if (share.Counts)
            {
                var part = share.Net == amount.Net && share.Tax == amount.Tax ? null : new LinePart(amount.Net, amount.Net + (amount.Tax ?? Money.Zero), share.Payments);
                Count(invoice, index, expense, (share.Net, share.Tax), invoice.Place(index), part);
            }
        }

        var counts = shares.Any(s => s.Counts);
        if (counts && (measure.PeriodBasis != PeriodBasis.ServiceMonth || line.PeriodStart is null || line.PeriodEnd is null))
        {
            Period(invoice, index, measure.Id);
        }

        return counts;
    }

    private bool WithTax(Measure? measure) => measure?.WithTax ?? _withTax;

    private Expense Record(
        InvoiceLines invoice, int index, string? measure, Money amount, DateOnly date, bool counted, Message reason, ImmutableArray<WhyNot> whyNot, ImmutableArray<PaymentPaper> payments = default)
    {
        var (_, ink) = invoice.Ink(index);
        var contract = graph.Contract(invoice.Facts)?.Contract?.Document.Id;
        ImmutableArray<string> paid = payments.IsDefault ? [] : [.. payments.Select(p => p.Document.Id)];
        var expense = new Expense(measure, amount, date, invoice.Facts.Document.Id, index, contract, paid, counted, reason, ink) { WhyNot = whyNot };
        ledger.Expenses.Add(expense);
        return expense;
    }

    private void Count(InvoiceLines invoice, int index, Expense expense, (Money Net, Money? Tax) amount, LinePlace place, LinePart? part = null)
    {
        var (document, ink) = invoice.Ink(index);
        ledger.Of(expense.Measure!).Count(new CountedLine(expense, invoice.Facts.Shown, amount.Net, amount.Tax, document, ink, place) { Part = part });
    }

    /// <summary>Why neither of the measures that pay for what the line may be takes it.</summary>
    private ImmutableArray<WhyNot> Unsure(ExpensePrediction kind) =>
    [
        .. new[] { (Kind: kind.Likeliest, How: kind.Confidence), (Kind: kind.RunnerUp, How: kind.RunnerUpConfidence) }
            .Where(pair => choices.ByKind[pair.Kind].Measure is not null)
            .Select(pair => new WhyNot(choices.ByKind[pair.Kind].Measure!.Id, Message.Of("evidence.why_unsure", pair.How.ToString()))),
    ];

    private void Open(InvoiceLines invoice, Admission admission, SortedDictionary<string, Money> touched, SortedDictionary<string, (int Lines, Money Amount)> unsure)
    {
        var (number, file) = (invoice.Facts.Shown, invoice.Facts.Document.Name);
        foreach (var (measure, amount) in touched)
        {
            foreach (var point in admission.Open)
            {
                ledger.Of(measure).Findings.Add(new Finding(point.Code, point.Severity, Message.Of(point.Key, number, file, amount.ToString()).With(point.Detail)));
            }

            // Nothing counts and nothing is open: the measure still is what the applicant asks about.
            ledger.Of(measure);
        }

        var counts = admission.Counts || !admission.Open.IsEmpty;
        foreach (var (measure, (lines, amount)) in counts ? unsure : [])
        {
            if (choices.ByKind.Values.FirstOrDefault(choice => choice.Measure?.Id == measure)?.Measure is { } likeliest)
            {
                ledger.Of(measure).Findings.Add(new Finding("expense_unsure", Severity.Warning, Message.Of(
                    "evidence.open_unsure", number, file, Amounts.Count(lines), measure, amount.ToString()).With(likeliest.Name.AsMessage())));
            }
            else
            {
                ledger.General.Add(new Finding("expense_unsure", Severity.Warning, Message.Of("evidence.open_unsure_unknown", number, file, Amounts.Count(lines), amount.ToString())));
            }
        }
    }

    private void Unsure(ExpensePrediction kind, Money amount, SortedDictionary<string, (int Lines, Money Amount)> unsure)
    {
        var measure = choices.ByKind[kind.Likeliest].Measure?.Id ?? "";
        var (lines, sum) = unsure.GetValueOrDefault(measure);
        unsure[measure] = (lines + 1, sum + amount);
    }

    private void Period(InvoiceLines invoice, int index, string measure)
    {
        var line = invoice.Lines[index];
        if (line.PeriodStart?.Year < _year || line.PeriodEnd?.Year > _year)
        {
            ledger.Of(measure).Findings.Add(new Finding("period_outside_year", Severity.Warning, Message.Of(
                "evidence.open_period", invoice.Facts.Shown, Amounts.Count(index + 1), Day(line.PeriodStart), Day(line.PeriodEnd), Amounts.Count(_year))));
        }
    }

    private void NotReadable(InvoiceLines invoice, int index, Admission admission)
    {
        var finding = new Finding("amount_not_read", Severity.Warning, Message.Of(
            invoice.Facts.IssueDate is null ? "evidence.open_no_date" : "evidence.open_no_amount",
            invoice.Facts.Shown, invoice.Facts.Document.Name, Amounts.Count(index + 1), invoice.Lines[index].Amount?.ToString() ?? "?"));
        var kind = invoice.Kinds[index].Kind ?? invoice.Kinds[index].Likeliest;
        if (admission.SpeaksForApplicant && kind != ExpenseKind.None)
        {
            (choices.ByKind[kind].Measure is { } measure ? ledger.Of(measure.Id).Findings : ledger.General).Add(finding);
        }
    }

    private void LinesMissing(InvoiceLines invoice, Admission admission)
    {
        if (admission.SpeaksForApplicant && (admission.Counts || !admission.Open.IsEmpty))
        {
            ledger.General.Add(new Finding("lines_not_read", Severity.Warning, Message.Of(
                "evidence.open_no_lines", invoice.Facts.Shown, invoice.Facts.Document.Name, invoice.Facts.AmountExcludingTax?.ToString() ?? "?")));
        }
    }

    private static string Day(DateOnly? day) => day is { } known ? Amounts.Day(known) : "?";
}
