using System.Text.RegularExpressions;
using Intake.Extraction.Fields.Clauses;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.Lease;

/// <summary>Reads where the leased rooms are and how large: addresses of the parties and shares of common space are something else.</summary>
internal static partial class PremisesReader
{
    private const int LongestAddress = 90;

    public static ExtractedField? Address(ClauseText text)
    {
        var found = new List<Candidate>();
        foreach (Match match in AddressLabel().Matches(text.Text))
        {
            if (match.Index >= text.SignatureStart)
            {
                break;
            }

            var start = match.Index + match.Length;
            var end = start;
            while (end < text.Text.Length && end - start < LongestAddress && !AddressEnd().IsMatch(text.Text.AsSpan(end, Math.Min(12, text.Text.Length - end))))
            {
                end++;
            }

            var rank = match.Groups["sure"].Success ? 0 : 1;
            if (Place(text.Text, start, end) is { } place)
            {
                found.Add(new Candidate(text.Printed(place.Start, place.End), place, rank));
            }
        }

        return FieldChoice.Of(text, LeaseFields.Address, found);
    }

    public static ExtractedField? Area(ClauseText text)
    {
        var found = new List<Candidate>();
        foreach (Match match in AreaFigure().Matches(text.Text))
        {
            var label = match.Groups["label"].ValueSpan;
            var number = match.Groups["n"];
            var before = ClauseContext.Before(text.Text, match.Groups["label"].Index);
            if (match.Index >= text.SignatureStart || before.EndsWith("公摊", StringComparison.Ordinal) || before.EndsWith("分摊", StringComparison.Ordinal) || before.EndsWith("总", StringComparison.Ordinal)
                || !AmountText.TryParseNumber(number.ValueSpan, out var area) || area <= 0)
            {
                continue;
            }

            var rank = label switch
            {
                "租赁面积" or "计租面积" or "承租面积" or "出租面积" or "租用面积" or "租赁建筑面积" or "计租建筑面积" => 0,
                "建筑面积" => before.EndsWith("租赁", StringComparison.Ordinal) || before.EndsWith("计租", StringComparison.Ordinal) ? 0 : 1,
                "面积" => 2,
                _ => 3,
            };
            var value = area.ToString(System.Globalization.CultureInfo.InvariantCulture);
            found.Add(new Candidate(value, new Mention(number.Index, number.Index + number.Length), rank, label is "使用面积" or "套内面积" or "套内建筑面积"));
        }

        if (found.Count == 0)
        {
            foreach (Match match in BareArea().Matches(text.Text))
            {
                var number = match.Groups["n"];
                if (AmountText.TryParseNumber(number.ValueSpan, out var area) && area > 0)
                {
                    found.Add(new Candidate(area.ToString(System.Globalization.CultureInfo.InvariantCulture), new Mention(number.Index, number.Index + number.Length)));
                }
            }
        }

        return FieldChoice.Of(text, LeaseFields.Area, found);
    }

    private static Mention? Place(string text, int start, int end)
    {
        while (start < end && " \t\n:【[“".Contains(text[start], StringComparison.Ordinal))
        {
            start++;
        }

        while (end > start && " \t\n:】]”,(".Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        // An address has a place name or a number in it; a hint what to write has none.
        return end - start >= 5 && AddressForm().IsMatch(text.AsSpan(start, end - start)) ? new Mention(start, end) : null;
    }

    [GeneratedRegex(@"(?<sure>(?:房屋|租赁物|租赁房屋|租赁场地|租赁物业|物业|厂房|场地|场所|标的|租赁标的|该房屋|租赁房产|房产|办公场所|单元|出租房屋|所租房屋)(?:的|之)?(?:具体)?(?:坐落|座落|地址|位置|地点|所在地|坐落地址|座落地址|坐落位置)|(?:房屋)?[坐座]落)(?:为|于|在|地点)?(?:\([^()]{0,12}\))?[ \t]*[:\t]?[ \t]*(?:位于|坐落于|为|于|在)?|(?<sure>位于|[坐座]落[于在])[ \t:]*|把(?=[^,。;\n]{2,10}[省市区县])|标的物?[ \t]*:|(?<=[\n\t]|\d[.、]\d?)(?:地址|位置)(?:为|:)[ \t]*(?=[^\n]{4,60}(?:室|房|层|楼|栋|单元|号))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AddressLabel();

    [GeneratedRegex(@"^(?:[,。;\n\t]|\((?:以下|下称|简称|建筑面积|面积|房产证|不动产|产权)|、(?:建筑)?面积|建筑面积|租赁面积|使用面积|计租面积|面积[为约:共\d]|\(\d|租给|的(?:房屋|房产|物业|厂房|场地|办公|写字楼|商铺|房间|单元|场所|研发|部分|整层|仓库|用房|自有|建筑|不动产|店铺|产业)|出租给|租赁给|[((]?房屋所有权|房地产权|不动产权|产权证|用途|房屋用途|租赁用途|规划用途)", RegexOptions.CultureInvariant)]
    private static partial Regex AddressEnd();

    [GeneratedRegex(@"[省市区县镇乡街道路巷村园]|\d", RegexOptions.CultureInvariant)]
    private static partial Regex AddressForm();

    [GeneratedRegex(@"(?<label>租赁建筑面积|计租建筑面积|租赁面积|计租面积|承租面积|出租面积|租用面积|套内建筑面积|建筑面积|使用面积|套内面积|面积)(?:\([^()]{0,14}\))?[ \t]*(?:合计|共计|共|总计|约|大约)?[ \t]*(?:为|是|:|约为|计|合计为)?[ \t]*(?:约|共计|共)?[^\d,。;:\n面]{0,8}?(?<n>\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,7}(?:\.\d{1,4})?)[ \t]*(?:平方米|平米|㎡|m²|m2|M2|M²|\n|\t|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AreaFigure();

    /// <summary>A size no word names; a price by the square metre is none.</summary>
    [GeneratedRegex(@"(?<![\d.每/¥]|\d,)(?<n>\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,7}(?:\.\d{1,4})?)[ \t]*(?:平方米|平米|㎡|m²|m2)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BareArea();
}
