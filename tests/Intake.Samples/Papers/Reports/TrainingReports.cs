using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Reports;

/// <summary>Audit reports of the training set.</summary>
internal static class TrainingReports
{
    public static void CoverAndTable(Draft d)
    {
        var f = AuditFacts.Invent(d);
        var flow = d.Flow;
        flow.Footer = "{0}";
        flow.Space(50);
        flow.Center(d.Say("auditee", f.Auditee.Name), 6.5, PaperFont.Hei);
        flow.Center(d.Say("subject", f.Subject), 6.5, PaperFont.Hei);
        flow.Center("报 告", 9, PaperFont.Hei);
        flow.Space(6);
        flow.Center(d.Say("report_number", f.Number), 4.6);
        flow.Space(80);
        flow.Center(d.Say("auditor", f.Auditor.Name), 5.4);
        flow.NewPage();
        flow.Text($"{f.Auditee.Name}：", 0);
        flow.Text($"我们接受委托，对贵公司{f.Subject.Replace("专项审计", "", StringComparison.Ordinal)}进行了专项审计。提供真实、完整的资料是贵公司管理层的责任，我们的责任是在实施审计工作的基础上发表审计意见。");
        flow.Heading("一、审计情况");
        flow.Text($"贵公司申报费用合计人民币{Printing.Money(f.Claimed, MoneyForm.Grouped)}元，经审计，核减人民币{Printing.Money(f.Claimed - f.Audited, MoneyForm.Grouped)}元。各项费用情况如下：");
        flow.Table([0.6, 3, 2, 2, 2],
        [
            ["序号", "费用项目", "申报金额", "核减金额", "审定金额"],
            .. f.Items.Select((item, i) => (string[])[$"{i + 1}", item.Name, Printing.Money(item.Claimed, MoneyForm.Grouped), Printing.Money(item.Claimed - item.Audited, MoneyForm.Grouped), Printing.Money(item.Audited, MoneyForm.Grouped)]),
            ["", "合计", Printing.Money(f.Claimed, MoneyForm.Grouped), Printing.Money(f.Claimed - f.Audited, MoneyForm.Grouped), d.Money("audited_amount", f.Audited, MoneyForm.Grouped)],
        ], boldFirst: true);
        flow.Heading("二、审计意见");
        flow.Text($"我们认为，贵公司上述费用审定金额为人民币{d.Money("audited_amount", f.Audited, MoneyForm.Grouped)}元（大写：{d.Words("amount_in_words", f.Audited)}），在所有重大方面公允反映了费用支出情况。");
        flow.Heading("三、报告使用范围");
        flow.Text("本报告仅供贵公司申报政府专项资金使用，不得用于其他目的。因使用不当造成的后果，与注册会计师及本所无关。");
        Signatures(d, f, DateForm.Chinese);
    }

    public static void Addressed(Draft d)
    {
        var f = AuditFacts.Invent(d);
        var flow = d.Flow;
        flow.Header = f.Auditor.Name;
        flow.Center(d.Say("auditor", f.Auditor.Name), 6, PaperFont.Hei);
        flow.Center("专项审计报告", 8, PaperFont.Hei);
        flow.ToRight($"报告文号：{d.Say("report_number", f.Number)}");
        flow.Text($"被审计单位：{d.Say("auditee", f.Auditee.Name)}", 0);
        flow.Text($"审计事项：{d.Say("subject", f.Subject)}", 0);
        flow.Text($"审计金额：人民币{d.Words("amount_in_words", f.Audited)}（￥{d.Money("audited_amount", f.Audited, MoneyForm.Plain)}）", 0);
        flow.Text($"按照中国注册会计师审计准则的规定，我们实施了询问、检查、重新计算等程序。被审计单位注册资本{d.Random.Between(1, 90)}00万元，截至{f.Date.Year - 1}年12月31日资产总额{Printing.Money(d.Invent.Amount(9000, 90000), MoneyForm.Grouped)}元。");
        foreach (var (item, i) in f.Items.Select((item, i) => (item, i)))
        {
            flow.Text($"{i + 1}. {item.Name}：审定{Printing.Money(item.Audited, MoneyForm.Plain)}元；");
        }

        flow.Text("我们相信，我们获取的审计证据是充分、适当的，为发表审计意见提供了基础。");
        Signatures(d, f, DateForm.Numerals);
    }

    public static void NumberedOpinion(Draft d)
    {
        var f = AuditFacts.Invent(d);
        var flow = d.Flow;
        flow.Footer = "第{0}页 共{1}页";
        flow.Center($"关于{d.Say("auditee", f.Auditee.Name)}", 5.4, PaperFont.Hei);
        flow.Center($"{d.Say("subject", f.Subject)}的报告", 5.4, PaperFont.Hei);
        flow.Center(d.Say("report_number", f.Number));
        flow.Heading("一、基本情况");
        flow.Text($"{f.Auditee.Name}成立于{Printing.Date(f.Date.AddYears(-d.Random.Between(3, 15)), DateForm.Chinese)}，统一社会信用代码{f.Auditee.Code}，法定代表人{f.Auditee.Person}，住所为{f.Auditee.Address}。");
        flow.Heading("二、审计依据");
        flow.Text("《中华人民共和国审计法》《中国注册会计师审计准则》以及专项资金管理的有关规定。");
        flow.Heading("三、审计结果");
        flow.Text($"申报支出{Printing.Money(f.Claimed, MoneyForm.Grouped)}元，审计确认支出{d.Money("audited_amount", f.Audited, MoneyForm.Grouped)}元。其中：{string.Join("，", f.Items.Select(item => $"{item.Name}{Printing.Money(item.Audited, MoneyForm.Grouped)}元"))}。");
        flow.Heading("四、存在问题及建议");
        flow.Text("部分费用的归集依据不够充分，建议完善项目辅助账，按照项目分别核算，妥善保管合同、发票、付款凭证等原始资料。");
        Signatures(d, f, DateForm.Padded);
    }

    private static void Signatures(Draft d, AuditFacts f, DateForm form)
    {
        var flow = d.Flow;
        flow.Need(52);
        flow.Space(8);
        var y = flow.Y;
        flow.Beside([d.Say("auditor", f.Auditor.Name), "中国·深圳"], [$"中国注册会计师：{f.FirstAccountant}", $"中国注册会计师：{f.SecondAccountant}", d.Date("date", f.Date, form)]);
        flow.Space(14);
        flow.Seal(60, y + 14, f.Auditor.Name);
    }
}
