using System.Text.RegularExpressions;

namespace Intake.Extraction.Fields.Clauses;

/// <summary>Tells names of organisations and people by their form. Names that are marks in a form (XX公司, 某某公司) are none.</summary>
internal static partial class OrganisationName
{
    // The rest of a name that was broken over two lines (有限公司) is no name.
    public static bool IsOne(ReadOnlySpan<char> name) => Organisation().IsMatch(name) && !Rest().IsMatch(name);

    /// <summary>Two to four Han characters, or a name of a minority with a dot.</summary>
    public static bool IsPerson(ReadOnlySpan<char> name) => Person().IsMatch(name) && !IsOne(name);

    /// <summary>Stands for a name that was not filled in, though it has the form of one.</summary>
    public static bool IsStandIn(ReadOnlySpan<char> name) => StandIn().IsMatch(name);

    /// <summary>Words of a sentence stand in it: its beginning was not found.</summary>
    public static bool HasSentence(ReadOnlySpan<char> name) => Sentence().IsMatch(name);

    [GeneratedRegex("确保|鉴于|签订|签署|约定|申请|履行|编号|根据|协议|合同|愿意|自愿|提供|依照|为了", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?:公司|中心|研究院|研究所|实验室|大学|学院|学校|小学|中学|医院|银行|分行|支行|营业部|信用社|事务所|工厂|厂|店|商行|经营部|合伙\)?|合作社|协会|学会|商会|基金会|委员会|管委会|办事处|管理局|局|集团|工作室|办公室|政府|管理处|服务部|联合社|居民委员会|村民委员会|有限合伙\)|普通合伙\)|个体工商户\)|Ltd\.?|Inc\.?|Co\.?|LLC|Limited)$", RegexOptions.CultureInvariant)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"^(?:股份|集团|[团份]?有限|限|责任|任)*公?司(?:.{0,6}[分支](?:公司|行|店))?$|^(?:股份|[团份]?有限|限公|责任|公司|司[^\u4E00-\u9FFF])", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    [GeneratedRegex(@"^[\u4E00-\u9FFF]{2,4}$|^[\u4E00-\u9FFF]{2,8}·[\u4E00-\u9FFF]{2,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex(@"[Xx×*]{2,}|[XＸ×]\s?[XＸ×]|^某|^XX|○○|〇〇|\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex StandIn();
}
