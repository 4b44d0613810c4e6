using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;
using static Intake.Extraction.Fields.GrantNotice.GrantMeaning;
using N = Intake.Extraction.Fields.GrantNotice.GrantNoticeFields;

namespace Intake.Extraction.Fields.GrantNotice;

/// <summary>
/// Reads a notice by which an office gives a grant. A list of many recipients becomes lines, and none of them is the document's recipient: whose
/// application it is, the paper does not say.
/// </summary>
public sealed partial class GrantNoticeExtractor : IFieldExtractor
{
    private static readonly LabelBook Book = new(
        new LabelGrammar(GrantMeaning.Vocabulary, GrantMeaning.Of),
        (Grantor, ["资助单位", "发文单位", "下达单位", "立项单位", "主管部门", "资助机构", "甲方", "委托单位", "下达部门", "立项部门", "发文机关", "甲方(资助方)", "甲方(委托方)", "资助方", "甲方(下达方)"]),
        (Recipient, ["承担单位", "项目单位", "项目承担单位", "申报单位", "受资助单位", "获资助单位", "单位名称", "企业名称", "立项单位名称", "项目申报单位", "牵头单位", "申请单位", "依托单位", "受助单位", "乙方", "项目依托单位", "获奖单位", "资助对象", "公司名称", "申报企业", "乙方(承担方)", "乙方(受资助方)", "牵头承担单位", "受资助方"]),
        (Project, ["项目名称", "课题名称", "资助项目", "立项项目", "项目", "立项项目名称", "资助项目名称", "专项名称"]),
        (Amount, ["资助金额", "补助金额", "立项金额", "拨款金额", "奖励金额", "支持金额", "资助经费", "核定金额", "拟资助金额", "补贴金额", "立项经费", "资助额度", "资助资金", "资助总额", "下达金额", "项目经费", "财政资助金额", "批准金额", "拟资助额", "专项经费", "扶持金额", "资助经费总额", "批准经费"]),
        (Total, ["合计", "总计"]),
        (Number, ["文号", "通知编号", "发文字号"]),
        (Date, ["发文日期", "下达日期", "签发日期", "立项日期", "日期", "成文日期", "签订日期"]),
        (None, ["序号", "项目编号", "课题编号", "编号", "立项编号", "项目负责人", "负责人", "联系人", "联系电话", "电话", "起止时间", "执行期", "项目类别", "资助方式", "资金来源", "备注", "统一社会信用代码", "开户行", "开户银行", "账号", "户名", "区域", "所属区", "类别", "实施期限", "项目起止时间", "单位", "自筹经费", "总投资", "自筹资金", "合同编号", "首期拨款", "本次拨款"]));

    public DocumentType Type => DocumentType.GrantNotice;

    public FieldSet Read(ImmutableArray<Page> pages)
    {
        var forms = pages.Where(static page => !page.Words.IsEmpty).Select(static page => FormPage.Of(page, Book)).ToList();
        var flow = FlowText.Of(forms);
        var lines = GrantList.Rows(forms, Book, Recipient, Project, Amount);
        var days = LoneRun.Days(forms).Reverse().ToList();
        var fields = new List<ExtractedField?>
        {
            FormReading.Settle(N.Grantor, Labelled(forms, Grantor, FormValue.Name)) ?? Signer(forms),
            lines.Count > 1 ? null : FormReading.Settle(N.Recipient, Labelled(forms, Recipient, FormValue.Name).Concat(OfficialText.Addressees(forms))),
            lines.Count > 1 ? null : FormReading.Settle(N.Project, Labelled(forms, Project, FormValue.Text)) ?? QuotedProject(flow),
            FormReading.Settle(N.Date, Labelled(forms, Date, FormValue.Date)) ?? FormReading.Settle(N.Date, days),
            FormReading.Settle(N.NoticeNumber, Labelled(forms, Number, FormValue.Reference)) ?? FormReading.Settle(N.NoticeNumber, OfficialText.Numbers(forms)),
        };
        if (lines.Count <= 1)
        {
            var figures = Labelled(forms, Amount, FormValue.Amount).Concat(TextAmounts.In(flow, Sentence())).ToList();
            fields.AddRange(TextAmounts.Settle(N.Amount, N.AmountInWords, figures, [.. TextAmounts.Words(flow)]));
        }

        return new FieldSet(N.All.Select(name => fields.Find(field => field?.Name == name)).OfType<ExtractedField>(), lines.Count > 1 ? lines : []);
    }

    private static IEnumerable<FormReading> Labelled(IEnumerable<FormPage> forms, string key, Func<FormLabel, FormReading?> read) =>
        forms.SelectMany(form => form.With(key)).Select(read).OfType<FormReading>();

    /// <summary>The office that signs, last before the day; else the one whose red heading the notice bears. Where they differ the signer is doubtful.</summary>
    private static ExtractedField? Signer(List<FormPage> forms)
    {
        var heads = LoneRun.All(forms).Select(static run => (Run: run, Match: RedHead().Match(run.Text))).Where(static head => head.Match.Success)
            .Select(static head => FormValue.Solid([head.Run with { End = head.Run.Start + head.Match.Groups[1].Length }]));
        return FormReading.Settle(N.Grantor, OfficialText.Offices(forms).Reverse().Concat(heads));
    }

    private static ExtractedField? QuotedProject(FlowText flow)
    {
        var found = new List<FormReading>();
        for (var match = Quoted().Match(flow.Text); match.Success; match = match.NextMatch())
        {
            var group = match.Groups.Values.Skip(1).First(static one => one.Success);
            found.Add(flow.Reading(group.Index, group.Length));
        }

        return FormReading.Settle(N.Project, found);
    }

    [GeneratedRegex(@"^([\u4E00-\u9FFF]{4,28})文件$")]
    private static partial Regex RedHead();

    [GeneratedRegex("(?:项目|课题)(?:名称为)?[“\"《]([^”\"》]{2,60})[”\"》]|[“\"《]([^”\"》]{2,60})[”\"》](?:项目|课题)|(?:贵单位|贵公司|你单位|你公司|申报的|承担的|实施的)(?:申报的|承担的|实施的)?[“\"《]([^”\"》]{4,60})[”\"》]|[“\"《]([^”\"》]{4,60})[”\"》](?:已|经|获|被)[^。;“]{0,8}(?:列入|纳入|批准|立项|通过|予以)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:资助|补助|补贴|奖励|拨付|下达|安排|支持|核定|给予|经费|资金)[^。;\d¥]{0,24}?[¥]?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:万元|亿元|元))")]
    private static partial Regex Sentence();
}
