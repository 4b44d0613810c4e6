using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Reports;

/// <summary>Further audit reports of the training set, as firms write them.</summary>
internal static class FirmReports
{
    /// <summary>A report on a project's funds: the auditee addressed as its whole body, the amount in the paragraph of the opinion, claimed and refused amounts around it.</summary>
    public static void ProjectFunds(Draft d)
    {
        var f = AuditFacts.Invent(d);
        var flow = d.Flow;
        flow.Footer = "- {0} -";
        flow.Center(d.Say("subject", f.Subject) + "报告", 7, PaperFont.Hei);
        flow.Center(d.Say("report_number", f.Number), 4.4);
        flow.Text($"{d.Say("auditee", f.Auditee.Name)}：", 0);
        flow.Text("我们接受委托，审计了后附的贵单位项目经费收支情况表。按照相关规定编制该表并使其公允反映是贵单位管理层的责任。我们的责任是在执行审计工作的基础上发表意见。");
        flow.Text("一、基本情况", 0);
        flow.Text($"贵单位申报支出人民币{Printing.Money(f.Claimed, MoneyForm.Grouped)}元，自筹资金投入{d.Random.Between(10, 90)}万元，注册资本1000万元。");
        flow.Text("二、审计结果", 0);
        flow.Text($"经审计，贵单位实际发生并符合规定的支出审定金额合计人民币{d.Money("audited_amount", f.Audited, MoneyForm.Grouped)}元（大写人民币{d.Words("amount_in_words", f.Audited)}），核减{Printing.Money(f.Claimed - f.Audited, MoneyForm.Grouped)}元。");
        flow.Text("三、其他说明", 0);
        flow.Text("本报告仅供项目验收使用。");
        flow.Space(14);
        flow.Columns([25, 110], [d.Say("auditor", f.Auditor.Name), $"中国注册会计师：{f.FirstAccountant}"]);
        flow.Columns([25, 110], ["", $"中国注册会计师：{f.SecondAccountant}"]);
        flow.ToRight(d.Date("date", f.Date, DateForm.Numerals));
        flow.Seal(60, flow.Y - 10, f.Auditor.Name);
    }

    /// <summary>A sheet of key figures before the text; amounts in ten thousands.</summary>
    public static void KeySheet(Draft d)
    {
        var f = AuditFacts.Invent(d);
        var flow = d.Flow;
        flow.Center("专项审计报告信息表", 6.4, PaperFont.Hei);
        flow.Table([1.2, 2.6, 1.2, 2.6],
        [
            ["报告文号", d.Say("report_number", f.Number), "报告出具日", d.Date("date", f.Date, DateForm.Dotted)],
            ["被审核单位", d.Say("auditee", f.Auditee.Name)],
            ["执业机构", d.Say("auditor", f.Auditor.Name)],
            ["审核内容", d.Say("subject", f.Subject)],
            ["企业申报数", $"{Printing.Money(f.Claimed, MoneyForm.Grouped)}元", "审核确认数", $"{d.Money("audited_amount", f.Audited, MoneyForm.Grouped)}元"],
            ["确认数大写", d.Words("amount_in_words", f.Audited)],
        ], padding: 2);
        flow.Text("声明：本表内容与报告正文一致。");
    }
}
