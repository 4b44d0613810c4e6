using System.Globalization;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Matching.Measures;

namespace Intake.Worker.Simulation.Policy;

/// <summary>Puts what a policy says into comparable values.</summary>
internal static class PolicyValues
{
    public static PolicyNumber Series<T>(string measure, string key, Message label, DatedSeries<T> series, Func<T, string> show) => new(
        measure, key, PolicyPart.Number, label,
        [.. series.Values.Select(value => new PolicyValue(series.Values.Length > 1 ? value.From : null, Label.Plain(show(value.Value)), value.Cites.AsMessage()))]);

    /// <summary>Something that does not change over time; nothing where there is nothing to say.</summary>
    public static IEnumerable<PolicyNumber> One(string? measure, string key, PolicyPart part, Message label, Message? text, Citation? cites = null) =>
        text is null ? [] : [new PolicyNumber(measure, key, part, label, [new PolicyValue(null, text, cites?.AsMessage())])];

    public static IEnumerable<PolicyNumber> Words(string? measure, string key, PolicyPart part, Message label, IEnumerable<string> words, Citation? cites = null)
    {
        var all = string.Join(", ", words);
        return One(measure, key, part, label, all.Length == 0 ? null : Label.Plain(all), cites);
    }

    /// <summary>An amount with its thousands apart; any other text as it is.</summary>
    public static string Grouped(string text) => text.Contains('.', StringComparison.Ordinal) && Money.TryParse(text, out var amount) ? Reports.Figures.Grouped(amount) : text;

    public static string Show(Money amount) => amount.ToString();

    public static string Show(Rate rate) => rate.ToPercent();

    public static string Show(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A bound: yuan with two places, or a count.</summary>
    public static string Show(decimal bound, bool isMoney) => bound.ToString(isMoney ? "0.00" : "0", CultureInfo.InvariantCulture);

    public static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Show(CountedPeriod period) => $"{Show(period.From)} – {Show(period.To)}";
}
