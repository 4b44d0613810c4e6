using System.Globalization;
using System.Text.RegularExpressions;

namespace Intake.Extraction.Parts;

/// <summary>What a page says of its own place: 第2页 共3页, 2/3, Page 2 of 3.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">Pages of the paper; null where only the number is printed.</param>
internal readonly partial record struct PageNumbering(int Number, int? Of)
{
    /// <summary>Whether it is the last page of its paper by its own word.</summary>
    public bool IsLast => Number == Of;

    /// <param name="row">A row of the page, half width, without blanks.</param>
    public static PageNumbering? In(string row)
    {
        if (row.Length > 40)
        {
            return null;
        }

        var match = Counted().Match(row) is { Success: true } counted ? counted : Numbered().Match(row) is { Success: true } numbered ? numbered : Bare().Match(row);
        if (!match.Success)
        {
            return null;
        }

        var number = int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var of = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : (int?)null;
        return number >= 1 && (of is null || number <= of) ? new PageNumbering(number, of) : null;
    }

    [GeneratedRegex(@"第(?<n>\d{1,3})页[,/()]?(共(?<m>\d{1,3})页)?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"共(?<m>\d{1,3})页[,/()]?第(?<n>\d{1,3})页", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^[-—(]?([Pp]age)?(?<n>\d{1,3})(/|of)(?<m>\d{1,3})[-—)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
