using System.Text.RegularExpressions;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Reads the number of a contract from its head. Numbers of other papers that a contract speaks of stand in its clauses, or under names of their own.</summary>
internal static partial class ContractNumberReader
{
    private const int HeadReach = 1600;

    /// <summary>A number without a label stands among the first lines.</summary>
    private const int AloneReach = 200;

    /// <param name="foreign">Names of contracts that are not this one: 借款 in a guarantee contract.</param>
    public static ExtractedField? Read(ClauseText text, FieldName name, params ReadOnlySpan<string> foreign)
    {
        var clauses = FirstClause().Match(text.Text);
        var head = Math.Min(clauses.Success && clauses.Index > 0 ? clauses.Index : text.Text.Length, HeadReach);
        var numbers = new List<Candidate>();
        foreach (Match match in Label().Matches(text.Text))
        {
            if (match.Index >= head)
            {
                break;
            }

            if (IsForeign(match.Groups["of"].ValueSpan, foreign))
            {
                continue;
            }

            var start = match.Index + match.Length;
            var value = Value().Match(text.Text, start, Math.Min(64, text.Text.Length - start));
            if (value.Success && Trimmed(text.Text, value.Index, value.Index + value.Length) is { } place)
            {
                var rank = match.Groups["label"].ValueSpan.Contains("合同", StringComparison.Ordinal) || match.Groups["label"].ValueSpan.Contains("协议", StringComparison.Ordinal) ? 0 : 1;
                numbers.Add(new Candidate(text.Printed(place.Start, place.End), place, rank));
            }
        }

        if (numbers.Count == 0)
        {
            // Under the title a number may stand alone, without a label.
            foreach (Match match in Alone().Matches(text.Text[..Math.Min(head, AloneReach)]))
            {
                var group = match.Groups["no"];
                numbers.Add(new Candidate(text.Printed(group.Index, group.Index + group.Length), new Mention(group.Index, group.Index + group.Length)));
            }
        }

        return FieldChoice.Of(text, name, numbers);
    }

    private static bool IsForeign(ReadOnlySpan<char> of, ReadOnlySpan<string> foreign)
    {
        foreach (var word in foreign)
        {
            if (of.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return of.ContainsAny("主原备招从") || of.Contains("框架", StringComparison.Ordinal) || of.Contains("项目", StringComparison.Ordinal) || of.Contains("发票", StringComparison.Ordinal);
    }

    private static Mention? Trimmed(string text, int start, int end)
    {
        // A bracket that was opened before the number closes behind it.
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            depth += text[i] switch { '(' or '[' or '〔' or '【' => 1, ')' or ']' or '〕' or '】' => -1, _ => 0 };
            if (depth < 0)
            {
                end = i;
            }
        }

        // Numbers end with a digit, a letter, 号 or a bracket; words behind them are not theirs.
        while (end > start && !(char.IsAsciiLetterOrDigit(text[end - 1]) || text[end - 1] is '号' or ')' or ']' or '〕' or '】'))
        {
            end--;
        }

        var value = text.AsSpan(start, end - start);
        return value.Length >= 3 && value.ContainsAnyInRange('0', '9') ? new Mention(start, end) : null;
    }

    [GeneratedRegex(@"(?:^|[\n\t (])(?<of>[^\n\t:,。;()0-9]{0,10}?)(?<label>(?:合同|协议|契约|租约|合约|保函|函)(?:登记|流水|备案)?书?(?:编?号码?|编码|文号)(?:No\.?)?|合同No\.?|ContractNo\.?|订单编?号|(?<=[\n\t (])(?:编号|No\.?|NO\.?)|^编号)(?:\([^()\n\d]{0,20}\))?[ \t]*(?:[:.][ \t]*|[ \t]+|(?=[A-Za-z0-9(〔\[【]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(@"\G(?:(?!(?:签订|签署|签约|甲方|乙方|日期|版本|页|地点|出租|承租|贷款人|借款人|买方|卖方|项目|合同名))[A-Za-z0-9\u4E00-\u9FFF〔〕\[\]()【】\-–—_/.·#&]|(?<=[A-Za-z0-9\-]) (?=[A-Za-z0-9\-]))+", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    [GeneratedRegex(@"(?<=\n)(?<no>[A-Z][A-Z0-9/\-]{2,30}\d{3,}(?:-\d{1,4})?|[\u4E00-\u9FFFA-Z]{0,8}[(〔\[]20\d\d[)〕\]][\u4E00-\u9FFFA-Z0-9\-]{1,16}号)(?=\n)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Alone();

    [GeneratedRegex(@"(?:^|\n)第[一1]条|\n一、", RegexOptions.CultureInvariant)]
    private static partial Regex FirstClause();
}
