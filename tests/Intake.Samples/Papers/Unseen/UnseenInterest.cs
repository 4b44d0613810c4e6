using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;
using Intake.Samples.Papers.Receipts;

namespace Intake.Samples.Papers.Unseen;

/// <summary>Receipts of interest of the unseen set.</summary>
internal static class UnseenInterest
{
    /// <summary>A row for every kind of interest, most of them nothing, and the sum in words below.</summary>
    public static void AccrualSlip(Draft d)
    {
        var f = InterestFacts.Invent(d);
        var row = f.Rows[0];
        var random = d.Random;
        var flow = ReceiptSheet.New(d, 130);
        flow.Center("对公贷款结息回单", 5.2, PaperFont.Hei);
        flow.Columns([12, 80, 148], [$"{d.Date("date", row.Paid, DateForm.Padded)}", $"回单号：{d.Say("receipt_number", f.Number)}", $"币种：人民币"]);
        flow.Table([0.9, 4],
        [
            ["付息单位", $"{d.Say("borrower", f.Borrower.Name)}"],
            ["扣息账号", f.Borrower.Account],
            ["贷款机构", d.Say("lender", f.Lender.Name)],
        ]);
        flow.Table([1.5, 2.2, 1.4, 1.4, 1.9, 1.2, 1.6],
        [
            ["计息项目", "借款合同号", "起息日", "结息日", "计息本金", "年利率%", "利息"],
            ["正常利息", d.Say("loan_number", f.LoanNumber), d.Date("period_start", row.Start, DateForm.Digits), d.Date("period_end", row.End, DateForm.Digits), d.Money("principal", f.Principal, MoneyForm.Grouped), d.Say("interest_rate", Fraction(f.Rate), (f.Rate * 100).ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture)), d.Money("interest", row.Interest, MoneyForm.Grouped)],
            ["逾期罚息", "", "", "", "0.00", "", "0.00"],
            ["复利", "", "", "", "0.00", "", "0.00"],
            ["合计（大写）", $"{d.Words("interest_in_words", row.Interest)}　　￥{Printing.Money(row.Interest, MoneyForm.Grouped)}"],
        ], padding: 1);
        flow.Columns([12, 80, 148], [$"交易流水：{random.Digits(16)}", $"结息前存款余额：{Printing.Money(row.Interest * 3 + random.Below(9_000_000) / 100m, MoneyForm.Grouped)}", $"柜员：{random.Digits(6)}"]);
        flow.Text("自动扣收，款项已从上述扣息账号支取。", 0);
        ReceiptSheet.Seal(flow, 178, 104, f.Lender.Name);
    }

    /// <summary>A voucher of repayment in two columns: principal repaid nothing, the interest due and paid, the loan's first sum.</summary>
    public static void RepaymentVoucher(Draft d)
    {
        var f = InterestFacts.Invent(d);
        var row = f.Rows[0];
        var random = d.Random;
        d.Flow = new Drawing.Flow(210, 297, 22) { Size = 3.7, Leading = 1.8 };
        var flow = d.Flow;
        flow.Text(d.Say("lender", f.Lender.Name), 0, PaperFont.Kai);
        flow.Center("贷款还息凭证（客户留存）", 6, PaperFont.Hei);
        flow.ToRight($"凭证号 {d.Say("receipt_number", f.Number)}");
        flow.Rule(22, flow.Y, 188, flow.Y, 0.4);
        flow.Space(3);
        flow.Columns([22, 110], [$"客户名称　{d.Say("borrower", f.Borrower.Name)}", $"客户号　{random.Digits(10)}"]);
        flow.Columns([22, 110], ["贷款种类　流动资金贷款", $"借据编号　{d.Say("loan_number", f.LoanNumber)}"]);
        flow.Columns([22, 110], [$"还款日期　{d.Date("date", row.Paid, DateForm.Slashed)}", $"贷款到期日　{Printing.Date(f.Rows[0].Start.AddMonths(24), DateForm.Slashed)}"]);
        flow.Columns([22, 110], [$"计息本金　{d.Money("principal", f.Principal, MoneyForm.Grouped)}", $"执行年利率　{d.Rate("interest_rate", f.Rate, 3)}"]);
        flow.Columns([22, 110], [$"计息期间　{d.Date("period_start", row.Start, DateForm.Slashed)} ～ {d.Date("period_end", row.End, DateForm.Slashed)}", $"计息天数　{row.Days}"]);
        flow.Space(3);
        flow.Table([1.4, 1.4, 1.4, 1.4, 1.4],
        [
            ["还款项目", "应还金额", "本次实还", "累计已还", "尚欠"],
            ["本金", "0.00", "0.00", "0.00", Printing.Money(f.Principal, MoneyForm.Grouped)],
            ["利息", Printing.Money(row.Interest, MoneyForm.Grouped), d.Money("interest", row.Interest, MoneyForm.Grouped), Printing.Money(row.Interest * 3 + 118.6m, MoneyForm.Grouped), "0.00"],
            ["罚息", "0.00", "0.00", "0.00", "0.00"],
        ]);
        flow.Text($"本次实还利息（大写）：人民币{d.Words("interest_in_words", row.Interest)}", 0);
        flow.Text($"扣款账号 {f.Borrower.Account}，扣款后余额 {Printing.Money(random.Between(100, 99999) * 31.7m, MoneyForm.Grouped)}", 0);
        flow.Space(3);
        flow.Columns([22, 80, 140], [$"经办　{d.Invent.Person()}", $"复核　{d.Invent.Person()}", $"打印日期　{Printing.Date(row.Paid.AddDays(random.Between(1, 20)), DateForm.Slashed)}"]);
        flow.Seal(160, flow.Y - 6, f.Lender.Name, "业务专用章", 16);
    }

    /// <summary>A letter of the bank about the interest of several periods, with a table and its sum.</summary>
    public static void ProofLetter(Draft d)
    {
        var f = InterestFacts.Invent(d, d.Random.Between(3, 6));
        var (first, last) = (f.Rows[0], f.Rows[^1]);
        var flow = d.Flow;
        flow.Center("贷款付息情况证明", 7, PaperFont.Hei);
        flow.ToRight($"证明编号：{d.Say("receipt_number", f.Number)}");
        flow.Space(4);
        flow.Text($"兹证明{d.Say("borrower", f.Borrower.Name)}在我行办理的流动资金贷款（借款合同编号：{d.Say("loan_number", f.LoanNumber)}，贷款本金人民币{d.Money("principal", f.Principal, MoneyForm.TenThousands)}，年利率{d.Rate("interest_rate", f.Rate)}），自{d.Date("period_start", first.Start, DateForm.Chinese)}至{d.Date("period_end", last.End, DateForm.Chinese)}期间均已按期付息，共支付利息人民币{d.Money("interest", f.Total, MoneyForm.Grouped)}元（大写：{d.Words("interest_in_words", f.Total)}），无逾期、欠息情形。明细如下：");
        flow.Space(2);
        flow.Table([0.7, 2.6, 1, 2, 1.8],
        [
            ["期数", "计息区间", "天数", "付息金额（元）", "扣款日"],
            .. f.Rows.Select((row, i) => (string[])[$"{i + 1}", $"{Printing.Date(row.Start, DateForm.Dotted)}-{Printing.Date(row.End, DateForm.Dotted)}", $"{row.Days}", Printing.Money(row.Interest, MoneyForm.Grouped), Printing.Date(row.Paid, DateForm.Dotted)]),
        ], left: 32, right: 178);
        flow.Text($"该企业另在我行有一笔贷款人民币{Printing.Money(d.Random.Between(10, 300) * 10_000m, MoneyForm.TenThousands)}已于{Printing.Date(first.Start.AddDays(-30), DateForm.Chinese)}结清，不在本证明范围之内。");
        flow.Text("本证明仅供该企业申请贷款贴息之用，不构成我行对该企业资信的任何承诺。");
        flow.Space(10);
        var y = flow.Y;
        flow.ToRight(d.Say("lender", f.Lender.Name));
        flow.ToRight(d.Date("date", last.Paid.AddDays(d.Random.Between(5, 90)), DateForm.Numerals));
        flow.Text($"（联系人：{f.Lender.Contact}　电话：{f.Lender.Phone}）", 0);
        flow.Seal(160, y + 6, f.Lender.Name, "业务专用章");
    }

    private static string Fraction(decimal rate) => rate.ToString("0.00####", System.Globalization.CultureInfo.InvariantCulture);
}
