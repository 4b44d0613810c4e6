using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;
using Intake.Samples.Papers.Receipts;

namespace Intake.Samples.Papers.Interest;

/// <summary>Papers of interest of the training set in the arrangements that large banks print.</summary>
internal static class BankInterest
{
    /// <summary>A repayment of interest with a penalty and principal beside it: only the interest is the interest.</summary>
    public static void Repayment(Draft d)
    {
        var f = InterestFacts.Invent(d);
        var row = f.Rows[0];
        var penalty = d.Random.Between(1, 900) + 0.37m;
        var flow = ReceiptSheet.New(d, 150);
        flow.Columns([12, 75], [d.Say("lender", f.Lender.Name), "对公贷款还款回单"]);
        flow.Columns([12, 75, 140], [$"交易日期：{d.Date("date", row.Paid, DateForm.Dashed)}", $"交易流水：{d.Random.Digits(10)}", $"回单编号：{d.Say("receipt_number", f.Number)}"]);
        flow.Columns([12, 107], [$"还款账号：{f.Borrower.Account}", $"还款户名：{d.Say("borrower", f.Borrower.Name)}"]);
        flow.Columns([12, 107], [$"贷款账号：{f.LoanAccount}", $"借据编号：{d.Say("loan_number", f.LoanNumber)}"]);
        flow.Columns([12, 107], [$"贷款余额：CNY{d.Money("principal", f.Principal, MoneyForm.Grouped)}", $"执行年利率：{d.Rate("interest_rate", f.Rate, 4)}"]);
        flow.Columns([12, 107], [$"本期起息日：{d.Date("period_start", row.Start, DateForm.Dashed)}", $"本期止息日：{d.Date("period_end", row.End, DateForm.Dashed)}"]);
        flow.Table([2, 2, 2, 2, 2],
        [
            ["还款本金", "还款利息", "还款罚息", "还款复利", "还款总额"],
            ["0.00", d.Money("interest", row.Interest, MoneyForm.Grouped), Printing.Money(penalty, MoneyForm.Grouped), "0.00", Printing.Money(row.Interest + penalty, MoneyForm.Grouped)],
        ]);
        flow.Text($"打印时间：{Printing.Date(row.Paid.AddDays(4), DateForm.Dashed)}", 0);
        ReceiptSheet.Seal(flow, 175, 110, f.Lender.Name);
    }

    /// <summary>A bill of interest: payer and payee as on a payment, the loan in a table below with the base of reckoning.</summary>
    public static void Bill(Draft d)
    {
        var f = InterestFacts.Invent(d);
        var row = f.Rows[0];
        var flow = ReceiptSheet.New(d, 150);
        flow.Center("贷款计息单", 5.4, PaperFont.Hei);
        flow.Columns([12, 85, 140], [$"单位：元", d.Date("date", row.Paid, DateForm.Spaced), $"流水号：{d.Say("receipt_number", f.Number)}"]);
        flow.Table([1.2, 3.6, 1.2, 3.6],
        [
            ["借款单位名称", d.Say("borrower", f.Borrower.Name), "贷款银行", d.Say("lender", f.Lender.Name)],
            ["结算账号", f.Borrower.Account, "借款合同编号", d.Say("loan_number", f.LoanNumber)],
        ]);
        flow.Table([2, 2, 1, 2.4, 1.6, 2],
        [
            ["计息起讫日期", "计息本金", "天数", "积数", "年利率", "应收利息"],
            [$"{d.Date("period_start", row.Start, DateForm.Digits)}-{d.Date("period_end", row.End, DateForm.Digits)}", d.Money("principal", f.Principal, MoneyForm.Grouped), $"{row.Days}", Printing.Money(f.Principal * row.Days, MoneyForm.Grouped), d.Rate("interest_rate", f.Rate, 3), d.Money("interest", row.Interest, MoneyForm.Grouped)],
        ]);
        flow.Text($"金额大写：人民币{d.Words("interest_in_words", row.Interest)}", 0);
        flow.Columns([12, 80, 140], ["摘要：贷款结息", $"会计：{d.Random.Digits(4)}", $"复核：{d.Random.Digits(4)}"]);
        ReceiptSheet.Seal(flow, 175, 105, f.Lender.Name);
    }

    /// <summary>A notice to the borrower in sentences.</summary>
    public static void Notice(Draft d)
    {
        var f = InterestFacts.Invent(d);
        var row = f.Rows[0];
        d.Flow = new Drawing.Flow(210, 297, 25);
        var flow = d.Flow;
        flow.Center("贷款收息通知书", 7, PaperFont.Hei);
        flow.ToRight($"通知书编号：{d.Say("receipt_number", f.Number)}");
        flow.Text($"{d.Say("borrower", f.Borrower.Name)}：", 0);
        flow.Text($"贵公司与我行签订的借款合同（编号：{d.Say("loan_number", f.LoanNumber)}）项下贷款，本金余额{d.Money("principal", f.Principal, MoneyForm.TenThousands)}，执行年利率{d.Rate("interest_rate", f.Rate)}。{d.Date("period_start", row.Start, DateForm.Chinese)}至{d.Date("period_end", row.End, DateForm.Chinese)}应付利息共计人民币{d.Money("interest", row.Interest, MoneyForm.Grouped)}元（大写：{d.Words("interest_in_words", row.Interest)}），我行已从贵公司账户中扣收。");
        flow.Text("特此通知。");
        flow.Space(10);
        flow.ToRight(d.Say("lender", f.Lender.Name));
        flow.ToRight(d.Date("date", row.Paid, DateForm.Chinese));
        flow.Seal(160, flow.Y - 8, f.Lender.Name, "业务专用章");
    }

    /// <summary>Label above value in three columns.</summary>
    public static void Cards(Draft d)
    {
        var f = InterestFacts.Invent(d);
        var row = f.Rows[0];
        var flow = ReceiptSheet.New(d, 160);
        flow.Center(d.Say("lender", f.Lender.Name), 5, PaperFont.Hei);
        flow.Center("付息电子凭证", 4.6, PaperFont.Hei);
        void Three(string[] labels, string[] values)
        {
            flow.Columns([14, 84, 148], labels);
            flow.Columns([14, 84, 148], values);
            flow.Space(3);
        }

        Three(["借款人", "借据号", "凭证编号"], [d.Say("borrower", f.Borrower.Name), d.Say("loan_number", f.LoanNumber), d.Say("receipt_number", f.Number)]);
        Three(["借款本金", "年化利率", "付息日期"], [$"￥{d.Money("principal", f.Principal, MoneyForm.Grouped)}", d.Rate("interest_rate", f.Rate), d.Date("date", row.Paid, DateForm.Slashed)]);
        Three(["计息开始日", "计息结束日", "本次支付利息"], [d.Date("period_start", row.Start, DateForm.Slashed), d.Date("period_end", row.End, DateForm.Slashed), $"￥{d.Money("interest", row.Interest, MoneyForm.Grouped)}"]);
        flow.Columns([14], [$"大写：{d.Words("interest_in_words", row.Interest)}"]);
        ReceiptSheet.Seal(flow, 165, 120, f.Lender.Name);
    }
}
