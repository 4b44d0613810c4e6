using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Receipts;

/// <summary>Receipts of the scoring set.</summary>
internal static class ScoringReceipts
{
    /// <summary>借记通知: parties in two unruled columns under headings, the amount in a box.</summary>
    public static void DebitAdvice(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d, 145);
        flow.At(d.Say("bank", f.Bank), 14, 12, 5, PaperFont.Hei);
        flow.At("借记通知", 150, 12, 5, PaperFont.Hei);
        flow.Rule(12, 20, 198, 20, 0.5);
        flow.Y = 23;
        flow.Columns([14, 110], [$"凭证号 {d.Say("receipt_number", f.Number)}", $"起息日 {d.Date("date", f.Date, DateForm.Dotted)}"]);
        flow.Space(2);
        flow.Columns([14, 110], ["【付款方】", "【收款方】"]);
        flow.Columns([14, 110], [$"名称 {d.Say("payer_name", f.Payer.Name)}", $"名称 {d.Say("payee_name", f.Payee.Name)}"]);
        flow.Columns([14, 110], [$"账户 {d.Say("payer_account", f.Payer.Account)}", $"账户 {d.Say("payee_account", f.Payee.Account)}"]);
        flow.Columns([14, 110], [$"行名 {f.Payer.Bank}", $"行名 {f.Payee.Bank}"]);
        flow.Space(3);
        var top = flow.Y;
        flow.Box(14, top, 196, top + 17, 0.4);
        flow.At($"RMB {d.Money("amount", f.Amount, MoneyForm.Grouped)}", 20, top + 2, 5, PaperFont.Hei);
        flow.At(d.Words("amount_in_words", f.Amount, '圆'), 20, top + 10.5, 3.6);
        flow.Y = top + 20;
        flow.Text($"款项说明 {d.Say("purpose", f.Purpose)}", 1);
        flow.Text($"渠道 企业网银    手续费 RMB {d.Random.Pick("0.00", "2.00", "15.00")}    经办 {d.Random.Digits(5)}", 1);
        ReceiptSheet.Seal(flow, 172, 115, f.Bank);
    }

    /// <summary>A remittance form filled in: boxes numbered, the payee above the payer.</summary>
    public static void RemittanceForm(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d);
        flow.Center("结算业务申请书（回执）", 5, PaperFont.Kai);
        flow.Columns([12, 100], [$"受理行：{d.Say("bank", f.Bank)}", $"业务编号：{d.Say("receipt_number", f.Number)}"]);
        flow.Table([0.5, 1.6, 5],
        [
            ["1", "申请日", d.Date("date", f.Date, DateForm.Chinese)],
            ["2", "入账人全称", d.Say("payee_name", f.Payee.Name)],
            ["3", "入账人账号", d.Say("payee_account", f.Payee.Account)],
            ["4", "入账行", f.Payee.Bank],
            ["5", "出账人全称", d.Say("payer_name", f.Payer.Name)],
            ["6", "出账人账号", d.Say("payer_account", f.Payer.Account)],
            ["7", "金额大写", d.Words("amount_in_words", f.Amount)],
            ["8", "金额小写", $"￥{d.Money("amount", f.Amount, MoneyForm.Plain)}"],
            ["9", "款项用途", d.Say("purpose", f.Purpose)],
        ], padding: 0.9);
        ReceiptSheet.Seal(flow, 170, 112, f.Bank);
    }

    /// <summary>A narrow picture of a transfer as an app shares it: the amount large on top, no capitals.</summary>
    public static void MobileTransfer(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        d.Flow = new Drawing.Flow(110, 190, 8) { Size = 3.6, Leading = 1.9 };
        var flow = d.Flow;
        flow.Center(d.Say("bank", f.Bank), 4.4, PaperFont.Hei);
        flow.Center("转账成功", 4);
        flow.Center($"￥{d.Money("amount", f.Amount, MoneyForm.Grouped)}", 8, PaperFont.Hei);
        flow.Space(4);
        (string Label, string Value)[] lines =
        [
            ("对方户名", d.Say("payee_name", f.Payee.Name)), ("对方账号", d.Say("payee_account", f.Payee.Account)), ("对方银行", f.Payee.Bank),
            ("我方户名", d.Say("payer_name", f.Payer.Name)), ("我方账号", d.Say("payer_account", f.Payer.Account)),
            ("转账时间", d.Date("date", f.Date, DateForm.Slashed) + $" {d.Random.Between(10, 17)}:{d.Random.Between(10, 59)}"),
            ("附言", d.Say("purpose", f.Purpose)), ("电子凭证号", d.Say("receipt_number", f.Number)),
        ];
        foreach (var (label, value) in lines)
        {
            flow.Columns([10, 34], [label, value]);
            flow.Rule(8, flow.Y, 102, flow.Y, 0.1, PaperInk.Grey);
            flow.Space(1.5);
        }
    }

    /// <summary>Chinese and English labels, values after colons, one party a block.</summary>
    public static void Bilingual(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d, 160);
        flow.Text($"{d.Say("bank", f.Bank)}", 0, PaperFont.Hei);
        flow.Center("付款确认书 PAYMENT CONFIRMATION", 4.6, PaperFont.Hei);
        flow.Columns([14, 112], [$"参考编号 Ref. No.: {d.Say("receipt_number", f.Number)}", $"付款日 Value Date: {d.Date("date", f.Date, DateForm.Dashed)}"]);
        flow.Rule(12, flow.Y, 198, flow.Y);
        flow.Space(1.5);
        flow.Text($"支付人 Remitter: {d.Say("payer_name", f.Payer.Name)}", 0.6);
        flow.Text($"支付账户 A/C No.: {d.Say("payer_account", f.Payer.Account, ReceiptSheet.Spaced(f.Payer.Account))}", 0.6);
        flow.Rule(12, flow.Y, 198, flow.Y);
        flow.Space(1.5);
        flow.Text($"受益人 Beneficiary: {d.Say("payee_name", f.Payee.Name)}", 0.6);
        flow.Text($"受益账户 A/C No.: {d.Say("payee_account", f.Payee.Account, ReceiptSheet.Spaced(f.Payee.Account))}", 0.6);
        flow.Text($"受益人银行 Beneficiary's Bank: {f.Payee.Bank}", 0.6);
        flow.Rule(12, flow.Y, 198, flow.Y);
        flow.Space(1.5);
        flow.Text($"币种及金额 Currency & Amount: CNY {d.Money("amount", f.Amount, MoneyForm.Grouped)}", 0.6);
        flow.Text($"金额大写 Amount in Words: 人民币{d.Words("amount_in_words", f.Amount)}", 0.6);
        flow.Text($"付款理由 Details of Payment: {d.Say("purpose", f.Purpose)}", 0.6);
        flow.Text($"费用 Charges: CNY {d.Random.Between(0, 50)}.00 (OUR)", 0.6);
        ReceiptSheet.Seal(flow, 170, 125, f.Bank);
    }
}
