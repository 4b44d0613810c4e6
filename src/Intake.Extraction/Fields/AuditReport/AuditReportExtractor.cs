using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;
using static Intake.Extraction.Fields.AuditReport.AuditMeaning;
using N = Intake.Extraction.Fields.AuditReport.AuditReportFields;

namespace Intake.Extraction.Fields.AuditReport;

/// <summary>Reads a special audit report: its number and title, the firm that signs it and when, whom it is about, and the amount it finds.</summary>
public sealed partial class AuditReportExtractor : IFieldExtractor
{
    /// <summary>The lines of a title differ by no more of their height; a letterhead is much smaller.</summary>
    private const double SameHeight = 0.45;

    /// <summary>From middle to middle, in heights of the line.</summary>
    private const double Near = 3.5;

    private static readonly LabelBook Book = new(
        new LabelGrammar(AuditMeaning.Vocabulary, AuditMeaning.Of),
        (Number, ["报告编号", "报告文号", "文号", "报告号", "编号"]),
        (Auditee, ["被审计单位", "被审计单位名称", "被审单位", "委托单位", "申报单位", "项目承担单位", "企业名称", "被审计企业", "委托人", "承担单位"]),
        (Auditor, ["审计机构", "审计单位", "会计师事务所", "审计机构名称", "会计师事务所名称", "事务所名称", "审计事务所"]),
        (Date, ["报告日期", "出具日期", "报告出具日期", "审计报告日", "审计报告日期", "出具报告日期", "签发日期"]),
        (Subject, ["审计事项", "审计内容", "项目名称", "审计项目", "审计项目名称", "报告名称", "审计对象"]),
        (Amount, ["审定金额", "审计金额", "核定金额", "审计确认金额", "经审计金额", "审定数", "审计核定金额", "审定总额", "审定费用", "审计后金额", "审定支出", "审定发生额", "审定合计", "审定投资额", "经审计确认金额", "核定数", "审计确认数", "审定金额合计"]),
        (None, ["申报金额", "送审金额", "审减金额", "核减金额", "核增金额", "调整金额", "账面金额", "防伪编号", "报备号码", "报备编号", "备注", "序号", "项目", "电话", "传真", "地址", "邮编", "法定代表人", "注册会计师", "报备时间", "费用项目", "差异", "审计期间"]));

    public DocumentType Type => DocumentType.AuditReport;

    public FieldSet Read(ImmutableArray<Page> pages)
    {
        var forms = pages.Where(static page => !page.Words.IsEmpty).Select(static page => FormPage.Of(page, Book)).ToList();
        var flow = FlowText.Of(forms);
        var auditee = FormReading.Settle(N.Auditee, Labelled(forms, Auditee, FormValue.Name).Concat(OfficialText.Addressees(forms)))
            ?? FormReading.Settle(N.Auditee, OfficialText.Enterprises(forms));
        var figures = AuditedAmount.Figures(forms, flow, Book, Amount).ToList();
        var fields = new List<ExtractedField?>
        {
            ReportNumber(forms),
            auditee,
            FormReading.Settle(N.Auditor, Labelled(forms, Auditor, Firm)) ?? FormReading.Settle(N.Auditor, OfficialText.Accountants(forms)),
            Signed(forms),
            FormReading.Settle(N.Subject, Labelled(forms, Subject, FormValue.Text)) ?? Title(forms, auditee?.Value) ?? Spoken(flow),
        };
        fields.AddRange(TextAmounts.Settle(N.AuditedAmount, N.AmountInWords, figures, [.. TextAmounts.Words(flow)]));
        return new FieldSet(fields.OfType<ExtractedField>(), []);
    }

    private static IEnumerable<FormReading> Labelled(IEnumerable<FormPage> forms, string key, Func<FormLabel, FormReading?> read) =>
        forms.SelectMany(form => form.With(key)).Select(read).OfType<FormReading>();

    private static FormReading? Firm(FormLabel label) => FormValue.Name(label) is { } name && name.Value.Contains("会计师事务所", StringComparison.Ordinal) ? name : null;

