using System.Text.RegularExpressions;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>The closing rows of price tables: they must hold the total that the clauses state.</summary>
internal static partial class SumRows
{
    /// <summary>Whether a row of sums states amounts none of which is the total. Rows that sum up counts only are no statement.</summary>
    public static bool Contradict(ClauseText text, List<(MoneyMention Money, Candidate Candidate)> totals)
    {
        var stated = totals.Where(one => one.Candidate.Rank == 0).Select(one => one.Money.Amount!.Value.Yuan).ToHashSet();
        if (stated.Count == 0)
        {
            return false;
        }

        foreach (Match row in Row().Matches(text.Text))
        {
            var figures = Figure().Matches(row.Value).Select(match => decimal.Parse(match.ValueSpan, System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            // A table may count in ten thousands.
            if (figures.Count > 0 && !figures.Exists(figure => stated.Contains(figure) || stated.Contains(figure * 10_000m)))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?<=^|\n)(?:合计|总计|价税合计)[^\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<![\d.]|\d,)(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{2})?|\d{1,12}\.\d{2})(?![\d.,]*\d|%)", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
