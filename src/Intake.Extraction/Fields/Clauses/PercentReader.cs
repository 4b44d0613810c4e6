using System.Globalization;
using System.Text.RegularExpressions;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Reads a rate by the year from its sentence: a percentage, a per mille, or one said in words (百分之…). Rates that need another paper to be known (LPR加…) are none.</summary>
internal sealed partial class PercentReader(RoleWords words)
{
    /// <summary>What the rate is for, where the sentence says it behind the rate: 按…的1%收取担保费.</summary>
    public string? Behind { get; init; }

    public ExtractedField? Read(ClauseText text, FieldName name)
    {
        var rates = new List<Candidate>();
        foreach (Match match in Percent().Matches(text.Text))
        {
            var before = ClauseContext.Before(text.Text, match.Index);
            var after = ClauseContext.After(text.Text, match.Index + match.Length, 14);
            var nearest = words.Nearest(before);
            if (match.Index < text.SignatureStart && RankOf(nearest, after) is >= 0 && !OtherBehind().IsMatch(after) && !Change().IsMatch(nearest.Between) && Fraction(match) is { } fraction)
            {
                rates.Add(new Candidate(fraction, new Mention(match.Index, match.Index + match.Length), nearest.Rank is >= 0 ? nearest.Rank.Value : 0));
            }
        }

        return FieldChoice.Of(text, name, rates);
    }

    private int? RankOf(RoleWords.Found nearest, ReadOnlySpan<char> after) =>
        nearest.Rank ?? (Behind is not null && after.Contains(Behind, StringComparison.Ordinal) && !after.Contains("滞纳金", StringComparison.Ordinal) && !after.Contains("违约", StringComparison.Ordinal) ? 0 : null);

    /// <summary>The rate as decimal fraction text; null beyond what a rate may be.</summary>
    private static string? Fraction(Match match)
    {
        if (!decimal.TryParse(match.Groups["n"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var fraction = match.ValueSpan.EndsWith("‰") ? number / 1000m : number / 100m;
        return fraction is > 0 and <= 1 ? new Rate(fraction).ToString() : null;
    }

    [GeneratedRegex(@"(?<![\d.]|\d,)(?:百分之)?(?<n>\d{1,2}(?:\.\d{1,6})?)[ \t]?(?:%|‰|(?<=百分之\d{1,2}(?:\.\d{1,6})?))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Percent();

    /// <summary>A change of a rate is no rate.</summary>
    [GeneratedRegex(@"每日|每天|按日|逐日|未付|欠付|上浮|下浮|上调|下调|基础上|基点|加收|加计|加点|[加减+][ \t]*$|月利|日利|‰|%", RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex(@"^[ \t]*(?:的?违约金|的?罚息|作为违约|/月|/日|[(]?月[)]?$|每日|每月)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherBehind();
}
