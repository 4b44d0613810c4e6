using System.Text.RegularExpressions;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>
/// Finds the periods of a running text: 自…起至…止, …-…, also with words between (起,共36个月,至) and a last day whose year is the first day's
/// (2025年1月1日至12月31日). A period whose end is only a length from its start has no last day here: it is printed nowhere.
/// </summary>
internal static partial class PeriodScanner
{
    public static List<PeriodMention> In(string text, List<DateMention> days)
    {
        var periods = new List<PeriodMention>();
        for (var i = 0; i < days.Count; i++)
        {
            var first = days[i];
            if (i + 1 < days.Count && days[i + 1] is var next && IsUpTo(text, first.Place.End, next.Place.Start))
            {
                periods.Add(new PeriodMention(first, next));
                i++;
            }
            else if (SameYear().Match(text, first.Place.End, Math.Min(24, text.Length - first.Place.End)) is { Success: true } match && LastDay(first.Day.Year, match) is { } day)
            {
                periods.Add(new PeriodMention(first, new DateMention(new Mention(match.Groups["m"].Index, match.Index + match.Length), day)));
            }
        }

        return periods;
    }

    private static bool IsUpTo(string text, int from, int to) =>
        to - from is > 0 and <= 40 && (Joint().IsMatch(text.AsSpan(from, to - from)) || LongJoint().IsMatch(text.AsSpan(from, to - from)));

    private static DateOnly? LastDay(int year, Match match)
    {
        var (month, day) = (Number(match.Groups["m"].ValueSpan), Number(match.Groups["d"].ValueSpan));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            number = (number * 10) + (c - '0');
        }

        return number;
    }

    [GeneratedRegex(@"^(?:[日\s,、(]|零时|0时|0?0:00(?::00)?|00时|起始?|开始|计算|算|\(?含(?:当日|本日)?\)?)*(?:租?至|[租用直]?到|to|[-–—―~\u2212]+|截至|终止?于)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^[^。;]{0,6}(?:起|开始)[^。;]{0,26}(?:至|到|终止于|届满于|止于|截止[于至]|到期日为?:?|终止日期?为?:?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LongJoint();

    [GeneratedRegex(@"\G(?:[\s,]|起|零时|0时)*(?:至|到|[-–—~]+)\s*(?:当年|同年|本年)?\s*(?<m>\d{1,2})月(?<d>\d{1,2})日", RegexOptions.CultureInvariant)]
    private static partial Regex SameYear();
}
