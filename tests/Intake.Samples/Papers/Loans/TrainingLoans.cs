using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Loans;

/// <summary>Loan contracts of the training set.</summary>
internal static class TrainingLoans
{
    /// <summary>A bank's printed contract in clauses; the rate said by LPR and points and then as it is.</summary>
    public static void Clauses(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Footer = "第 {0} 页 共 {1} 页";
        flow.Center("流动资金借款合同", 8, PaperFont.Hei);
        flow.ToRight($"合同编号：{d.Say("contract_number", f.Number)}");
        flow.Text($"贷款人：{d.Say("lender", f.Lender.Name)}", 0);
        flow.Text($"负责人：{f.Lender.Person}    地址：{f.Lender.Address}", 0);
        flow.Text($"借款人：{d.Say("borrower", f.Borrower.Name)}", 0);
        flow.Text($"统一社会信用代码：{d.Say("borrower_tax_id", f.Borrower.Code)}", 0);
        flow.Text($"法定代表人：{f.Borrower.Person}    地址：{f.Borrower.Address}", 0);
        flow.Text("借款人因生产经营需要向贷款人申请借款，双方依照有关法律法规，经协商一致，订立本合同。");
        flow.Heading("第一条 借款金额");
        flow.Text($"借款金额为人民币（大写）{d.Words("principal_in_words", f.Principal)}（小写：￥{d.Money("principal", f.Principal, MoneyForm.Grouped)}）。");
        flow.Heading("第二条 借款期限");
        flow.Text($"借款期限自{d.Date("start_date", f.Start, DateForm.Chinese)}至{d.Date("end_date", f.End, DateForm.Chinese)}。实际放款日与约定不一致的，以借据为准。");
        flow.Heading("第三条 借款利率");
        flow.Text($"本合同项下借款利率为固定利率，以合同签订日前一工作日全国银行间同业拆借中心公布的一年期贷款市场报价利率（LPR）{Printing.Money(f.Prime * 100, MoneyForm.Plain)}%为基准{Points(f)}，执行年利率为{d.Rate("interest_rate", f.InterestRate)}。");
        Numbered(d, f, 4);
        Signatures(d, f, DateForm.Chinese, "贷款人（盖章）：", "借款人（盖章）：");
    }

    /// <summary>Blanks filled in.</summary>
    public static void Blanks(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Center("借 款 合 同", 8.5, PaperFont.Hei);
        flow.Text($"编号：{Underline.Of(d.Say("contract_number", f.Number))}", 0);
        flow.Text($"借款人（甲方）：{Underline.Of(d.Say("borrower", f.Borrower.Name))}", 0);
        flow.Text($"贷款人（乙方）：{Underline.Of(d.Say("lender", f.Lender.Name))}", 0);
        flow.Text($"一、甲方向乙方借款人民币{Underline.Of(d.Words("principal_in_words", f.Principal))}，￥{Underline.Of(d.Money("principal", f.Principal, MoneyForm.Plain))}元。", 0);
        flow.Text($"二、借款期限为{Underline.Of($"{(f.End.DayNumber - f.Start.DayNumber + 5) / 30}")}个月，自{Underline.Of(d.Date("start_date", f.Start, DateForm.Spaced))}起至{Underline.Of(d.Date("end_date", f.End, DateForm.Spaced))}止。", 0);
        flow.Text($"三、借款年利率为{Underline.Of(d.Rate("interest_rate", f.InterestRate, 3))}，合同有效期内利率不变。", 0);
        var number = 4;
        foreach (var paragraph in LoanClauses.Training(d, f))
        {
            flow.Text($"{Printing.Small(number++)}、{paragraph}", 0);
        }

        Signatures(d, f, DateForm.Spaced, "乙方（公章）：", "甲方（公章）：");
    }

    /// <summary>A table of key terms on the first page.</summary>
    public static void KeyTable(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Header = $"{f.Lender.Name}";
        flow.Center("人民币贷款合同", 7.5, PaperFont.Hei);
        flow.Table([1.2, 3],
        [
            ["合同编号", d.Say("contract_number", f.Number)],
            ["贷款人", d.Say("lender", f.Lender.Name)],
            ["借款人", d.Say("borrower", f.Borrower.Name)],
            ["证件号码", d.Say("borrower_tax_id", f.Borrower.Code)],
            ["贷款金额", $"人民币{d.Money("principal", f.Principal, MoneyForm.TenThousands)}（大写：{d.Words("principal_in_words", f.Principal)}）"],
            ["贷款期限", $"{d.Date("start_date", f.Start, DateForm.Dashed)}至{d.Date("end_date", f.End, DateForm.Dashed)}"],
            ["贷款利率（年）", d.Rate("interest_rate", f.InterestRate)],
            ["签订日期", d.Date("sign_date", f.Sign, DateForm.Dashed)],
            ["担保方式", $"由{f.Guarantor.Name}提供连带责任保证，担保合同编号：{f.GuaranteeNumber}"],
        ], padding: 2);
        Numbered(d, f, 1);
        flow.Need(40);
        var y = flow.Y;
        flow.Beside(["贷款人（公章）", f.Lender.Name], ["借款人（公章）", f.Borrower.Name]);
        flow.Space(20);
        flow.Seal(60, y + 10, f.Lender.Name, "合同专用章");
        flow.Seal(140, y + 10, f.Borrower.Name);
    }

    internal static string Points(LoanFacts f) => f.Points switch
    {
        0 => "，不加减点",
        > 0 => $"加{Printing.Money(f.Points * 10_000, MoneyForm.Short)}个基点（1个基点=0.01%）",
        _ => $"减{Printing.Money(-f.Points * 10_000, MoneyForm.Short)}个基点（1个基点=0.01%）",
    };

    private static void Numbered(Draft d, LoanFacts f, int from)
    {
        foreach (var paragraph in LoanClauses.Training(d, f))
        {
            d.Flow.Text($"第{Printing.Small(from++)}条 {paragraph}", 0);
        }
    }

    private static void Signatures(Draft d, LoanFacts f, DateForm form, string lender, string borrower)
    {
        var flow = d.Flow;
        flow.Need(48);
        flow.Space(6);
        var y = flow.Y;
        flow.Beside(
            [lender, f.Lender.Name, $"日期：{d.Date("sign_date", f.Sign, form)}"],
            [borrower, f.Borrower.Name, $"日期：{d.Date("sign_date", f.Sign, form)}"]);
        flow.Space(12);
        flow.Seal(60, y + 12, f.Lender.Name, "合同专用章");
        flow.Seal(140, y + 12, f.Borrower.Name);
    }
}