    // A number with 字 is a firm's; laws that the text cites have none and stand in sentences.
    private static ExtractedField? ReportNumber(List<FormPage> forms)
    {
        var official = OfficialText.Numbers(forms).ToList();
        var own = official.Where(static reading => reading.Value.Contains('字', StringComparison.Ordinal)).ToList();
        return FormReading.Settle(N.ReportNumber, own.Count > 0 ? own : official)
            ?? FormReading.Settle(N.ReportNumber, Labelled(forms, Number, FormValue.Reference));
    }

    /// <summary>The day by its label, else the last that stands alone: reports are dated at their end. Another day that stands alone makes it doubtful.</summary>
    private static ExtractedField? Signed(List<FormPage> forms) =>
        FormReading.Settle(N.Date, Labelled(forms, Date, FormValue.Date)) ?? FormReading.Settle(N.Date, LoneRun.Days(forms).Reverse());

    /// <summary>The title without 报告: what was audited. A line that is only the title's end is read with the one above it.</summary>
    private static ExtractedField? Title(List<FormPage> forms, string? auditee)
    {
        var rows = forms.SelectMany(static form => form.Text.Rows).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!TitleEnd().IsMatch(rows[i].Text) || rows[i].Text.AsSpan().ContainsAny("。“《，"))
            {
                continue;
            }

            // 专项审计报告 and under it (…专项审计).
            if (i + 1 < rows.Count && Subtitle().Match(rows[i + 1].Text) is { Success: true } under)
            {
                var span = new TextSpan(rows[i + 1], under.Groups[1].Index, under.Groups[1].Index + under.Groups[1].Length);
                return PrintedField.From(N.Subject, SubjectOf(FormValue.Solid([span]).Value, auditee), [span], "");
            }

            var isWhole = SubjectOf(rows[i].Text, auditee).Length >= 5 || i == 0 || !IsTitle(rows[i - 1], rows[i]);
            List<TextSpan> ink = isWhole ? [rows[i].All] : [rows[i - 1].All, rows[i].All];
            var subject = SubjectOf(FormValue.Solid(ink).Value, auditee);
            if (subject.Length >= 5 && Audit().IsMatch(subject))
            {
                return PrintedField.From(N.Subject, subject, ink, "");
            }
        }

        return null;
    }

    /// <summary>Whether a line is of the same title as the one below it: as tall, near it, and no letterhead.</summary>
    private static bool IsTitle(TextRow above, TextRow title) =>
        ReferenceEquals(above.Page, title.Page)
        && Math.Abs(above.All.Box.Height - title.All.Box.Height) < SameHeight * title.All.Box.Height
        && title.All.Box.CenterY - above.All.Box.CenterY < Near * title.All.Box.Height
        && !Letterhead().IsMatch(above.Text);

    /// <summary>What a letter says it is about: 就…专项审计一事.</summary>
    private static ExtractedField? Spoken(FlowText flow) =>
        FormReading.Settle(N.Subject, Affair().Matches(flow.Text).Select(match => flow.Reading(match.Groups[1].Index, match.Groups[1].Length)));

    private static string SubjectOf(string title, string? auditee)
    {
        var subject = TitleEnd().Replace(title, "");
        subject = subject.StartsWith("关于", StringComparison.Ordinal) ? subject[2..] : subject;
        subject = auditee is not null && subject.StartsWith(auditee, StringComparison.Ordinal) ? subject[auditee.Length..] : subject;
        return subject.Trim('的', '之', ':', '“', '”');
    }

    [GeneratedRegex("(?:的|之)?(?:报告|报告书)$")]
    private static partial Regex TitleEnd();

    [GeneratedRegex("(?:就|关于)(?:贵公司|贵方|贵单位|你公司|该公司)?([^,。;:\\n]{4,40}?(?:审计|鉴证|审核))(?:一事|事宜|工作|业务)")]
    private static partial Regex Affair();

    [GeneratedRegex(@"^\(([^()]{2,40}(?:审计|鉴证|审核))\)$")]
    private static partial Regex Subtitle();

    [GeneratedRegex("[:]|地址|电话|传真|邮编|邮箱|网址|事务所(?:\\(|有限|$)|有限公司$")]
    private static partial Regex Letterhead();

    [GeneratedRegex("审计|鉴证|审核")]
    private static partial Regex Audit();
}
