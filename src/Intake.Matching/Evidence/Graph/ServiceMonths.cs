using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Intake.Extraction.Values;

namespace Intake.Matching.Evidence.Graph;

/// <summary>Months of service, numbered from year 0, and how an amount is shared out over them.</summary>
internal static partial class ServiceMonths
{
    /// <summary>A multiple of the days of every month (28, 29, 30, 31), so that parts of months weigh exactly.</summary>
    private const long WholeMonth = 377_580;

    /// <summary>Longer periods are misread: nobody is billed for more than fifty years.</summary>
    private const int MostMonths = 600;

    public static int Number(DateOnly day) => (day.Year * 12) + day.Month - 1;

    public static int Year(int month) => month / 12;

    /// <summary>
    /// Shares an amount out over the months of a period. Every whole month weighs the same, of whatever length, as rent and subscriptions are billed; the
    /// first and last weigh what share of their days the period covers. Each part is rounded down to the fen; what is left over goes one fen each to the
    /// largest remainders, of equal ones to the earlier month. The parts always add up to the amount.
    /// </summary>
    /// <returns>Month and part in order; empty where the period is out of order or beyond reason.</returns>
    public static ImmutableArray<(int Month, Money Part)> Split(Money amount, DateOnly first, DateOnly last)
    {
        var (from, to) = (Number(first), Number(last));
        if (last < first || to - from >= MostMonths)
        {
            return [];
        }

        var weights = new long[to - from + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            var begin = new DateOnly((from + i) / 12, ((from + i) % 12) + 1, 1);
            var days = DateTime.DaysInMonth(begin.Year, begin.Month);
            var covered = (i == weights.Length - 1 ? last.Day : days) - (i == 0 ? first.Day : 1) + 1;
            weights[i] = WholeMonth / days * covered;
        }

        var parts = LargestRemainder.Split(amount, weights);
        return [.. parts.Select((part, i) => (from + i, part))];
    }

    /// <summary>The months a purpose names: <c>2025年3月</c>, <c>2025年1-3月</c>, <c>2025年1月至3月</c>. Empty where it names none.</summary>
    /// <param name="text">In comparable form.</param>
    public static ImmutableSortedSet<int> Named(string? text)
    {
        if (text is null || !text.Contains('年'))
        {
            return [];
        }

        var months = ImmutableSortedSet.CreateBuilder<int>();
        foreach (Match match in NamedMonths().Matches(text))
        {
            var (year, first) = (Whole(match.Groups[1]), Whole(match.Groups[2]));
            var last = match.Groups[3].Success ? Whole(match.Groups[3]) : first;
            for (var month = first; month is >= 1 and <= 12 && month <= last && last <= 12; month++)
            {
                months.Add((year * 12) + month - 1);
            }
        }

        return months.ToImmutable();
    }

    private static int Whole(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(20[0-9]{2})年([0-9]{1,2})(?:月?[-~—至到]([0-9]{1,2}))?月(?![0-9])")]
    private static partial Regex NamedMonths();
}
