using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Reports;

/// <summary>Audit reports of the scoring set.</summary>
internal static class ScoringReports
{
    public static void ExpenseVerification(Draft d)
    {
        var f = AuditFacts.Invent(d);
        var flow = d.Flow;
        flow.Center("费用鉴证及专项审计报告书", 7, PaperFont.Kai);
        flow.Center(d.Say("report_number", f.Number));
        flow.Table([1, 3],
        [
            ["委托单位", d.Say("auditee", f.Auditee.Name)],
            ["审计项目", d.Say("subject", f.Subject)],
            ["审计机构", d.Say("auditor", f.Auditor.Name)],
            ["出具日期", d.Date("date", f.Date, DateForm.Dotted)],
        ]);
        flow.Text("我所依照执业准则核查了委托单位提交的明细账、合同、票据与银行流水，核查结果如下表所列。");
        flow.Table([3, 2, 2],
        [
            ["科目", "账面金额", "审计认定金额"],
            .. f.Items.Select(item => (string[])[item.Name, Printing.Money(item.Claimed, MoneyForm.Grouped), Printing.Money(item.Audited, MoneyForm.Grouped)]),
            ["总计", Printing.Money(f.Claimed, MoneyForm.Grouped), d.Money("audited_amount", f.Audited, MoneyForm.Grouped)],
        ]);
        flow.Text($"审计认定金额总计大写：{d.Words("amount_in_words", f.Audited)}。");
        flow.Text("本报告书正本三份，复印件无效。附件包括执业证书复印件、营业执照复印件。");
        flow.Need(44);
        flow.Space(4);
        flow.Text($"签字会计师 {f.FirstAccountant}    {f.SecondAccountant}", 0);
        flow.Seal(150, flow.Y + 14, f.Auditor.Name);
    }

    public static void SummarySheet(Draft d)
    {
        var f = AuditFacts.Invent(d);
        var flow = d.Flow;
        flow.Size = 3.8;
        flow.Footer = "Page {0}/{1}";
        flow.Text(d.Say("auditor", f.Auditor.Name), 0, PaperFont.Hei);
        flow.Text("Certified Public Accountants", 0);
        flow.Center("专项经费审计结论表", 6.5, PaperFont.Hei);
        flow.Table([1.2, 2.6, 1.1, 2],
        [
            ["被审单位", d.Say("auditee", f.Auditee.Name), "报告编号", d.Say("report_number", f.Number)],
            ["审计内容", d.Say("subject", f.Subject), "报告日期", d.Date("date", f.Date, DateForm.Slashed)],
            ["送审数", $"{Printing.Money(f.Claimed, MoneyForm.Plain)}元", "审减数", $"{Printing.Money(f.Claimed - f.Audited, MoneyForm.Plain)}元"],
            ["审定金额", $"{d.Money("audited_amount", f.Audited, MoneyForm.Plain)}元（{d.Words("amount_in_words", f.Audited)}）"],
        ], padding: 2);
        foreach (var (item, i) in f.Items.Select((item, i) => (item, i)))
        {
            flow.Text($"（{i + 1}）{item.Name}  送审{Printing.Money(item.Claimed, MoneyForm.Short)}  审定{Printing.Money(item.Audited, MoneyForm.Short)}", 0);
        }

        flow.Space(4);
        flow.Text($"项目负责人 {f.FirstAccountant}    复核人 {f.SecondAccountant}", 0);
        flow.Seal(150, flow.Y + 18, f.Auditor.Name);
    }

    public static void Letter(Draft d)
    {
        var f = AuditFacts.Invent(d);
        var flow = d.Flow;
        flow.Leading = 1.8;
        flow.Center("审 计 报 告", 8.5, PaperFont.Hei);
        flow.Center($"（{d.Say("report_number", f.Number)}）");
        flow.Text($"致 {d.Say("auditee", f.Auditee.Name)} 全体股东", 0);
        flow.Text($"本所受托就{d.Say("subject", f.Subject)}一事开展工作，现报告如后。");
        flow.Text($"审计期间，贵方账列支出{Printing.Money(f.Claimed, MoneyForm.TenThousands)}，其中符合规定、可予认可的支出为{d.Money("audited_amount", f.Audited, MoneyForm.Grouped)}元，其余支出因票据不全或者不属于规定范围未予认可。");
        flow.Text("除上述情况外，我们未发现其他需要披露的重大事项。本报告所附明细表与本报告一并阅读方可正确理解。");
        flow.Space(10);
        flow.ToRight(d.Say("auditor", f.Auditor.Name));
        flow.ToRight($"注册会计师 {f.FirstAccountant}");
        flow.ToRight($"注册会计师 {f.SecondAccountant}");
        flow.ToRight(d.Date("date", f.Date, DateForm.Chinese));
        flow.Seal(155, flow.Y - 12, f.Auditor.Name);
    }
}
