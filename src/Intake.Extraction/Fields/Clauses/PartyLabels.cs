using System.Text.RegularExpressions;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Finds every place where a contract names its parties: labels with the name behind or below them, and names with 以下简称 behind them.</summary>
internal static partial class PartyLabels
{
    private const string Roles = "甲方|乙方|丙方|丁方|买方|卖方|买受人|出卖人|买受方|出卖方|购买方|采购方|采购人|采购单位|供货方|供货单位|供应方|供应商|供方|需方|需求方|委托方|委托人|委托单位|受托方|受托人|受托单位|"
        + "发包方|发包人|承包方|承包人|服务提供方|服务接受方|服务需求方|服务采购方|服务方|服务商|接受服务方|提供服务方|客户方|客户|用户方|用户|云服务商|云服务提供方|算力服务方|算力服务提供方|算力提供方|算力需求方|算力使用方|使用方|定作方|定作人|承揽方|承揽人|"
        + "出租方|承租方|出租人|承租人|出租单位|承租单位|贷款人|贷款方|贷款行|贷款银行|出借人|出借方|借款人|借款方|借款单位|借款企业|保证人|担保人|担保方|担保公司|担保单位|保证方|债务人|主债务人|被担保人|被保证人|被担保企业|债权人|销售方|购货方|销货方|购货单位|销货单位|提供方|承接方|承接单位|服务单位|开发方|研发方|受让方|业主方|业主|租户方|租户|房东|租客|产权方|出借银行|出借机构|贷款机构|放款机构|授信人|用信人|受信人|担保机构|融资企业|申请企业|融资方|PartyA|PartyB|Lessor|Lessee";

    public static List<PartyLabel> In(ClauseText text)
    {
        var labels = new List<PartyLabel>();
        foreach (Match match in Label().Matches(text.Text))
        {
            var group = match.Groups["label"];
            var name = PartyNameText.Behind(text, match.Index + match.Length, group.Index);
            // With nothing between label and text it may be a sentence about the party.
            var isApart = match.Length > group.Length || match.Index + match.Length >= text.Text.Length || char.IsWhiteSpace(text.Text[match.Index + match.Length]);
            labels.Add(new PartyLabel(group.Value, new Mention(group.Index, group.Index + group.Length), isApart || (name is { } place && OrganisationName.IsOne(text.Text.AsSpan(place.Start, place.Length))) ? name : null));
        }

        foreach (Match match in Short().Matches(text.Text))
        {
            // Without 以下简称 only what is a name for certain stands before the role.
            if (PartyNameText.BeforeBracket(text, match.Index) is { } name && (match.ValueSpan.Contains('称') || OrganisationName.IsOne(text.Text.AsSpan(name.Start, name.Length))))
            {
                // 出租人X公司(以下称甲方): the word before the name says the role as well.
                var lead = text.Text[Math.Max(0, name.Start - 6)..name.Start];
                var role = lead.Length > 0 && TrailingRole().Match(lead) is { Success: true } found ? found.Value : "";
                labels.Add(new PartyLabel(role + match.Groups["label"].Value, new Mention(match.Index, match.Index + match.Length), name));
            }
        }

        return labels;
    }

    /// <summary>Length of the word for a party that a text begins with where more follows; 0 for none.</summary>
    public static int LeadingRole(ReadOnlySpan<char> text)
    {
        foreach (var role in LeadingRoles().EnumerateMatches(text))
        {
            return text.Length - role.Length >= 4 ? role.Length : 0;
        }

        return 0;
    }

    /// <summary>Whether a text is nothing but a label of a party.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text) => OnlyLabel().IsMatch(text);

    [GeneratedRegex(@"(?<=^|[\n\t ]|[\n\t](?:\(?[一二三四1234]\)?[、.]))(?<label>(?:" + Roles + @")(?:[/、]?(?:" + Roles + @"))?(?:\((?!盖|公章|签|章|以下统)[^()\n]{1,24}\))?(?:\((?!盖|公章|签|章)[^()\n]{1,12}\))?(?:单位)?(?:名称|全称|签章|盖章|印章|公章|签字)?(?:\([^()\n]{1,16}\))?)(?=[ \t]*[:\t\n ]|$|(?<=\))[\u4E00-\u9FFFA-Za-z])[ \t]*:?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(@"\((?:(?:本合同)?(?:以下|下|后)?(?:统?简?称)(?:为|作|:)?[“""'「《]?)?(?<label>(?:(?:" + Roles + @"|银行|企业|公司|申请人)[”""'」/或、及“]{0,3}){1,3})(?:[^()]{0,8}|[,;、][^()]{0,70})\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Short();

    [GeneratedRegex(@"^(?:" + Roles + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingRoles();

    [GeneratedRegex("(?:" + Roles + ")$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TrailingRole();

    [GeneratedRegex(@"^(?:" + Roles + @")(?:\([^()]{0,16}\))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OnlyLabel();
}
