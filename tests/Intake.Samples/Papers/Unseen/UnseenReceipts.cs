using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;
using Intake.Samples.Papers.Receipts;

namespace Intake.Samples.Papers.Unseen;

/// <summary>Receipts of payments of the unseen set.</summary>
internal static class UnseenReceipts
{
    /// <summary>One frame without rulings; the labels of both sides are the same words but for 付款 and 收款.</summary>
    public static void OneFrame(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var random = d.Random;
        var flow = ReceiptSheet.New(d);
        flow.Size = 3.2;
        flow.Center($"{d.Say("bank", f.Bank)}　银行回单", 5, PaperFont.Hei);
        flow.Space(1);
        flow.Columns([14, 78, 140], [$"回单编号：{d.Say("receipt_number", f.Number)}", $"回单类型：{random.Pick("转账回单", "支付结算")}", "业务名称：对公转账"]);
        var top = flow.Y;
        flow.Space(2);
        flow.Columns([16, 78, 140], [$"凭证种类：{random.Pick("电子转账凭证", "其他")}", $"凭证号码：{random.Digits(8)}", $"借贷标志：借"]);
        flow.Columns([16, 108], [$"付款人账号：{d.Say("payer_account", f.Payer.Account)}", $"收款人账号：{d.Say("payee_account", f.Payee.Account)}"]);
        flow.Columns([16, 108], [$"付款人名称：{d.Say("payer_name", f.Payer.Name)}", $"收款人名称：{d.Say("payee_name", f.Payee.Name)}"]);
        flow.Columns([16, 108], [$"开户行名称：{f.Payer.Bank}", $"开户行名称：{f.Payee.Bank}"]);
        flow.Space(2);
        flow.Columns([16, 50, 108], ["币种：CNY", $"金额：{d.Money("amount", f.Amount, MoneyForm.Grouped)}", $"金额大写：{d.Words("amount_in_words", f.Amount)}"]);
        flow.Columns([16, 78, 140], [$"兑换信息：无", "牌价：", $"手续费：{random.Pick("0.00", "5.00", "10.50")}"]);
        flow.Space(2);
        flow.Columns([16, 108], [$"摘要：{random.Pick("网银转账", "跨行汇款")}", $"用途：{d.Say("purpose", f.Purpose)}"]);
        flow.Columns([16, 78, 140], [$"会计流水号：{f.Serial}", $"记账机构：{random.Digits(11)}", $"记账柜员：EBB{random.Digits(4)}"]);
        flow.Columns([16, 78], [$"记账日期：{d.Date("date", f.Date, DateForm.Dashed)}", $"打印时间：{Printing.Date(f.Date.AddDays(random.Between(1, 40)), DateForm.Dashed)} 14:0{random.Below(10)}:{random.Between(10, 59)}　打印次数：{random.Between(1, 3)}"]);
        flow.Box(12, top, 198, flow.Y + 2, 0.4);
        ReceiptSheet.Seal(flow, 172, Math.Min(flow.Y - 2, 118), f.Bank);
    }

    /// <summary>Lines of label, colon and value, with the balance after the payment and a clerk.</summary>
    public static void ColonLines(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var random = d.Random;
        var flow = ReceiptSheet.New(d, 148);
        flow.Size = 3.4;
        flow.Text(d.Say("bank", f.Bank), 0, PaperFont.Kai);
        flow.Center("付　款　回　单", 5.4, PaperFont.Hei);
        flow.Columns([14, 76, 142], [$"日期：{d.Date("date", f.Date, DateForm.Padded)}", $"业务类型：{random.Pick("企业银行汇款", "结算业务付款")}", $"流水号：{f.Serial}"]);
        flow.Text($"付款账号：{d.Say("payer_account", f.Payer.Account)}", 0);
        flow.Text($"户名：{d.Say("payer_name", f.Payer.Name)}", 0);
        flow.Text($"开户行：{f.Payer.Bank}", 0);
        flow.Text($"金额（大写）：人民币{d.Words("amount_in_words", f.Amount)}", 0);
        flow.Text($"　　（小写）：CNY{d.Money("amount", f.Amount, MoneyForm.Grouped)}", 0);
        flow.Text($"收款账号：{d.Say("payee_account", f.Payee.Account)}", 0);
        flow.Text($"户名：{d.Say("payee_name", f.Payee.Name)}", 0);
        flow.Text($"开户行：{f.Payee.Bank}", 0);
        flow.Text($"摘要：{d.Say("purpose", f.Purpose)}", 0);
        flow.Columns([14, 100], [$"经办：{f.Payer.Contact}", $"账户余额：{Printing.Money(f.Amount + random.Between(3, 800) * 1234.5m, MoneyForm.Grouped)}"]);
        flow.Rule(12, flow.Y + 1, 198, flow.Y + 1);
        flow.Space(2);
        flow.Columns([14, 100], [$"回单编号：{d.Say("receipt_number", f.Number)}", $"回单验证码：{random.Digits(4)}{random.Pick("ABKD", "QWTM")}{random.Digits(4)}"]);
        flow.Text("提示：电子回单可重复打印，请核对后入账，勿重复记账。", 0);
        ReceiptSheet.Seal(flow, 176, 92, f.Bank);
    }

    /// <summary>What an app for firms exports: labels in grey above their values, the order and the approval with moments of their own.</summary>
    public static void AppExport(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var random = d.Random;
        d.Flow = new Drawing.Flow(210, 297, 18) { Size = 3.9 };
        var flow = d.Flow;
        flow.Text($"{d.Say("bank", f.Bank)} 企业手机银行", 0, PaperFont.Hei);
        flow.Center("转账交易电子回单", 6.2, PaperFont.Hei);
        flow.Space(4);
        LabelledCells.Draw(flow, [1, 1],
        [
            [("电子回单号", d.Say("receipt_number", f.Number)), ("交易成功时间", $"{d.Date("date", f.Date, DateForm.Slashed)} {random.Between(12, 17)}:{random.Between(10, 59)}:{random.Between(10, 59)}")],
            [("付款户名", d.Say("payer_name", f.Payer.Name)), ("收款户名", d.Say("payee_name", f.Payee.Name))],
            [("付款账户", d.Say("payer_account", f.Payer.Account, ReceiptSheet.Spaced(f.Payer.Account))), ("收款账户", d.Say("payee_account", f.Payee.Account, ReceiptSheet.Spaced(f.Payee.Account)))],
            [("付款行", f.Payer.Bank), ("收款行", f.Payee.Bank)],
            [("转账金额（元）", d.Money("amount", f.Amount, MoneyForm.Grouped)), ("大写金额", d.Words("amount_in_words", f.Amount))],
            [("手续费（元）", random.Pick("0.00", "2.00", "8.00")), ("附言", d.Say("purpose", f.Purpose))],
            [("制单人 / 制单时间", $"{f.Payer.Contact} / {Printing.Date(f.Date.AddDays(-2), DateForm.Slashed)}"), ("复核人 / 复核时间", $"{f.Payer.Person} / {Printing.Date(f.Date.AddDays(-1), DateForm.Slashed)}")],
            [("平台订单号", random.Digits(22)), ("交易状态", "银行受理成功")],
        ]);
        flow.Text($"下载时间 {Printing.Date(f.Date.AddDays(random.Between(3, 60)), DateForm.Slashed)}，本回单不作为收款方发货依据，实际入账以收款行为准。", 0);
        ReceiptSheet.Seal(flow, 158, 176, f.Bank);
    }
}
