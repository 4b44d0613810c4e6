using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Receipts;

/// <summary>More receipts of the scoring set.</summary>
internal static class MoreScoringReceipts
{
    /// <summary>甲方/乙方-free: 转出 above 转入, each in a ruled band with the account first.</summary>
    public static void UpperLower(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d);
        flow.Center($"{d.Say("bank", f.Bank)}转账凭条", 5, PaperFont.Hei);
        flow.Columns([14, 78, 140], [$"时间：{d.Date("date", f.Date, DateForm.Padded)}", $"序号：{d.Say("receipt_number", f.Number)}", $"网点：{d.Random.Digits(5)}"]);
        flow.Table([0.8, 3, 3.4],
        [
            ["转出", $"账号 {d.Say("payer_account", f.Payer.Account)}", $"户名 {d.Say("payer_name", f.Payer.Name)}"],
            ["转入", $"账号 {d.Say("payee_account", f.Payee.Account)}", $"户名 {d.Say("payee_name", f.Payee.Name)}"],
            ["金额", $"{d.Money("amount", f.Amount, MoneyForm.Grouped)} 元", $"大写 {d.Words("amount_in_words", f.Amount)}"],
            ["备注", d.Say("purpose", f.Purpose)],
        ], padding: 2.2);
        flow.Text("以上内容已核对无误，客户签名：", 0);
        ReceiptSheet.Seal(flow, 165, 95, f.Bank);
    }

    /// <summary>A corporate bank's print with the two parties in two frames and a service line of codes.</summary>
    public static void CorporateNet(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d, 150);
        flow.At(d.Say("bank", f.Bank), 14, 10, 4.6, PaperFont.Hei);
        flow.At("企业电子银行支付证明", 105, 18, 5.2, PaperFont.Hei, centred: true);
        flow.Y = 28;
        flow.Columns([14, 112], [$"证明编号：{d.Say("receipt_number", f.Number)}", $"支付日：{d.Date("date", f.Date, DateForm.Numerals)}"]);
        var top = flow.Y;
        var (left, right) = (flow.Left, flow.Right);
        (flow.Left, flow.Right) = (14, 103);
        flow.Text("支付单位", 0, PaperFont.Hei);
        flow.Text($"单位名称：{d.Say("payer_name", f.Payer.Name)}", 0);
        flow.Text($"银行账号：{d.Say("payer_account", f.Payer.Account)}", 0);
        flow.Text($"银行名称：{f.Payer.Bank}", 0);
        var bottom = flow.Y;
        flow.Y = top;
        (flow.Left, flow.Right) = (108, 197);
        flow.Text("收受单位", 0, PaperFont.Hei);
        flow.Text($"单位名称：{d.Say("payee_name", f.Payee.Name)}", 0);
        flow.Text($"银行账号：{d.Say("payee_account", f.Payee.Account)}", 0);
        flow.Text($"银行名称：{f.Payee.Bank}", 0);
        bottom = Math.Max(bottom, flow.Y) + 1;
        flow.Box(12, top - 1, 105, bottom);
        flow.Box(106, top - 1, 198, bottom);
        (flow.Left, flow.Right, flow.Y) = (left, right, bottom + 3);
        flow.Text($"支付金额：人民币{d.Words("amount_in_words", f.Amount)}（￥{d.Money("amount", f.Amount, MoneyForm.Plain)}）", 0.6);
        flow.Text($"支付事由：{d.Say("purpose", f.Purpose)}", 0.6);
        flow.Text($"指令号：{f.Serial}    复核员：{d.Random.Digits(4)}    授权员：{d.Random.Digits(4)}", 0.6);
        ReceiptSheet.Seal(flow, 165, 110, f.Bank);
    }

    /// <summary>贷记通知 to the payee in sentences.</summary>
    public static void CreditNotice(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d);
        flow.Size = 3.8;
        flow.Center("资金到账通知", 5.6, PaperFont.Kai);
        flow.ToRight($"通知编号 {d.Say("receipt_number", f.Number)}");
        flow.Text($"{d.Say("payee_name", f.Payee.Name)}：", 0);
        flow.Text($"贵单位在本行开立的账户（{d.Say("payee_account", f.Payee.Account)}）于{d.Date("date", f.Date, DateForm.Chinese)}收到{d.Say("payer_name", f.Payer.Name)}由账户（{d.Say("payer_account", f.Payer.Account)}）汇来的款项人民币{d.Money("amount", f.Amount, MoneyForm.Grouped)}元，计{d.Words("amount_in_words", f.Amount)}，汇款附言为“{d.Say("purpose", f.Purpose)}”。");
        flow.Text("特此通知，请据以记账。");
        flow.Space(6);
        flow.ToRight(d.Say("bank", f.Bank));
        ReceiptSheet.Seal(flow, 170, flow.Y - 4, f.Bank);
    }
}
