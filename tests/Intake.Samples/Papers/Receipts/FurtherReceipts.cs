using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Receipts;

/// <summary>Further receipts of the training set: those of smaller banks and of payment institutions.</summary>
internal static class FurtherReceipts
{
    /// <summary>The holder's own account first, the other's below, the direction as a mark.</summary>
    public static void OwnAndOther(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d);
        flow.Center(d.Say("bank", f.Bank) + "账户交易回单", 5, PaperFont.Hei);
        flow.Table([1.2, 3.6, 1.2, 2.6],
        [
            ["户名", d.Say("payer_name", f.Payer.Name), "账号", d.Say("payer_account", f.Payer.Account)],
            ["交易日期", d.Date("date", f.Date, DateForm.Digits), "借贷标志", "借"],
            ["发生额", d.Money("amount", f.Amount, MoneyForm.Grouped), "账户余额", Printing.Money(f.Amount * 3 + 17.11m, MoneyForm.Grouped)],
            ["对方户名", d.Say("payee_name", f.Payee.Name), "对方账号", d.Say("payee_account", f.Payee.Account)],
            ["对方行名", f.Payee.Bank, "回单序号", d.Say("receipt_number", f.Number)],
            ["大写金额", d.Words("amount_in_words", f.Amount), "摘要", d.Say("purpose", f.Purpose)],
        ]);
        ReceiptSheet.Seal(flow, 178, 100, f.Bank);
    }

    /// <summary>A payment institution's merchant receipt: the party cell over three lines with colons.</summary>
    public static void Merchant(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d, 160);
        flow.Center("单位结算业务电子回执", 5, PaperFont.Hei);
        flow.Columns([12, 120], [$"回执编号：{d.Say("receipt_number", f.Number)}", $"业务类型：对外付款"]);
        flow.Table([0.8, 5],
        [
            ["", $"账户名：{d.Say("payer_name", f.Payer.Name)}"],
            ["付款方", $"账号：{d.Say("payer_account", f.Payer.Account)}"],
            ["", $"开户机构：{f.Payer.Bank}"],
            ["", $"账户名：{d.Say("payee_name", f.Payee.Name)}"],
            ["收款方", $"账号：{d.Say("payee_account", f.Payee.Account)}"],
            ["", $"开户机构：{f.Payee.Bank}"],
        ]);
        flow.Text($"付款总金额：￥{d.Money("amount", f.Amount, MoneyForm.Grouped)}    大写：{d.Words("amount_in_words", f.Amount)}", 0);
        flow.Columns([12, 90], [$"完成时间：{d.Date("date", f.Date, DateForm.Dashed)} 14:21:09", $"付款说明：{d.Say("purpose", f.Purpose)}"]);
        flow.ToRight(d.Say("bank", f.Bank));
        ReceiptSheet.Seal(flow, 170, 115, f.Bank);
    }

    /// <summary>Labels to the right of their column's edge, values far off, no rulings; the two parties in columns under their names.</summary>
    public static void HeadedColumns(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d);
        flow.Columns([12, 90], [d.Say("bank", f.Bank), "汇款回单（客户联）"]);
        flow.Columns([12, 90, 150], [$"汇款日：{d.Date("date", f.Date, DateForm.Padded)}", "汇款方式：实时", $"凭条号：{d.Say("receipt_number", f.Number)}"]);
        flow.Columns([40, 130], ["汇款人信息", "收款人信息"]);
        flow.Columns([14, 34, 108, 128], ["姓名/名称", d.Say("payer_name", f.Payer.Name), "姓名/名称", d.Say("payee_name", f.Payee.Name)]);
        flow.Columns([14, 34, 108, 128], ["卡号/账号", d.Say("payer_account", f.Payer.Account), "卡号/账号", d.Say("payee_account", f.Payee.Account)]);
        flow.Columns([14, 34, 108, 128], ["所属银行", f.Payer.Bank, "所属银行", f.Payee.Bank]);
        flow.Columns([14, 34, 108, 128], ["小写", $"￥{d.Money("amount", f.Amount, MoneyForm.Plain)}", "大写", d.Words("amount_in_words", f.Amount)]);
        flow.Columns([14, 34], ["附加信息", d.Say("purpose", f.Purpose)]);
        ReceiptSheet.Seal(flow, 178, 100, f.Bank);
    }
}
