using System.Text.RegularExpressions;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Finds where the name of a party begins and ends.</summary>
internal static partial class PartyNameText
{
    private const int Longest = 60;
    private const string Closers = ",。;:\n\t、“”《》";

    /// <summary>The name behind a label: on its line, behind a label 名称 of its own, or alone on the next line. Null for blanks and hints.</summary>
    public static Mention? Behind(ClauseText clauses, int at, int labelStart)
    {
        var text = clauses.Text;
        var start = Skip(text, at, " \t:");
        if (start < text.Length && text[start] == '\n')
        {
            return BelowLabel(clauses, start + 1, labelStart);
        }

        return NameAt(text, start);
    }

    /// <summary>The name that ends where a bracket with its short form (以下简称) opens.</summary>
    public static Mention? BeforeBracket(ClauseText clauses, int bracket)
    {
        var text = clauses.Text;
        var start = bracket;
        while (start > 0 && bracket - start < Longest && !Closers.Contains(text[start - 1], StringComparison.Ordinal) && !IsOtherBracket(text, start - 1))
        {
            start--;
        }

        var lead = Lead().Match(text, start, bracket - start);
        start += lead.Success ? lead.Length : 0;
        start += PartyLabels.LeadingRole(text.AsSpan(start, bracket - start));
        return Checked(text, start, bracket);
    }

    // (以下简称甲方)与…: a bracket that is no part of the name.
    private static bool IsOtherBracket(string text, int at)
    {
        if (text[at] != ')')
        {
            return false;
        }

        var open = text.LastIndexOf('(', at);
        return open >= 0 && (text.AsSpan(open, at - open).Contains("称", StringComparison.Ordinal) || at - open > 14 || PartyLabels.IsLabel(text.AsSpan(open + 1, at - open - 1))
            || (at + 1 < text.Length && text[at + 1] is '与' or '和' or '及'));
    }

    private static Mention? BelowLabel(ClauseText clauses, int line, int labelStart)
    {
        var text = clauses.Text;
        var end = text.IndexOf('\n', line);
        end = end < 0 ? text.Length : end;
        // Of two columns the one that the label heads.
        var middle = clauses.LeftOf(labelStart) + (clauses.RowAt(labelStart) is { } row ? row.Page.Em : 0);
        var named = -1;
        foreach (var own in OwnLabel().EnumerateMatches(text.AsSpan(line, end - line)))
        {
            named = named < 0 || clauses.LeftOf(line + own.Index) <= middle ? line + own.Index + own.Length : named;
        }

        if (named >= 0)
        {
            return NameAt(text, named);
        }

        // A name alone in its line, below its label: not beside it in another column.
        var name = NameAt(text, line);
        return name is { } place && place.End == end && OrganisationName.IsOne(text.AsSpan(place.Start, place.Length)) && Math.Abs(clauses.LeftOf(place.Start) - clauses.LeftOf(labelStart)) < 0.25f ? name : null;
    }

    private static Mention? NameAt(string text, int at)
    {
        var own = OwnLabel().Match(text, at, Math.Min(16, text.Length - at));
        var start = own.Success && own.Index == at ? Skip(text, own.Index + own.Length, " \t:") : at;
        var end = start;
        while (end < text.Length && end - start < Longest && !",。;\n\t".Contains(text[end], StringComparison.Ordinal) && !Stop().IsMatch(text.AsSpan(end, Math.Min(14, text.Length - end))))
        {
            end++;
        }

        // Columns that stand close together: behind the name the label of the next cell.
        for (var i = start + 4; i < end; i++)
        {
            if (OrganisationName.IsOne(text.AsSpan(start, i - start)) && PartyLabels.IsLabel(text.AsSpan(i, end - i)))
            {
                end = i;
            }
        }

        // A narrow cell breaks a long name: its rest stands alone in the next line.
        if (end < text.Length && text[end] == '\n' && end - start >= 6 && !OrganisationName.IsOne(text.AsSpan(start, end - start)))
        {
            var next = text.IndexOf('\n', end + 1);
            next = next < 0 ? text.Length : next;
            var rest = text.AsSpan(end + 1, next - end - 1);
            if (rest.Length is >= 2 and <= 14 && !rest.ContainsAny(":,。;、\t") && OrganisationName.IsOne(string.Concat(text.AsSpan(start, end - start), rest)))
            {
                end = next;
            }
        }

        return Checked(text, start, end);
    }

    private static Mention? Checked(string text, int start, int end)
    {
        while (start < end && " \t\n.、-【[“\"".Contains(text[start], StringComparison.Ordinal))
        {
            start++;
        }

        while (end > start && " \t\n.、-】]”\"".Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        var name = text.AsSpan(start, end - start);
        return name.Length < 2 || Hint().IsMatch(name) || PartyLabels.IsLabel(name) || name.StartsWith("(") ? null : new Mention(start, end);
    }

    private static int Skip(string text, int at, string skipped)
    {
        while (at < text.Length && skipped.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    /// <summary>What a name's line says before it: 本合同由, 与, 出租方.</summary>
    [GeneratedRegex(@"\G(?:.{0,12}?(?:由|[双各]方当事人)|(?:为了?|以)(?:确保|保证|担保|保障)|(?:鉴于|根据)(?:(?:[甲乙丙]方|借款人|委托人|债务人|贷款人)[与和同及]?)?|(?:\)|及|与|和|同|应|本合同|兹有)+(?=.{4}))", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?:(?:单位|公司|企业|法人|机构|甲方|乙方)?(?:名称|全称)|姓名(?:/名称)?|名称/姓名|公司)(?:\([^()\n]{1,12}\))?[ \t]*[:\t][ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex OwnLabel();

    /// <summary>What ends a name on its line: a remark in brackets about it, or the label of the next thing.</summary>
    [GeneratedRegex(@"^(?:第[\d一二三四五六七八九十]{1,3}条|(?:单位|公司|企业)名称|\((?:以下|下称|简称|盖|公章|签|章|甲方|乙方|买方|卖方|出租|承租|借款|贷款|保证|担保|委托|受托|供方|需方|本合同|合同专用|统一|身份)|统一社会信用|社会信用代码|信用代码|纳税人识别号|税号|营业执照|注册地址|通讯地址|联系地址|住所|住址|地址[:\t]|法定代表人|法人代表|授权代表|委托代理人|负责人|代表人|经办人|联系人|联系电话|电话[:\t]|身份证|证件|开户|账号[:\t]|(?:甲|乙|丙)方(?:[:(\t]|$)|(?:签订|签署|签约|日)期?[日时间地点]{0,2}[:\t]|日期[:\t]|\(?(?:公章|盖章))", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    /// <summary>No name: a blank, a mark for one, a hint what to write, or a label.</summary>
    [GeneratedRegex(@"^[X×*.…\-—/\\()\[\]【】\s无]+$|请?填写|请输入|此处|^\(?(?:[甲乙丙丁买卖供需]方|[出承]租[方人]|[借贷]款[方人]|公司|单位|企业)?(?:的)?(?:公司|单位)?(?:名称|全称|姓名)\)?$|^.{0,6}(?::|：)$|^(?:盖章|签字|签章|公章)|^(?:应|在|有权|向|对|同意|不得|承诺|保证|负责|按|于|将|自行|须|需)", RegexOptions.CultureInvariant)]
    private static partial Regex Hint();
}
