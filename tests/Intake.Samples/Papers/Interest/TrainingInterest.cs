using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;
using Intake.Samples.Papers.Receipts;

namespace Intake.Samples.Papers.Interest;

/// <summary>Receipts of interest of the training set.</summary>
internal static class TrainingInterest
{
    public static void Table(Draft d)
    {
        var f = InterestFacts.Invent(d);
        var row = f.Rows[0];
        var flow = ReceiptSheet.New(d);
        flow.Center("贷款利息回单", 5.4, PaperFont.Hei);
        flow.Columns([12, 120], [$"回单编号：{d.Say("receipt_number", f.Number)}", $"交易日期：{d.Date("date", row.Paid, DateForm.Chinese)}"]);
        flow.Table([1.1, 2.8, 1.1, 2.8],
        [
            ["借款人", d.Say("borrower", f.Borrower.Name), "贷款行", d.Say("lender", f.Lender.Name)],
            ["借款合同号", d.Say("loan_number", f.LoanNumber), "贷款账号", f.LoanAccount],
            ["本金", $"{d.Money("principal", f.Principal, MoneyForm.Grouped)}元", "年利率", d.Rate("interest_rate", f.Rate)],
            ["计息起日", d.Date("period_start", row.Start, DateForm.Dashed), "计息止日", d.Date("period_end", row.End, DateForm.Dashed)],
            ["计息天数", $"{row.Days}", "利息金额", $"￥{d.Money("interest", row.Interest, MoneyForm.Grouped)}"],
            ["大写金额", "人民币" + d.Words("interest_in_words", row.Interest)],
        ], padding: 1.6);
        flow.Columns([12, 90], [$"扣款账号：{f.Borrower.Account}", $"柜员：{d.Random.Digits(5)}"]);
        ReceiptSheet.Seal(flow, 175, 100, f.Lender.Name);
    }

    public static void Lines(Draft d)
    {
        var f = InterestFacts.Invent(d);
        var row = f.Rows[0];
        var flow = ReceiptSheet.New(d, 160);
        flow.Text(d.Say("lender", f.Lender.Name), 0, PaperFont.Hei);
        flow.Center("付息凭证", 5.4, PaperFont.Hei);
        (string, string)[] lines =
        [
            ("凭证编号", d.Say("receipt_number", f.Number)), ("记账日期", d.Date("date", row.Paid, DateForm.Padded)), ("借款单位", d.Say("borrower", f.Borrower.Name)),
            ("合同编号", d.Say("loan_number", f.LoanNumber)), ("贷款本金", d.Money("principal", f.Principal, MoneyForm.Grouped)), ("执行利率", d.Rate("interest_rate", f.Rate)),
            ("计息期间", $"{d.Date("period_start", row.Start, DateForm.Chinese)}至{d.Date("period_end", row.End, DateForm.Chinese)}（{row.Days}天）"),
            ("应收利息", d.Money("interest", row.Interest, MoneyForm.Grouped)), ("实收利息（大写）", d.Words("interest_in_words", row.Interest)), ("罚息", "0.00"), ("复利", "0.00"),
        ];
        foreach (var (label, value) in lines)
        {
            flow.Columns([16, 58], [label + "：", value]);
        }

        ReceiptSheet.Seal(flow, 170, 120, f.Lender.Name);
    }

    public static void Deduction(Draft d)
    {
        var f = InterestFacts.Invent(d);
        var row = f.Rows[0];
        var flow = ReceiptSheet.New(d, 150);
        flow.Ink = PaperInk.Black;
        flow.Center("贷款扣息通知单（客户联）", 5, PaperFont.Kai);
        flow.Columns([12, 110], [$"编号：{d.Say("receipt_number", f.Number)}", $"日期：{d.Date("date", row.Paid, DateForm.Spaced)}"]);
        flow.Text($"户名：{d.Say("borrower", f.Borrower.Name)}", 0);
        flow.Text($"账号：{f.Borrower.Account}", 0);
        flow.Table([2.4, 2, 1.6, 2.2, 2.2, 1, 2],
        [
            ["借据号/合同号", "计息本金", "利率(年)", "起息日", "止息日", "天数", "利息"],
            [d.Say("loan_number", f.LoanNumber), d.Money("principal", f.Principal, MoneyForm.Plain), d.Rate("interest_rate", f.Rate, 4), d.Date("period_start", row.Start, DateForm.Digits), d.Date("period_end", row.End, DateForm.Digits), $"{row.Days}", d.Money("interest", row.Interest, MoneyForm.Plain)],
            ["合计（大写）", "人民币" + d.Words("interest_in_words", row.Interest)],
        ]);
        flow.Text("上列款项已从你单位账户中扣收。", 0);
        flow.ToRight($"经办行：{d.Say("lender", f.Lender.Name)}");
        ReceiptSheet.Seal(flow, 170, 110, f.Lender.Name);
    }

    /// <summary>Several periods; the interest of the paper is their sum.</summary>
    public static void List(Draft d)
    {
        var f = InterestFacts.Invent(d, d.Random.Between(4, 12));
        var flow = d.Flow;
        flow.Size = 3.5;
        flow.Center("贷款利息清单", 6.5, PaperFont.Hei);
        flow.Text($"清单编号：{d.Say("receipt_number", f.Number)}    打印日期：{d.Date("date", f.Rows[^1].Paid, DateForm.Dashed)}", 0);
        flow.Text($"借款人：{d.Say("borrower", f.Borrower.Name)}", 0);
        flow.Text($"贷款人：{d.Say("lender", f.Lender.Name)}", 0);
        flow.Text($"合同编号：{d.Say("loan_number", f.LoanNumber)}    贷款本金：{d.Money("principal", f.Principal, MoneyForm.Grouped)}元    年利率：{d.Rate("interest_rate", f.Rate)}", 0);
        flow.Text($"统计期间：{d.Date("period_start", f.Rows[0].Start, DateForm.Dashed)}至{d.Date("period_end", f.Rows[^1].End, DateForm.Dashed)}", 0);
        flow.Table([0.8, 2, 2, 2, 1, 2.4],
        [
            ["序号", "起息日", "止息日", "付息日", "天数", "利息（元）"],
            .. f.Rows.Select((row, i) => (string[])[$"{i + 1}", Printing.Date(row.Start, DateForm.Dashed), Printing.Date(row.End, DateForm.Dashed), Printing.Date(row.Paid, DateForm.Dashed), $"{row.Days}", Printing.Money(row.Interest, MoneyForm.Grouped)]),
            ["合计", "", "", "", "", d.Money("interest", f.Total, MoneyForm.Grouped)],
        ]);
        flow.Text($"利息合计人民币（大写）：{d.Words("interest_in_words", f.Total)}", 0);
        flow.Seal(160, flow.Y + 14, f.Lender.Name, "业务专用章");
    }
}
