using Intake.Extraction.Fields.VatInvoice;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Matching.Classification;

namespace Intake.Worker.Results.Evidence;

/// <summary>The kinds of expense that lines were taken for when the result was made: the same evidence, whatever a newer model would say.</summary>
internal sealed class RecordedKinds
{
    private readonly Dictionary<ExpenseSubject, ExpensePrediction> _bySubject = [];

    /// <param name="lines">One a line of the document; null where a line was not classified.</param>
    /// <exception cref="ResultFault">The same words were taken for two kinds: no one classifier does that.</exception>
    public void Add(ExaminedDocument document, IReadOnlyList<ExpensePrediction?> lines, string where)
    {
        var (remarks, seller) = (document.Fields.Text(VatInvoiceFields.Remarks), document.Fields.Text(VatInvoiceFields.SellerName));
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is { } prediction)
            {
                var line = document.Fields.Lines[i];
                var subject = new ExpenseSubject(line.Name, line.Specification, line.Unit, remarks, seller, null);
                if (!_bySubject.TryAdd(subject, prediction) && _bySubject[subject] != prediction)
                {
                    throw new ResultFault(Message.Of("simulate.two_kinds", where, Reports.Figures.Count(i + 1)));
                }
            }
        }
    }

    /// <summary>What the line was taken for.</summary>
    /// <exception cref="ResultFault">It was not classified.</exception>
    public ExpensePrediction Of(ExpenseSubject subject) =>
        _bySubject.TryGetValue(subject, out var prediction) ? prediction : throw new ResultFault(Message.Of("simulate.no_kind", ResultObject.Shortened(subject.LineName)));
}
