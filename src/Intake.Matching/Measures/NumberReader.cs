using Intake.Extraction.Values;
using Intake.Matching.Yaml;

namespace Intake.Matching.Measures;

/// <summary>
/// Reads dated numbers and citations as the file at hand writes them: in the notice and its measures a list of from, value and cites, in a guide
/// one value for its year, cited by item.
/// </summary>
/// <param name="notice">Says from when to when numbers can hold.</param>
/// <param name="guideYear">Application year of the guide that is read; null for the notice.</param>
internal sealed class NumberReader(PolicyNotice notice, int? guideYear)
{
    public bool IsGuide => guideYear is not null;

    public DatedSeries<Rate>? Percentages(YamlObject owner) => Series(owner, Expect.Percent);

    public DatedSeries<Money>? Amounts(YamlObject owner) => Series(owner, Expect.Money);

    public DatedSeries<int>? Counts(YamlObject owner) => Series(owner, (node, log) => Expect.Integer(node, 1, 1_000_000, log));

    /// <summary>Bounds on an input: an amount in yuan or a count, as the input is.</summary>
    public DatedSeries<decimal>? Bounds(YamlObject owner, InputType type) => Series<decimal>(
        owner, (node, log) => type == InputType.Money ? Expect.Money(node, log)?.Yuan : Expect.Integer(node, 0, int.MaxValue, log));

    public Citation? Citation(YamlObject? cites)
    {
        if (guideYear is not { } year)
        {
            return PolicyParts.Citation(cites);
        }

        var item = cites?.Text("item");
        cites?.Close();
        return item is null ? null : new Citation(year, item);
    }

    /// <summary>In the notice the list under <c>values</c>: days must lie in its validity, none twice. In a guide the value itself.</summary>
    public DatedSeries<T>? Series<T>(YamlObject owner, Func<YamlNode, ProblemLog, T?> read)
        where T : struct
    {
        if (guideYear is { } year)
        {
            var value = owner.Required("value") is { } node ? read(node, owner.Log) : null;
            var cites = Citation(owner.Object("cites"));
            return value is { } number && cites is not null ? new DatedSeries<T>([new DatedValue<T>(notice.InForceWithin(year)!.Value.First, number, cites)]) : null;
        }

        if (owner.Items("values") is not { } items)
        {
            return null;
        }

        var values = new List<DatedValue<T>>();
        foreach (var item in items)
        {
            if (Expect.Object(item, owner.Log) is { } entry)
            {
                Value(entry, read, values);
            }
        }

        if (items.Count == 0)
        {
            owner.Log.Add(owner.Node, "policy.no_values");
        }
        else if (values.Count == items.Count && values.Min(v => v.From) > notice.InForceFrom)
        {
            owner.Log.Add(owner.Node, "policy.late_first_value", Day(notice.InForceFrom));
        }

        return values.Count == items.Count && values.Count > 0 ? new DatedSeries<T>(values) : null;
    }

    private void Value<T>(YamlObject entry, Func<YamlNode, ProblemLog, T?> read, List<DatedValue<T>> values)
        where T : struct
    {
        var from = entry.Date("from");
        var value = entry.Required("value") is { } node ? read(node, entry.Log) : null;
        var cites = Citation(entry.Object("cites"));
        entry.Close();
        if (from is { } day && (day < notice.InForceFrom || day > notice.InForceTo))
        {
            entry.Log.Add(entry.Node, "policy.date_outside_validity", Day(day), Day(notice.InForceFrom), Day(notice.InForceTo));
        }
        else if (from is { } first && values.Any(v => v.From == first))
        {
            entry.Log.Add(entry.Node, "policy.overlapping_dates", Day(first));
        }
        else if (from is { } start && value is { } number && cites is not null)
        {
            values.Add(new DatedValue<T>(start, number, cites));
        }
    }

    private static string Day(DateOnly day) => Awards.Amounts.Day(day);
}
