using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>What the mechanism of a measure is applied to, and what shows it: the lines that count, else a declared figure.</summary>
/// <param name="Input">Name of the measure's input.</param>
internal sealed record AwardBase(string Input, Money Value, IReadOnlyList<CountedLine> Lines, Money? Declared)
{
    public bool IsDeclared => Lines.Count == 0 && Declared is not null;

    public static AwardBase Of(Measure measure, ApplicationForm form, MeasureEvidence evidence)
    {
        var figure = form.Declared.FirstOrDefault(d => d.Measure == measure.Id && d.Input == measure.BaseInput);
        Money? declared = figure is not null && Money.TryParse(figure.Value.Trim('"'), out var money) ? money : null;
        return new AwardBase(measure.BaseInput, evidence.Counted.Count > 0 ? evidence.Sum : declared ?? Money.Zero, evidence.Counted, declared);
    }

    /// <summary>The papers win over a declared figure; that the two differ is an open point.</summary>
    public IEnumerable<Finding> Findings()
    {
        if (Lines.Count > 0 && Declared is { } declared && declared != Value)
        {
            yield return new Finding("declared_differs", Severity.Warning, Message.Of("award.declared_differs", declared.ToString(), Value.ToString()), Input);
        }

        if (Lines.Count > 0 && Value <= Money.Zero)
        {
            yield return new Finding("base_not_positive", Severity.Warning, Message.Of("award.base_not_positive", Value.ToString()));
        }
    }

    /// <summary>The sum with one leaf a line; the leaves add up to the base to the fen.</summary>
    public Derivation Derivation(Measure measure)
    {
        var label = measure.Input(Input)!.Label;
        if (IsDeclared)
        {
            return new Derivation(Message.Of("award.declared", label.Chinese, label.English), Value.ToString(), null, null, null, []);
        }

        return new Derivation(
            Message.Of("award.base", label.Chinese, label.English, Amounts.Count(Lines.Count)), Value.ToString(), null, null, null, [.. Lines.Select(Leaf)]);
    }

    private static Derivation Leaf(CountedLine line)
    {
        var expense = line.Expense;
        var (invoice, number, date) = (line.Invoice, Amounts.Count(expense.LineIndex + 1), Amounts.Day(expense.Date));
        var net = new Derivation(Message.Of("award.line", invoice, number, date), line.Net.ToString(), null, line.InkDocument, line.Ink, []);
        return line.Tax is not { } tax
            ? net
            : new Derivation(Message.Of("award.line_with_tax", invoice, number, date), expense.Amount.ToString(), null, null, null,
                [net, new Derivation(Message.Of("award.line_tax", invoice, number), tax.ToString(), null, line.InkDocument, line.Ink, [])]);
    }
}
