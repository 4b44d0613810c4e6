using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;
using Intake.Matching.Evidence.Graph;
using Intake.Matching.Measures;

namespace Intake.Matching.Awards;

/// <summary>What the mechanism of a measure is applied to, and what shows it: the lines that count, else declared figures.</summary>
/// <param name="Value">The money the mechanism is applied to; zero where the base is no money.</param>
/// <param name="Stated">The declared figure of the base; null where none is declared.</param>
internal sealed record AwardBase(Measure Measure, Money Value, IReadOnlyList<CountedLine> Lines, InputValue? Stated, StatedFigures Figures)
{
    /// <summary>Only the applicant states it.</summary>
    public bool IsDeclared => Lines.Count == 0 && Stated is not null;

    public static AwardBase Of(Measure measure, ApplicationForm form, MeasureEvidence evidence)
    {
        var declared = form.Declared.FirstOrDefault(d => d.Measure == measure.Id)?.Figures ?? [];
        var shown = evidence.Counted.Count > 0 ? evidence.Sum : (Money?)null;
        var stated = measure.Base is { } path ? declared.FirstOrDefault(f => f.Input == path.Input)?.Value : null;
        return new AwardBase(measure, shown ?? Sum(measure, stated), evidence.Counted, stated, new StatedFigures(measure, declared, shown));
    }

    /// <summary>The papers win over a declared figure; that the two differ is an open point.</summary>
    public IEnumerable<Finding> Findings()
    {
        if (Lines.Count > 0 && Stated is InputValue.Amount { Value: var declared } && declared != Value)
        {
            yield return new Finding("declared_differs", Severity.Warning, Message.Of("award.declared_differs", declared.ToString(), Value.ToString()), Measure.Base!.Input);
        }

        if (Lines.Count > 0 && Value <= Money.Zero)
        {
            yield return new Finding("base_not_positive", Severity.Warning, Message.Of("award.base_not_positive", Value.ToString()));
        }
    }

    /// <summary>The base with one leaf a line, item or figure; leaves of money add up to the base to the fen.</summary>
    /// <param name="ofItems">What each item brings, where that is not in proportion to its amount; else empty.</param>
    public IEnumerable<Derivation> Derivations(ImmutableArray<decimal> ofItems)
    {
        if (Measure.Base is not { } path)
        {
            return Required();
        }

        var label = Measure.Input(path.Input)!.Label;
        if (Lines.Count > 0 || Stated is null)
        {
            return Lines.Count == 0 && Measure.ExpenseKinds.IsEmpty
                ? [Derivation.Sum(Message.Of("award.base_not_stated", label.Chinese, label.English), Measure.HasMoneyBase ? Value.ToString() : "0", [])]
                : Measure.HasMoneyBase
                ? [Derivation.Sum(Message.Of("award.base", label.Chinese, label.English, Amounts.Count(Lines.Count)), Value.ToString(), Lines.Select(Leaf))]
                : [];
        }

        return Stated is InputValue.Items items
            ? [Derivation.Sum(Message.Of("award.base_items", label.Chinese, label.English, Amounts.Count(items.Value.Length)), Shown(items), Items(items, path.Field!, ofItems))]
            : [Derivation.Declared(Message.Of("award.declared", label.Chinese, label.English), Stated.ToString()!) with { Weight = 1m }];
    }

    private static Money Sum(Measure measure, InputValue? stated) => stated switch
    {
        InputValue.Amount amount => amount.Value,
        InputValue.Items items when measure.HasMoneyBase =>
            Money.Sum(items.Value.Select(item => item.GetValueOrDefault(measure.Base!.Field!)).OfType<InputValue.Amount>().Select(amount => amount.Value)),
        _ => Money.Zero,
    };

    private string Shown(InputValue.Items items) => Measure.HasMoneyBase ? Value.ToString() : Amounts.Count(items.Value.Length);

    private IEnumerable<Derivation> Items(InputValue.Items items, string field, ImmutableArray<decimal> ofItems)
    {
        var input = Measure.BaseInput!;
        for (var i = 0; i < items.Value.Length; i++)
        {
            if (items.Value[i].GetValueOrDefault(field) is { } value)
            {
                yield return Derivation.Declared(Message.Of("award.item", Amounts.Count(i + 1), input.Label.Chinese, input.Label.English), value.ToString()!)
                    with { Weight = i < ofItems.Length ? ofItems[i] : 1m };
            }
        }
    }

    /// <summary>Where there is no base: the figures that what the measure requires rests on. The first stands for the award.</summary>
    private IEnumerable<Derivation> Required()
    {
        var first = true;
        foreach (var requirement in Measure.Requires)
        {
            if (Figures.Find(requirement.Input) is { } found)
            {
                var input = Measure.Input(requirement.Input)!;
                yield return Derivation.Declared(Message.Of("award.declared", input.Label.Chinese, input.Label.English), found.Value.ToString()!) with { Weight = first ? 1m : null };
                first = false;
            }
        }
    }

    private static Derivation Paid(PaymentPaper payment) => new(
        Message.Of("award.line_paid_by", payment.Shown, payment.Date is { } day ? Amounts.Day(day) : "?"), payment.Amount?.ToString() ?? "?", null, payment.Document.Id,
        PaperInk.Of(payment.Document, payment.AmountField)?.Ink, []);

    private static Derivation Leaf(CountedLine line)
    {
        var expense = line.Expense;
        var (invoice, number, date) = (line.Invoice, Amounts.Count(expense.LineIndex + 1), Amounts.Day(expense.Date));
        if (line.Part is { } part)
        {
            // What is printed stands below, the share of it that counts is what weighs.
            var printed = new Derivation(Message.Of("award.line", invoice, number, date), part.Net.ToString(), null, line.InkDocument, line.Ink, []);
            return Derivation.Sum(Message.Of("award.line_part", invoice, number, date, expense.Amount.ToString(), part.Total.ToString()), expense.Amount.ToString(),
                part.Payments.Select(Paid).Prepend(printed)) with { Weight = expense.Amount.Yuan };
        }

        var net = new Derivation(Message.Of("award.line", invoice, number, date), line.Net.ToString(), null, line.InkDocument, line.Ink, []) { Weight = line.Net.Yuan };
        return line.Tax is not { } tax
            ? net
            : Derivation.Sum(Message.Of("award.line_with_tax", invoice, number, date), expense.Amount.ToString(),
                [net, new Derivation(Message.Of("award.line_tax", invoice, number), tax.ToString(), null, line.InkDocument, line.Ink, []) { Weight = tax.Yuan }]);
    }
}
