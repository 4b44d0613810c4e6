using System.Text.RegularExpressions;
using Intake.Extraction.Fields.Clauses;

namespace Intake.Extraction.Fields.Lease;

/// <summary>Reads the rent of a month and of the whole term. A rent that changes over the term is doubtful: no single month's amount is the lease's.</summary>
internal static partial class RentReader
{
    private static readonly string[] NotRent = ["/平", "/㎡", "/m", "每平", "的违约金", "违约金", "作为", "押金", "保证金", "/年", "每年", "/季", "/日", "/天", "/平方米", "·", "/建筑", "/个", "/位", "/辆", "/台", "以上", "以下", "以内", "每日", "为押金", "为保证金", "为定金"];

    private static readonly AmountReader Monthly = new(LeaseWords.MonthlyRent) { NotBefore = NotRent, SharesWord = true, Claim = PerMonth };

    private static readonly AmountReader Total = new(LeaseWords.Total) { NotBefore = [.. NotRent, "/月", "每月"] };

    public static void Read(ClauseText text, List<MoneyMention> amounts, List<ExtractedField> fields)
    {
        var totals = Total.All(text, amounts);
        var rents = Monthly.All(text, amounts.FindAll(amount => !totals.Exists(total => total.Money == amount)));
        rents.AddRange(InColumn(text, amounts));
        Monthly.Read(text, rents, LeaseFields.MonthlyRent, LeaseFields.RentInWords, fields, amounts, doubtful: Rises().IsMatch(text.Text));
        Total.Read(text, totals, LeaseFields.TotalAmount, LeaseFields.AmountInWords, fields, amounts);
    }

    /// <summary>The rents of a table whose column is headed 月租金: one for each step.</summary>
    private static IEnumerable<(MoneyMention Money, Candidate Candidate)> InColumn(ClauseText text, List<MoneyMention> amounts)
    {
        foreach (Match header in Header().Matches(text.Text))
        {
            var label = new Mention(header.Index, header.Index + header.Length);
            foreach (var cell in TableColumn.Below(text, label))
            {
                if (amounts.Find(one => one.Place.Start >= cell.Start && one.Place.End <= cell.End) is { Amount: { } rent } money && (!money.IsBare || BareFigures.AreYuan(text.Text, money.FiguresAt)))
                {
                    yield return (money, new Candidate(rent.ToString(), money.Place));
                }
            }
        }
    }

    /// <summary>An amount that says itself that it is by the month is the rent where the sentence speaks of rent and of nothing else nearer.</summary>
    private static int? PerMonth(string before, ReadOnlySpan<char> after)
    {
        var trimmed = after.TrimStart(" \t)整");
        var byMonth = trimmed.StartsWith("/月") || trimmed.StartsWith("每月") || trimmed.StartsWith("/每月") || trimmed.StartsWith("/个月") || EndsPerMonth().IsMatch(before);
        if (trimmed.StartsWith("/月/") || trimmed.StartsWith("/月·") || trimmed.StartsWith("/月每平"))
        {
            return -1;
        }

        return byMonth && LeaseWords.Rent.Nearest(PerMonthWords().Replace(before, "")).Rank is >= 0 ? 0 : null;
    }

    [GeneratedRegex(@"(?<=[\n\t])(?:每?月租金(?:标准|额)?)(?:\(人?民?币?含?税?[,、/]?元(?:/月)?\)|\(含税\))?(?=[\n\t][^¥\d]|[\u4E00-\u9FFF]{1,3}[\t\n])", RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    [GeneratedRegex(@"(?:每月|每个月|按月(?:支付|计收)?|月)(?:为|计|支付)?(?:人民币|¥|RMB)?[ \t(]*(?:大写|小写)?[:)]*[ \t]*¥?$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsPerMonth();

    [GeneratedRegex(@"每个?月(?:人民币)?(?:支付)?", RegexOptions.CultureInvariant)]
    private static partial Regex PerMonthWords();

    /// <summary>The rent grows by a share from some day on.</summary>
    [GeneratedRegex(@"租金[^。;\n]{0,40}(?:递增|上浮|上调|递涨|增长|上涨)[^。;\n]{0,16}?(?:\d(?:\.\d+)?[ \t]?%|百分之|\d元)|每年(?:递增|上调|上浮)[^。;\n]{0,6}\d", RegexOptions.CultureInvariant)]
    private static partial Regex Rises();
}
