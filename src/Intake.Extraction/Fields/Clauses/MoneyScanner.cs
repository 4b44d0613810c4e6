using System.Text.RegularExpressions;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Finds the amounts of a running text. Shares (5%), counts (3台) and foreign money (USD) are none.</summary>
internal static partial class MoneyScanner
{
    // What may stand between the two writings of one amount.
    private const string Joints = " \t\n()[]【】:,、。.¥=即计为大小写人民币元合共整折RMBCNYSA";
    private const int WidestJoint = 18;

    public static List<MoneyMention> In(string text)
    {
        var singles = new List<MoneyMention>();
        foreach (var match in Figures().EnumerateMatches(text))
        {
            if (Figure(text, match.Index, match.Length) is { } figure)
            {
                singles.Add(figure);
            }
        }

        foreach (var match in Words().EnumerateMatches(text))
        {
            var place = new Mention(match.Index, match.Index + match.Length);
            singles.Add(new MoneyMention(place, null, new Mention(match.Index, match.Index), text.Substring(match.Index, match.Length), place, false));
        }

        singles.Sort(static (a, b) => a.Place.Start.CompareTo(b.Place.Start));
        return Joined(text, singles);
    }

    private static List<MoneyMention> Joined(string text, List<MoneyMention> singles)
    {
        var all = new List<MoneyMention>(singles.Count);
        foreach (var next in singles)
        {
            if (all.Count > 0 && all[^1] is var last && AreOne(text, last, next))
            {
                var place = new Mention(last.Place.Start, next.Place.End);
                all[^1] = last.Words is null
                    ? last with { Place = place, Words = next.Words, WordsAt = next.WordsAt }
                    : last with { Place = place, Figures = next.Figures, FiguresAt = next.FiguresAt, IsBare = false };
                continue;
            }

            all.Add(next);
        }

        return all;
    }

    private static bool AreOne(string text, MoneyMention last, MoneyMention next)
    {
        // One of each; bare figures beside capitals are money.
        var oneOfEach = (last.Words is null && last.Figures is not null && next.Figures is null) || (last.Figures is null && next.Words is null && next.Figures is not null);
        if (oneOfEach && last.IsBare && last.Figures != next.Said)
        {
            // The last figures of a table's row, and the sum in capitals below it.
            return false;
        }

        var gap = next.Place.Start - last.Place.End;
        return oneOfEach && gap is >= 0 and <= WidestJoint && !text.AsSpan(last.Place.End, gap).ContainsAnyExcept(Joints);
    }

    private static MoneyMention? Figure(string text, int start, int length)
    {
        var number = text.AsSpan(start, length).TrimEnd(" \t");
        var end = start + number.Length;
        var unitAt = number.IndexOfAny("元圆万亿");
        var digits = (unitAt < 0 ? number : number[..unitAt]).TrimEnd();
        var unit = unitAt < 0 ? "" : number[unitAt..].ToString();
        var (signed, foreign) = SignBefore(text, start);
        // 万 alone is a unit of money only behind its sign.
        if (foreign || (unit is "万" or "亿" && !signed) || (unit.Length == 0 && end < text.Length && IsOtherUnit(text, end)))
        {
            return null;
        }

        var isBare = unit.Length == 0 && !signed;
        var printed = string.Concat(digits, unit.Length == 0 ? "元" : unit is "万" or "亿" ? unit + "元" : unit);
        var place = new Mention(start, end);
        return AmountText.TryParseWithUnit(printed, out var money) ? new MoneyMention(place, money, place, null, new Mention(start, start), isBare) : null;
    }

    private static (bool Signed, bool Foreign) SignBefore(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 16), start - Math.Max(0, start - 16)).TrimEnd(" \t\n:(");
        if (before.EndsWith("小写"))
        {
            return (true, false);
        }

        if (before.EndsWith("USD") || before.EndsWith("$") || before.EndsWith("HKD") || before.EndsWith("EUR") || before.EndsWith("JPY") || before.EndsWith("€") || before.EndsWith("港币") || before.EndsWith("美元"))
        {
            return (false, true);
        }

        return (before.EndsWith("¥") || before.EndsWith("RMB") || before.EndsWith("CNY") || before.EndsWith("人民币"), false);
    }

    private static bool IsOtherUnit(string text, int end)
    {
        var next = text[end] is ' ' or '\t' && end + 1 < text.Length ? text[end + 1] : text[end];
        return next is '%' or '‰' or '万' or '亿' or '美' or '港' or '欧' or '日' or '英' or '年' or '月' or '天' or '个' or '台' or '套' or '条' or '份' or '期' or '㎡' or '平' or '°' or '-' or '号' or '层' or '楼' or '室'
            || char.IsAsciiLetter(next);
    }

    [GeneratedRegex(@"(?<![\dA-Za-z.\-_#/]|\d,)\d+(?:,\d{3})*(?:\.\d+)?(?![,.]?\d)[ \t]?(?:[万亿]?[元圆]|[万亿](?![个台件次份张套人卡]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    [GeneratedRegex(@"(?<![\d.])[零〇壹贰貳叁參叄肆伍陆陸柒捌玖一二三四五六七八九拾十两][零〇壹贰貳叁參叄肆伍陆陸柒捌玖一二三四五六七八九拾佰仟十百千两万萬亿億]*[ \t]?[元圆圓](?:[零壹贰貳叁參叄肆伍陆陸柒捌玖一二三四五六七八九]{1,2}角)?(?:零?[壹贰貳叁參叄肆伍陆陸柒捌玖一二三四五六七八九]分)?[整正]?", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
