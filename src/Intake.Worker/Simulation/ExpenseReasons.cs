using System.Collections.Immutable;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Evidence;
using Intake.Worker.Reports;

namespace Intake.Worker.Simulation;

/// <summary>Why the base of an award changes: which invoice lines count that did not, which do not any more, and which count with another amount.</summary>
internal static class ExpenseReasons
{
    public static IEnumerable<Message> Of(string measure, ImmutableArray<Expense> before, ImmutableArray<Expense> after)
    {
        var (old, now) = (Counted(measure, before), Counted(measure, after));
        foreach (var (key, lines) in ((string, List<Money>)[])
            [
                ("simulate.why_lines_more", [.. now.Where(line => !old.ContainsKey(line.Key)).Select(line => line.Value)]),
                ("simulate.why_lines_fewer", [.. old.Where(line => !now.ContainsKey(line.Key)).Select(line => line.Value)]),
                ("simulate.why_lines_otherwise", [.. now.Where(line => old.TryGetValue(line.Key, out var amount) && amount != line.Value).Select(line => line.Value - old[line.Key])]),
            ])
        {
            if (lines.Count > 0)
            {
                yield return Message.Of(key, Figures.Count(lines.Count), Figures.Grouped(Money.Sum(lines)));
            }
        }
    }

    private static Dictionary<(string Invoice, int Line), Money> Counted(string measure, ImmutableArray<Expense> expenses) => expenses
        .Where(expense => expense.Counted && expense.Measure == measure)
        .GroupBy(expense => (expense.Invoice, expense.LineIndex))
        .ToDictionary(line => line.Key, line => Money.Sum(line.Select(expense => expense.Amount)));
}
