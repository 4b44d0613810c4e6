using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;
using Intake.Samples.Papers.Receipts;

namespace Intake.Samples.Papers.Interest;

/// <summary>Receipts of interest of the scoring set.</summary>
internal static class ScoringInterest
{
    public static void Settlement(Draft d)
    {
        var f = InterestFacts.Invent(d);
        var row = f.Rows[0];
        var flow = ReceiptSheet.New(d);
        flow.Center("结息单", 6, PaperFont.Hei);
        flow.Columns([14, 112], [$"业务流水号 {d.Say("receipt_number", f.Number)}", $"扣息日期 {d.Date("date", row.Paid, DateForm.Dotted)}"]);
        flow.Columns([14, 112], [$"借款企业 {d.Say("borrower", f.Borrower.Name)}", $"放款银行 {d.Say("lender", f.Lender.Name)}"]);
        flow.Rule(12, flow.Y + 1, 198, flow.Y + 1);
        flow.Space(4);
        flow.Columns([14, 112], [$"借据编号 {d.Say("loan_number", f.LoanNumber)}", $"贷款余额 {d.Money("principal", f.Principal, MoneyForm.Grouped)}"]);
        flow.Columns([14, 112], [$"本期起息日 {d.Date("period_start", row.Start, DateForm.Dotted)}", $"本期止息日 {d.Date("period_end", row.End, DateForm.Dotted)}"]);
        flow.Columns([14, 112], [$"利率（年） {d.Rate("interest_rate", f.Rate, 3)}", $"积数 {Printing.Money(f.Principal * row.Days, MoneyForm.Grouped)}"]);
        flow.Columns([14, 112], [$"本期利息 RMB {d.Money("interest", row.Interest, MoneyForm.Grouped)}", $"利息大写 {d.Words("interest_in_words", row.Interest)}"]);
        ReceiptSheet.Seal(flow, 172, 100, f.Lender.Name);
    }

    /// <summary>A bank certifies in sentences what interest was paid.</summary>
    public static void Certificate(Draft d)
    {
        var f = InterestFacts.Invent(d);
        var row = f.Rows[0];
        var flow = d.Flow;
        flow.Leading = 1.9;
        flow.Center("利 息 支 付 证 明", 7.5, PaperFont.Kai);
        flow.ToRight($"证明编号 {d.Say("receipt_number", f.Number)}");
        flow.Text($"兹证明{d.Say("borrower", f.Borrower.Name)}在我行的借款（合同号{d.Say("loan_number", f.LoanNumber)}），借款余额{d.Money("principal", f.Principal, MoneyForm.TenThousands)}，年利率{d.Rate("interest_rate", f.Rate)}，于{d.Date("period_start", row.Start, DateForm.Chinese)}至{d.Date("period_end", row.End, DateForm.Chinese)}期间支付利息人民币{d.Money("interest", row.Interest, MoneyForm.Grouped)}元（{d.Words("interest_in_words", row.Interest)}），无欠息。");
        flow.Text("特此证明。");
        flow.Space(10);
        flow.ToRight(d.Say("lender", f.Lender.Name));
        flow.ToRight(d.Date("date", row.Paid, DateForm.Chinese));
        flow.Seal(150, flow.Y - 8, f.Lender.Name);
    }

    public static void Bilingual(Draft d)
    {
        var f = InterestFacts.Invent(d);
        var row = f.Rows[0];
        var flow = ReceiptSheet.New(d, 150);
        flow.Center("利息通知书 LOAN INTEREST ADVICE", 5, PaperFont.Hei);
        flow.Table([1.8, 3],
        [
            ["回单号码 Receipt No.", d.Say("receipt_number", f.Number)],
            ["日期 Date", d.Date("date", row.Paid, DateForm.Slashed)],
            ["借款客户 Borrower", d.Say("borrower", f.Borrower.Name)],
            ["贷款银行 Lender", d.Say("lender", f.Lender.Name)],
            ["贷款合同号 Loan Contract No.", d.Say("loan_number", f.LoanNumber)],
            ["本金余额 Outstanding", $"CNY {d.Money("principal", f.Principal, MoneyForm.Grouped)}"],
            ["利率 Rate p.a.", d.Rate("interest_rate", f.Rate, 4)],
            ["利息期 Interest period", $"{d.Date("period_start", row.Start, DateForm.Slashed)} - {d.Date("period_end", row.End, DateForm.Slashed)}"],
            ["利息 Interest", $"CNY {d.Money("interest", row.Interest, MoneyForm.Grouped)}"],
        ], padding: 1.4);
        ReceiptSheet.Seal(flow, 170, 120, f.Lender.Name);
    }

    /// <summary>A statement over periods.</summary>
    public static void Statement(Draft d)
    {
        var f = InterestFacts.Invent(d, d.Random.Between(3, 8));
        var flow = d.Flow;
        flow.Size = 3.6;
        flow.Center("对公贷款还息明细对账表", 6, PaperFont.Hei);
        flow.Table([1.2, 2.8, 1.2, 2.2],
        [
            ["借款人名称", d.Say("borrower", f.Borrower.Name), "对账编号", d.Say("receipt_number", f.Number)],
            ["贷款经办行", d.Say("lender", f.Lender.Name), "制表日期", d.Date("date", f.Rows[^1].Paid, DateForm.Slashed)],
            ["合同号码", d.Say("loan_number", f.LoanNumber), "合同本金", d.Money("principal", f.Principal, MoneyForm.Grouped)],
            ["查询起始日", d.Date("period_start", f.Rows[0].Start, DateForm.Slashed), "查询截止日", d.Date("period_end", f.Rows[^1].End, DateForm.Slashed)],
        ]);
        flow.Table([2, 2, 1, 1.4, 2],
        [
            ["起息日期", "截止日期", "计息天数", "年利率", "还息金额"],
            .. f.Rows.Select((row, i) => (string[])[Printing.Date(row.Start, DateForm.Slashed), Printing.Date(row.End, DateForm.Slashed), $"{row.Days}", d.Rate("interest_rate", f.Rate), Printing.Money(row.Interest, MoneyForm.Grouped)]),
        ]);
        flow.ToRight($"还息金额合计 {d.Money("interest", f.Total, MoneyForm.Grouped)}");
        flow.Seal(60, flow.Y + 12, f.Lender.Name);
    }
}
