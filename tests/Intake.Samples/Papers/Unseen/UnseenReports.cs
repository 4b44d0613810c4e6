using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Unseen;

/// <summary>Audit reports of the unseen set.</summary>
internal static class UnseenReports
{
    /// <summary>The accountants' letter in running text: what was claimed, what was cut and what was found right in one paragraph.</summary>
    public static void OpinionLetter(Draft d)
    {
        var f = AuditFacts.Invent(d);
        var random = d.Random;
        var flow = d.Flow;
        flow.Center(d.Say("auditor", f.Auditor.Name), 5.6, PaperFont.Kai);
        flow.Rule(25, flow.Y, 185, flow.Y, 0.5);
        flow.Space(2);
        flow.Columns([25, 110], [$"地址：{f.Auditor.Address}", $"电话：{f.Auditor.Phone}"]);
        flow.Space(6);
        flow.Center("专项审计报告", 8, PaperFont.Hei);
        flow.Center($"（{d.Say("subject", f.Subject)}）", 4.6, PaperFont.Kai);
        flow.ToRight(d.Say("report_number", f.Number));
        flow.Text($"{d.Say("auditee", f.Auditee.Name)}董事会：", 0);
        flow.Text($"我们接受委托，于{Printing.Date(f.Date.AddDays(-26), DateForm.Chinese)}至{Printing.Date(f.Date.AddDays(-12), DateForm.Chinese)}对贵公司编制的费用明细表及相关会计资料实施了专项审计。");
        flow.Heading("一、管理层的责任");
        flow.Text("按照企业会计准则和有关政策文件的规定如实归集费用、编制明细表，并保证所提供资料真实、合法、完整，是贵公司管理层的责任。");
        flow.Heading("二、注册会计师的责任");
        flow.Text("我们的责任是在执行审计工作的基础上发表意见。我们遵守了职业道德守则，检查了合同、发票、付款凭证和账簿记录，并对供应商进行了抽样函证。我们相信，已获取的审计证据是充分、适当的。");
        flow.Heading("三、审计结果");
        flow.Text($"贵公司申报金额为人民币{Printing.Money(f.Claimed, MoneyForm.Grouped)}元，经审计核减{Printing.Money(f.Claimed - f.Audited, MoneyForm.Grouped)}元，审定金额为人民币{d.Money("audited_amount", f.Audited, MoneyForm.Grouped)}元（大写：{d.Words("amount_in_words", f.Audited)}）。其中，{string.Join("；", f.Items.Select(item => $"{item.Name}{Printing.Money(item.Audited, MoneyForm.Grouped)}元"))}。");
        flow.Text($"贵公司{f.Date.Year - 1}年度营业收入为{Printing.Money(f.Audited * random.Between(4, 20) + 8_213.4m, MoneyForm.Grouped)}元，研发人员{random.Between(8, 260)}人。");
        flow.Heading("四、使用限制");
        flow.Text("本报告仅供贵公司向主管部门申报财政资助使用，因使用不当造成的后果与执行本业务的注册会计师及所在事务所无关。");
        flow.Need(58);
        flow.Space(8);
        var y = flow.Y;
        flow.Beside([f.Auditor.Name, "（盖章）", "中国　深圳"], [$"中国注册会计师：{f.FirstAccountant}", $"中国注册会计师：{f.SecondAccountant}", d.Date("date", f.Date, DateForm.Numerals)]);
        flow.Text($"报告防伪编码：粤{f.Date.Year % 100}{random.Digits(8)}", 0);
        flow.Seal(62, y + 12, f.Auditor.Name);
    }

