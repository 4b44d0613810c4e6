using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Receipts;

/// <summary>More receipts of the training set.</summary>
internal static class MoreTrainingReceipts
{
    /// <summary>The payee's bank tells its customer that money came: 本方 is the payee.</summary>
    public static void PayeeView(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d);
        flow.Center($"{d.Say("bank", f.Bank)} 收款回单", 5, PaperFont.Hei);
        flow.Columns([12, 120], [$"回单编号：{d.Say("receipt_number", f.Number)}", $"入账日期：{d.Date("date", f.Date, DateForm.Dashed)}"]);
        flow.Table([1.2, 5],
        [
            ["收款人名称", d.Say("payee_name", f.Payee.Name)],
            ["收款人账号", d.Say("payee_account", f.Payee.Account)],
            ["付款人名称", d.Say("payer_name", f.Payer.Name)],
            ["付款人账号", d.Say("payer_account", f.Payer.Account)],
            ["付款人开户行", f.Payer.Bank],
            ["入账金额", $"人民币{d.Words("amount_in_words", f.Amount)}  ￥{d.Money("amount", f.Amount, MoneyForm.Grouped)}"],
            ["摘要", d.Say("purpose", f.Purpose)],
        ]);
        flow.Columns([12, 90], [$"交易柜员：{d.Random.Digits(6)}", $"平台流水：{f.Serial}"]);
        ReceiptSheet.Seal(flow, 178, 100, f.Bank);
    }

    /// <summary>A printed detail of one transfer: labels in a header row, values in the row below, no capitals.</summary>
    public static void OneLineDetail(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        d.Flow = new Drawing.Flow(297, 105, 10) { Size = 2.9, Leading = 1.6 };
        var flow = d.Flow;
        flow.Center($"{d.Say("bank", f.Bank)} 单笔交易明细（转账支出）", 4.6, PaperFont.Hei);
        flow.Text($"明细编号：{d.Say("receipt_number", f.Number)}", 0);
        flow.Table([1.3, 3, 2.6, 3, 2.6, 2, 2],
        [
            ["交易日", "付款方户名", "付款方账号", "收款方户名", "收款方账号", "支出金额", "用途"],
            [d.Date("date", f.Date, DateForm.Slashed), d.Say("payer_name", f.Payer.Name), d.Say("payer_account", f.Payer.Account), d.Say("payee_name", f.Payee.Name), d.Say("payee_account", f.Payee.Account), d.Money("amount", f.Amount, MoneyForm.Grouped), d.Say("purpose", f.Purpose)],
        ], padding: 0.8);
        flow.Text("（本明细由网上银行打印，加盖银行业务章后有效）", 0);
        ReceiptSheet.Seal(flow, 255, 75, f.Bank);
    }
}
