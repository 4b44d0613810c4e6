using Intake.Extraction.Documents;
using Intake.Matching.Evidence.Graph;
using Intake.Matching.Measures;

namespace Intake.Matching.Evidence;

/// <summary>The invoices of a dossier, each with whether it counts, and the bank's receipts of interest: what the expenses are built from, as often as the choice of measures changes.</summary>
internal sealed class ExpensePapers
{
    private readonly ApplicationForm _form;
    private readonly MeasureCatalog _catalog;
    private readonly PaperGraph _graph;
    private readonly InterestExpenses _interest;
    private readonly List<(InvoiceLines Lines, Admission Admission)> _originals = [];
    private readonly List<(InvoiceLines Lines, Admission Admission)> _reds = [];

    public ExpensePapers(Dossier dossier, ApplicationForm form, MeasureCatalog catalog)
    {
        (_form, _catalog, _graph) = (form, catalog, dossier.Graph);
        _interest = new InterestExpenses(dossier, form, catalog);
        var identity = new ApplicantIdentity(form);
        var year = catalog.Notice.ExpenseYear(form.ApplicationYear);
        var duplicates = new PossibleDuplicates(dossier.Pieces);
        foreach (var piece in dossier.Pieces)
        {
            var buyer = identity.Match(piece.Leader);
            var payment = dossier.Graph.Payment(piece.Leader);
            var admission = Admission.Of(piece, buyer, year, catalog.Notice, YearOfExpense.MayBe(year, piece.Leader, payment, catalog), payment is { Decides: true });
            admission = admission.Counts && duplicates.Of(piece.Leader) is { } doubt ? admission with { Open = admission.Open.Add(doubt) } : admission;
            var predictions = dossier.Predictions(piece.Leader.Document);
            if (piece.Leader.IsRedLetter)
            {
                _reds.Add((InvoiceLines.Red(piece, buyer, predictions), admission));
            }
            else
            {
                _originals.Add((InvoiceLines.Ordinary(piece, buyer, predictions), admission));
            }
        }
    }

    /// <summary>Every expense under the choices given.</summary>
    public ExpenseLedger Ledger(LineChoices choices)
    {
        var ledger = new ExpenseLedger();
        var builder = new ExpenseBuilder(_form, _catalog, choices, ledger, _graph);
        var counted = _originals.Select(o => (o.Lines, builder.Add(o.Lines, o.Admission))).ToList();
        if (_reds.Count > 0)
        {
            var redLetters = new RedLetters(builder, ledger, counted);
            _reds.ForEach(red => redLetters.Add(red.Lines, red.Admission));
        }

        _interest.Add(choices, ledger, [.. _originals.Select(o => o.Lines.Facts)]);
        return ledger;
    }

    /// <summary>The expenses that several measures contend for.</summary>
    public Dictionary<LinePlace, MeasureChoice> Contended(LineChoices choices)
    {
        var contended = new Dictionary<LinePlace, MeasureChoice>();
        foreach (var (invoice, _) in _originals.Concat(_reds))
        {
            for (var i = 0; i < invoice.Lines.Length; i++)
            {
                if (choices.For(invoice, i) is { Contenders.IsEmpty: false } choice)
                {
                    contended[invoice.Place(i)] = choice;
                }
            }
        }

        return contended;
    }

    /// <summary>What there is to say about the lines the applicant claims.</summary>
    public IEnumerable<Finding> ClaimFindings(LineChoices choices)
    {
        if (_form.Claims.IsEmpty)
        {
            return [];
        }

        return _originals.Where(o => o.Admission.SpeaksForApplicant).SelectMany(o => Enumerable.Range(0, o.Lines.Lines.Length).SelectMany(i => choices.ClaimFindings(o.Lines, i)))
            .Concat(choices.Unmet(_originals.Select(o => o.Lines), _reds.Select(r => r.Lines)));
    }
}