    /// <summary>A cover in cells, then a table of budget, books and finding; the amount in 万元 in the conclusion.</summary>
    public static void FundVerification(Draft d)
    {
        var f = AuditFacts.Invent(d);
        var random = d.Random;
        var flow = d.Flow;
        flow.Space(28);
        flow.Center("经费使用情况审计报告书", 8.4, PaperFont.Hei);
        flow.Space(24);
        flow.Size = 4.5;
        flow.Table([1.2, 3],
        [
            ["报告文号", d.Say("report_number", f.Number)],
            ["受托审计内容", d.Say("subject", f.Subject)],
            ["被审计单位", d.Say("auditee", f.Auditee.Name)],
            ["审计机构", d.Say("auditor", f.Auditor.Name)],
            ["委托单位", random.Pick("深圳市光华区科技创新局", "深圳市松林区工业和信息化局")],
            ["委托日期", Printing.Date(f.Date.AddDays(-45), DateForm.Dashed)],
            ["报告日期", d.Date("date", f.Date, DateForm.Dashed)],
        ], padding: 2.4, left: 35, right: 175);
        flow.NewPage();
        flow.Size = 3.9;
        flow.Heading("一、基本情况");
        flow.Text($"被审计单位成立于{Printing.Date(f.Date.AddYears(-random.Between(4, 15)), DateForm.Chinese)}，法定代表人{f.Auditee.Person}，统一社会信用代码{f.Auditee.Code}，注册资本{random.Between(1, 90)}00万元。审计组查阅了立项文件、任务书、专账和原始凭证，现场工作历时{random.Between(3, 9)}天。");
        flow.Heading("二、支出审核表");
        var budget = f.Items.Select(item => decimal.Round(item.Claimed * 1.1m, 0)).ToList();
        flow.Table([0.6, 2.5, 1.9, 1.9, 1.6, 1.9],
        [
            ["序号", "科目", "预算数（元）", "账面数（元）", "调整数（元）", "审定数（元）"],
            .. f.Items.Select((item, i) => (string[])
            [
                $"{i + 1}", item.Name, Printing.Money(budget[i], MoneyForm.Grouped), Printing.Money(item.Claimed, MoneyForm.Grouped), Printing.Money(item.Audited - item.Claimed, MoneyForm.Grouped), Printing.Money(item.Audited, MoneyForm.Grouped),
            ]),
            ["", "合计", Printing.Money(budget.Sum(), MoneyForm.Grouped), Printing.Money(f.Claimed, MoneyForm.Grouped), Printing.Money(f.Audited - f.Claimed, MoneyForm.Grouped), d.Money("audited_amount", f.Audited, MoneyForm.Grouped)],
        ], padding: 1);
        flow.Heading("三、审计结论");
        flow.Text($"项目实际支出经审定为{Printing.Money(f.Audited, MoneyForm.TenThousands)}，会计核算基本规范，未发现挤占、挪用经费情形。财政拨款已到账{Printing.Money(random.Between(5, 80) * 10_000m, MoneyForm.TenThousands)}，结余资金按规定留存使用。");
        flow.Heading("四、建议");
        flow.Text("建议进一步完善采购比价记录，对设备领用建立台账，加强对委外合同验收资料的归档管理。");
        flow.Space(8);
        flow.Need(40);
        var y = flow.Y;
        flow.Beside([$"项目负责人：{f.FirstAccountant}", $"签字注册会计师：{f.SecondAccountant}"], [$"{f.Auditor.Name}（公章）", $"附：执业证书编号4747{random.Digits(8)}"]);
        flow.Seal(140, y + 8, f.Auditor.Name);
    }

    /// <summary>A report of one page with the finding in 万元 only and what the firm paid for the report.</summary>
    public static void AssuranceSheet(Draft d)
    {
        var f = AuditFacts.Invent(d);
        var random = d.Random;
        var flow = d.Flow;
        flow.ToRight($"报告号：{d.Say("report_number", f.Number)}");
        flow.Center("专项鉴证报告", 7.4, PaperFont.Hei);
        flow.Space(2);
        flow.Table([1.2, 3.4],
        [
            ["被鉴证单位", d.Say("auditee", f.Auditee.Name)],
            ["鉴证事项", d.Say("subject", f.Subject)],
            ["受托机构", d.Say("auditor", f.Auditor.Name)],
            ["执业人员", $"{f.FirstAccountant}、{f.SecondAccountant}"],
        ], padding: 1.8);
        flow.Text($"本所依据业务约定书（约定报酬{random.Between(3, 30) * 1000}元）派员于{Printing.Date(f.Date.AddDays(-8), DateForm.Dotted)}进场，抽查凭证{random.Between(60, 900)}份，形成如下结论：");
        flow.Text($"被鉴证单位自报金额{Printing.Money(f.Claimed, MoneyForm.TenThousands)}，{(f.Claimed == f.Audited ? "未发现应当剔除的支出" : $"其中不符合规定的{Printing.Money(f.Claimed - f.Audited, MoneyForm.TenThousands)}予以剔除")}，经鉴证确认金额为{d.Money("audited_amount", f.Audited, MoneyForm.TenThousands)}。", 2, PaperFont.Hei);
        flow.Text("确认金额构成（单位：万元）：", 0);
        flow.Table([2.4, 1.4, 1.4],
        [
            ["费用类别", "自报", "确认"],
            .. f.Items.Select(item => (string[])[item.Name, (item.Claimed / 10_000m).ToString("0.00####", System.Globalization.CultureInfo.InvariantCulture), (item.Audited / 10_000m).ToString("0.00####", System.Globalization.CultureInfo.InvariantCulture)]),
        ], padding: 1, left: 40, right: 170);
        flow.Text($"附注：被鉴证单位{f.Date.Year - 1}年12月31日资产总额{Printing.Money(random.Between(300, 9000) * 10_000m, MoneyForm.TenThousands)}。本报告一式{random.Pick("三", "四")}份。");
        flow.Space(8);
        flow.Need(42);
        var y = flow.Y;
        flow.ToRight("（事务所盖章）　");
        flow.ToRight($"出具日期：{d.Date("date", f.Date, DateForm.Dotted)}");
        flow.Seal(152, y + 6, f.Auditor.Name);
    }
}
