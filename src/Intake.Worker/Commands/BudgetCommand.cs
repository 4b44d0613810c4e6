using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Intake.Extraction.Values;
using Intake.Matching.Budget;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Budget;

namespace Intake.Worker.Commands;

/// <summary><c>intake budget RESULT…</c>: what the proposals ask for against the year's fund, and the cut each rule would make.</summary>
internal static class BudgetCommand
{
    private static readonly ImmutableDictionary<string, FundOrder> Orders =
        Enum.GetValues<FundOrder>().ToImmutableDictionary(order => EnumNames<FundOrder>.Of(order).Replace('_', '-'));

    private static readonly ImmutableDictionary<string, BudgetGrouping> Groupings =
        new[] { BudgetGrouping.Measure, BudgetGrouping.Applicant }.ToImmutableDictionary(EnumNames<BudgetGrouping>.Of);

    public static Command Create(Conversation talk)
    {
        var results = OperandArgument.Create("RESULT", talk.Text("budget.help_results"), talk);
        var limit = new Option<string>("--limit") { Description = talk.Text("budget.help_limit"), HelpName = "AMOUNT", Required = true };
        limit.Validators.Add(result => Check(result, text => BudgetAmount.TryParse(text, out _) ? null : talk.Text("budget.limit_wrong", text)));
        var measures = new Option<string[]>("--measure-limit") { Description = talk.Text("budget.help_measure_limit"), HelpName = "ID=AMOUNT" };
        measures.Validators.Add(result =>
        {
            Check(result, text => BudgetAmount.TryParse(text, out _, out _) ? null : talk.Text("budget.measure_limit_wrong", text));
            foreach (var twice in result.Tokens.Select(token => Split(token.Value).Id).GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Count() > 1))
            {
                result.AddError(talk.Text("budget.measure_limit_twice", twice.Key));
            }
        });
        var by = Choice("--by", Groupings.Keys, talk.Text("budget.help_by"), talk);
        var order = Choice("--order", Orders.Keys, talk.Text("budget.help_order"), talk);
        var year = new Option<string?>("--year") { Description = talk.Text("budget.help_year"), HelpName = "YEAR" };
        year.Validators.Add(result => Check(result, text => text.Length == 4 && text.All(char.IsAsciiDigit) ? null : talk.Text("budget.year_wrong", text)));
        var duplicates = new Option<bool>("--allow-duplicates") { Description = talk.Text("budget.help_duplicates") };
        var output = new Option<string?>("--out") { Description = talk.Text("budget.help_out"), HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = talk.Text("budget.help_json") };
        var command = new Command("budget", talk.Text("budget.help")) { results, limit, measures, by, order, year, duplicates, output, json };
        command.SetAction(parsed => new BudgetRun(talk).Run(new BudgetRequest(
            [.. parsed.GetValue(results) ?? []],
            Limits(parsed.GetRequiredValue(limit), parsed.GetValue(measures) ?? []),
            parsed.GetValue(order) is { } ordered ? Orders[ordered] : FundOrder.Given,
            parsed.GetValue(by) is { } grouped ? Groupings[grouped] : BudgetGrouping.None,
            parsed.GetValue(year) is { } digits ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : null,
            parsed.GetValue(duplicates),
            parsed.GetValue(output),
            parsed.GetValue(json))));
        return command;
    }

    private static Option<string?> Choice(string name, IEnumerable<string> words, string description, Conversation talk)
    {
        var expected = string.Join('|', words.Order(StringComparer.Ordinal));
        var option = new Option<string?>(name) { Description = description, HelpName = expected };
        option.Validators.Add(result => Check(result, text => expected.Split('|').Contains(text) ? null : talk.Text("budget.word_wrong", name, expected, text)));
        return option;
    }

    private static void Check(OptionResult result, Func<string, string?> problem)
    {
        foreach (var error in result.Tokens.Select(token => problem(token.Value)).OfType<string>())
        {
            result.AddError(error);
        }
    }

    private static (string Id, Money Amount) Split(string text) => (BudgetAmount.TryParse(text, out var id, out var amount) ? id : text, amount);

    private static FundLimits Limits(string fund, string[] measures) => new(
        BudgetAmount.TryParse(fund, out var limit) ? limit : throw new ArgumentException("the option was checked", nameof(fund)),
        measures.Select(Split).ToImmutableSortedDictionary(one => one.Id, one => one.Amount, StringComparer.Ordinal));
}
