using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Receipts;

/// <summary>Receipts of the training set.</summary>
internal static class TrainingReceipts
{
    /// <summary>Payer on the left, payee on the right, ruled.</summary>
    public static void SideBySide(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d);
        flow.Center(d.Say("bank", f.Bank) + " 网上银行电子回单", 5, PaperFont.Hei);
        flow.Columns([12, 130], [$"电子回单号码：{d.Say("receipt_number", f.Number)}", $"打印日期：{Printing.Date(f.Date.AddDays(3), DateForm.Chinese)}"]);
        flow.Table([0.5, 1, 3.4, 0.5, 1, 3.4],
        [
            ["付", "户名", d.Say("payer_name", f.Payer.Name), "收", "户名", d.Say("payee_name", f.Payee.Name)],
            ["款", "账号", d.Say("payer_account", f.Payer.Account), "款", "账号", d.Say("payee_account", f.Payee.Account)],
            ["人", "开户银行", f.Payer.Bank, "人", "开户银行", f.Payee.Bank],
        ]);
        flow.Table([1, 3, 1, 3],
        [
            ["金额", $"￥{d.Money("amount", f.Amount, MoneyForm.Grouped)}元", "金额（大写）", "人民币 " + d.Words("amount_in_words", f.Amount)],
            ["摘要", d.Random.Pick("网转", "转账", "普通汇兑"), "业务种类", "网银互联"],
            ["用途", d.Say("purpose", f.Purpose), "交易流水号", f.Serial],
            ["交易时间", d.Date("date", f.Date, DateForm.Dashed) + $" {d.Random.Between(10, 17)}:{d.Random.Between(10, 59)}:{d.Random.Between(10, 59)}", "验证码", d.Random.Digits(8)],
        ]);
        flow.Text("重要提示：本回单可在本行网站校验，重复打印无效，请勿重复记账。", 0);
        ReceiptSheet.Seal(flow, 180, 105, f.Bank);
    }

    /// <summary>Red rulings and labels, values in black, the two parties stacked.</summary>
    public static void RedTable(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d, 150);
        flow.Ink = PaperInk.Seal;
        flow.Center(f.Bank, 5.4, PaperFont.Hei);
        flow.Center("业务回单（付款）", 4.2, PaperFont.Hei);
        flow.Ink = PaperInk.Black;
        flow.Columns([12, 130], [$"回单编号：{d.Say("receipt_number", f.Number)}", $"日期：{d.Date("date", f.Date, DateForm.Padded)}"]);
        flow.Table([1.2, 4.6, 1.2, 3],
        [
            ["付款人户名", d.Say("payer_name", f.Payer.Name), "付款人账号", d.Say("payer_account", f.Payer.Account)],
            ["付款人开户行", f.Payer.Bank],
            ["收款人户名", d.Say("payee_name", f.Payee.Name), "收款人账号", d.Say("payee_account", f.Payee.Account)],
            ["收款人开户行", f.Payee.Bank],
            ["小写金额", d.Money("amount", f.Amount, MoneyForm.Grouped), "币种", "人民币"],
            ["大写金额", d.Words("amount_in_words", f.Amount)],
            ["用途", d.Say("purpose", f.Purpose)],
        ], ruling: PaperInk.Seal);
        flow.Columns([12, 80, 140], [$"业务（产品）种类：跨行发报", $"凭证号码：{d.Random.Digits(9)}", $"交易机构：{d.Random.Digits(10)}"]);
        flow.Columns([12, 80], [$"打印次数：{d.Random.Between(1, 3)}次", $"打印柜员：{d.Random.Digits(7)}"]);
        ReceiptSheet.Seal(flow, 178, 122, f.Bank);
        d.Say("bank", f.Bank);
    }

    /// <summary>No rulings: label and value, one below the other.</summary>
    public static void StackedLines(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d);
        flow.Text(d.Say("bank", f.Bank), 0, PaperFont.Hei);
        flow.Center("客户回单", 5, PaperFont.Hei);
        (string Label, string Value)[] lines =
        [
            ("回单号", d.Say("receipt_number", f.Number)), ("交易日期", d.Date("date", f.Date, DateForm.Chinese)),
            ("付款人名称", d.Say("payer_name", f.Payer.Name)), ("付款人账号", d.Say("payer_account", f.Payer.Account)), ("付款人开户行", f.Payer.Bank),
            ("收款人名称", d.Say("payee_name", f.Payee.Name)), ("收款人账号", d.Say("payee_account", f.Payee.Account)), ("收款人开户行", f.Payee.Bank),
            ("交易金额（小写）", $"CNY {d.Money("amount", f.Amount, MoneyForm.Grouped)}"), ("交易金额（大写）", d.Words("amount_in_words", f.Amount)),
            ("交易附言", d.Say("purpose", f.Purpose)), ("手续费", "0.00"),
        ];
        foreach (var (label, value) in lines)
        {
            flow.Columns([16, 58], [label + "：", value]);
        }

        ReceiptSheet.Seal(flow, 176, 108, f.Bank);
    }

    /// <summary>A classic voucher: each party's block with full name, account, place; the amount's digits in columns.</summary>
    public static void VoucherColumns(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d);
        flow.Center($"{d.Say("bank", f.Bank)}（电汇凭证）回单", 5, PaperFont.Kai);
        flow.Columns([12, 85, 150], ["普通 □  加急 ■", $"委托日期 {d.Date("date", f.Date, DateForm.Spaced)}", $"No {d.Say("receipt_number", f.Number)}"]);
        flow.Table([0.9, 3.6, 0.9, 3.6],
        [
            ["汇款人全称", d.Say("payer_name", f.Payer.Name), "收款人全称", d.Say("payee_name", f.Payee.Name)],
            ["账号", d.Say("payer_account", f.Payer.Account), "账号", d.Say("payee_account", f.Payee.Account)],
            ["汇出地点", "广东省深圳市", "汇入地点", "广东省深圳市"],
            ["汇出行名称", f.Payer.Bank, "汇入行名称", f.Payee.Bank],
        ]);
        var digits = Printing.Money(f.Amount, MoneyForm.Plain).Replace(".", "", StringComparison.Ordinal);
        string[] places = ["亿", "千", "百", "十", "万", "千", "百", "十", "元", "角", "分"];
        var top = flow.Y;
        flow.Box(12, top, 198, top + 12);
        flow.At("金额", 13, top + 2);
        flow.At("人民币", 26, top + 2);
        flow.At("（大写）" + d.Words("amount_in_words", f.Amount), 25, top + 7, size: f.Amount > 1_000_000 ? 2.9 : 3.3);
        for (var i = 0; i < places.Length; i++)
        {
            var x = 137 + i * 5.5;
            flow.Rule(x, top, x, top + 12);
            flow.At(places[i], x + 2.75, top + 1, 2.9, centred: true);
            var index = digits.Length - places.Length + i;
            if (index >= -1)
            {
                flow.At(index == -1 ? "￥" : $"{digits[index]}", x + 2.75, top + 7, 3.3, centred: true);
            }
        }

        // The figures stand one to a column: together they are the amount.
        d.Say("amount", Printing.Money(f.Amount, MoneyForm.Plain), $"￥{digits}");
        flow.Y = top + 14;
        flow.Columns([12, 120], [$"附加信息及用途：{d.Say("purpose", f.Purpose)}", $"支付密码：{d.Random.Digits(16)}"]);
        flow.Columns([12, 120], ["此联为汇出行给汇款人的回单", $"复核：{d.Invent.Person()}    记账：{d.Invent.Person()}"]);
        ReceiptSheet.Seal(flow, 100, 108, f.Bank);
    }

    /// <summary>A whole page with service texts around.</summary>
    public static void LongPage(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d, 297);
        flow.Size = 3.8;
        flow.Center(d.Say("bank", f.Bank), 7, PaperFont.Hei);
        flow.Center("境内转账汇款电子回单", 5.4, PaperFont.Hei);
        flow.Space(6);
        flow.Table([1.4, 4],
        [
            ["流水号", d.Say("receipt_number", f.Number)],
            ["记账日期", d.Date("date", f.Date, DateForm.Digits)],
            ["付款账户名称", d.Say("payer_name", f.Payer.Name)],
            ["付款账号", d.Say("payer_account", f.Payer.Account, ReceiptSheet.Spaced(f.Payer.Account))],
            ["收款账户名称", d.Say("payee_name", f.Payee.Name)],
            ["收款账号", d.Say("payee_account", f.Payee.Account, ReceiptSheet.Spaced(f.Payee.Account))],
            ["收款银行", f.Payee.Bank],
            ["汇款金额", $"{d.Money("amount", f.Amount, MoneyForm.Grouped)}元"],
            ["大写", "人民币" + d.Words("amount_in_words", f.Amount)],
            ["手续费金额", $"{d.Random.Pick("0.00", "5.50", "10.00")}元"],
            ["汇款用途", d.Say("purpose", f.Purpose)],
            ["交易状态", "交易成功"],
        ], padding: 2.2);
        flow.Text("温馨提示：", 0);
        flow.Text($"1. 本回单由系统自动生成，仅供参考，不作为最终到账凭证；客户服务热线95{d.Random.Digits(3)}。", 0);
        flow.Text("2. 如对交易内容有疑问，请在三十日内持有效证件到开户网点查询。", 0);
        ReceiptSheet.Seal(flow, 165, 175, f.Bank);
    }
}
