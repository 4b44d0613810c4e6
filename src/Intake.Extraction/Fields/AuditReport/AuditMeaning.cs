using Intake.Extraction.Fields.Forms;

namespace Intake.Extraction.Fields.AuditReport;

/// <summary>What the words of a label on an audit report mean together. Amounts as claimed, cut or refused are told from the amount found.</summary>
internal static class AuditMeaning
{
    public const string Number = "number", Auditee = "auditee", Auditor = "auditor", Date = "date", Subject = "subject", Amount = "amount", Words = "words", None = "-";

    public static IEnumerable<(LabelWord Kind, string[] Texts)> Vocabulary { get; } =
    [
        (LabelWord.Audited, ["审定", "审计认定", "审计确认", "核定", "认定", "确认", "审核确认", "认可", "审计", "审核", "经审计", "核准", "审计后", "审计核定", "审计审定", "鉴证", "审验", "核实", "经审核", "审后", "审计核实", "予以确认", "可确认", "准予"]),
        (LabelWord.Claimed, ["申报", "送审", "账面", "账列", "申请", "审减", "核减", "核增", "审增", "调整", "差异", "调减", "调增", "不予", "未", "上报", "自报", "报审", "审前", "列支", "不", "剔除", "预算", "计划", "批复", "未审", "原"]),
        (LabelWord.Amount, ["金额", "数", "额", "总额", "支出", "费用", "投入", "发生额", "值", "款", "投资额", "投资", "支出额", "资金", "经费", "研发费用", "研发投入", "数额", "发生数", "费用额"]),
        (LabelWord.Total, ["合计", "总计", "共计", "总", "累计"]),
        (LabelWord.Upper, ["大写"]),
        (LabelWord.Lower, ["小写"]),
        (LabelWord.Currency, ["人民币", "元", "万元"]),
        (LabelWord.Person, ["单位", "企业", "机构", "方", "公司", "事务所", "人"]),
        (LabelWord.Name, ["名称", "全称"]),
        (LabelWord.Own, ["被审计", "被审", "被审核", "被鉴证", "委托", "承担", "项目承担", "受审", "被审验", "企业", "项目单位", "建设"]),
        (LabelWord.Code, ["编号", "文号", "字号", "号", "号码"]),
        (LabelWord.Receipt, ["报告", "报告书"]),
        (LabelWord.Date, ["日期", "时间", "日"]),
        (LabelWord.Aside, ["出具", "签发", "签署", "报出", "出报告"]),
        (LabelWord.Usage, ["事项", "内容", "项目", "对象", "标的"]),
        (LabelWord.Period, ["期间", "区间", "范围", "年度", "起止"]),
        (LabelWord.Filler, ["项目", "本次", "的", "最终", "专项", "财务", "实际"]),
        (LabelWord.Open, ["("]),
        (LabelWord.Close, [")"]),
    ];

    public static string? Of(ReadOnlySpan<LabelWord> words)
    {
        var said = LabelSense.Of(words);
        return said.Head switch
        {
            LabelWord.Amount or LabelWord.Total => OfAmount(said),
            LabelWord.Person or LabelWord.Name => OfParty(said),
            LabelWord.Code => said.Has(LabelWord.Receipt) && !said.HasAny(LabelWord.Date, LabelWord.Person, LabelWord.Amount) ? Number : null,
            LabelWord.Date => said.HasAny(LabelWord.Receipt, LabelWord.Aside) ? Date : said.Has(LabelWord.Audited) && said.Count == 2 ? Date : null,
            LabelWord.Usage => said.Has(LabelWord.Audited) && !said.HasAny(LabelWord.Claimed, LabelWord.Amount) ? Subject : null,
            LabelWord.Period => said.Has(LabelWord.Audited) ? None : null,
            LabelWord.Claimed => said.Has(LabelWord.Total) ? None : null,
            _ => null,
        };
    }

    private static string? OfAmount(LabelSense said)
    {
        if (said.HasAny(LabelWord.Person, LabelWord.Code, LabelWord.Date))
        {
            return null;
        }

        if (said.Has(LabelWord.Claimed))
        {
            return None;
        }

        return !said.Has(LabelWord.Audited) ? null : said.Has(LabelWord.Upper) ? Words : Amount;
    }

    private static string? OfParty(LabelSense said)
    {
        if (said.HasAny(LabelWord.Amount, LabelWord.Code, LabelWord.Date) || said.Has(LabelWord.Receipt))
        {
            return null;
        }

        return said.HasAny(LabelWord.Own, LabelWord.Claimed) ? Auditee : said.Has(LabelWord.Audited) && said.Has(LabelWord.Person) ? Auditor : null;
    }
}
