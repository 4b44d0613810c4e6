using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Receipts;

/// <summary>Receipts of the training set in the arrangements that large banks print.</summary>
internal static class BankReceipts
{
    /// <summary>The party broken over two lines in a narrow cell; the day only as a time stamp.</summary>
    public static void TimeStamped(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d, 150);
        flow.Center($"{d.Say("bank", f.Bank)}  网上银行电子回单（补打）", 4.4, PaperFont.Hei);
        flow.Columns([12, 160], [$"电子回单号码：{d.Say("receipt_number", f.Number)}", $"第 {d.Random.Between(1, 4)} 次补打"]);
        flow.Table([0.55, 1.1, 3.3, 0.55, 1.1, 3.3],
        [
            ["", "户    名", d.Say("payer_name", f.Payer.Name), "", "户    名", d.Say("payee_name", f.Payee.Name)],
            ["付款人", "账    号", d.Say("payer_account", f.Payer.Account), "收款人", "账    号", d.Say("payee_account", f.Payee.Account)],
            ["", "开户银行", f.Payer.Bank, "", "开户银行", f.Payee.Bank],
        ]);
        flow.Table([1.65, 3.3, 1.65, 3.3],
        [
            ["金    额", $"￥{d.Money("amount", f.Amount, MoneyForm.Grouped)}元", "金额（大写）", "人民币 " + d.Words("amount_in_words", f.Amount)],
            ["摘    要", "", "业务（产品）种类", "跨行发报"],
            ["用    途", d.Say("purpose", f.Purpose)],
            ["交易流水号", d.Random.Digits(10), "时间戳", $"{d.Date("date", f.Date, DateForm.Dashed)}-{d.Random.Between(10, 17)}.{d.Random.Between(10, 59)}.{d.Random.Between(10, 59)}.{d.Random.Digits(6)}"],
        ]);
        flow.Text($"备注：汇出行：{f.Payer.Bank}", 0);
        flow.Columns([12, 80, 150], [$"验证码：{d.Random.Digits(12)}=", $"记账网点 0{d.Random.Digits(4)}", $"记账柜员 {d.Random.Digits(5)}"]);
        ReceiptSheet.Seal(flow, 30, 110, f.Bank);
    }

    /// <summary>Parties printed downwards, the day in the heading without a label, words and figures in one cell.</summary>
    public static void UnitCustomer(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d);
        flow.ToRight($"NO.{d.Random.Digits(9)}");
        flow.Center(d.Say("bank", f.Bank) + "单位客户专用回单", 5, PaperFont.Hei);
        flow.Columns([12, 85, 140], ["币别：人民币元", d.Date("date", f.Date, DateForm.Spaced), $"流水号：{d.Say("receipt_number", f.Number)}"]);
        flow.Table([0.4, 1, 3.4, 0.4, 1, 3.4],
        [
            ["付", "全 称", d.Say("payer_name", f.Payer.Name), "收", "全 称", d.Say("payee_name", f.Payee.Name)],
            ["款", "账 号", d.Say("payer_account", f.Payer.Account), "款", "账 号", d.Say("payee_account", f.Payee.Account)],
            ["人", "开户行", f.Payer.Bank, "人", "开户行", f.Payee.Bank],
        ]);
        flow.Table([1.4, 8], [["金  额", $"（大写）人民币{d.Words("amount_in_words", f.Amount)}    （小写）￥{d.Money("amount", f.Amount, MoneyForm.Plain)}"]]);
        flow.Table([1.4, 3.4, 1.4, 3.4], [["凭证种类", "电子转账凭证", "凭证号码", d.Random.Digits(10)], ["结算方式", "转账", "用  途", d.Say("purpose", f.Purpose)]]);
        flow.Columns([12, 110], [$"打印柜员：{d.Random.Digits(8)}", $"打印机构：{f.Bank}"]);
        flow.Columns([12, 110, 160], [$"打印时间：{Printing.Date(f.Date.AddDays(9), DateForm.Dashed)}", $"交易柜员：EX{d.Random.Digits(4)}", $"交易机构：{d.Random.Digits(9)}"]);
        ReceiptSheet.Seal(flow, 170, 105, f.Bank);
    }

    /// <summary>Two columns of labels with colons, the capitals alone under the figures, three kinds of remarks, the number at the foot.</summary>
    public static void DomesticPayment(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d);
        flow.Columns([12, 80], [d.Say("bank", f.Bank), "国内支付业务付款回单"]);
        flow.Columns([40, 120], [$"客户号：{d.Random.Digits(9)}", $"日期：{d.Date("date", f.Date, DateForm.Padded)}"]);
        flow.Columns([12, 107], [$"付款人账号：{d.Say("payer_account", f.Payer.Account)}", $"收款人账号：{d.Say("payee_account", f.Payee.Account)}"]);
        flow.Columns([12, 107], [$"付款人名称：{d.Say("payer_name", f.Payer.Name)}", $"收款人名称：{d.Say("payee_name", f.Payee.Name)}"]);
        flow.Columns([12, 107], [$"付款人开户行：{f.Payer.Bank}", $"收款人开户行：{f.Payee.Bank}"]);
        flow.Space(2);
        flow.Text($"金额：CNY{d.Money("amount", f.Amount, MoneyForm.Grouped)}", 0);
        flow.Columns([22], ["人民币" + d.Words("amount_in_words", f.Amount)]);
        flow.Space(2);
        flow.Columns([12, 75, 140], ["业务种类：行内转账", $"业务编号：{d.Random.Digits(8)}", $"凭证号码：{d.Random.Digits(8)}"]);
        flow.Text($"用途：{d.Say("purpose", f.Purpose)}", 0);
        flow.Text("备注：", 0);
        flow.Text("附言：", 0);
        flow.Text("如您已通过银行网点取得相应纸质回单，请注意核对，勿重复记账！", 2);
        flow.Columns([12, 55, 105, 165], [$"交易机构：{d.Random.Digits(5)}", "交易渠道：网上银行", $"交易流水号：{d.Random.Digits(9)}", "经办：自助"]);
        flow.Columns([12, 75, 130], [$"回单编号：{d.Say("receipt_number", f.Number)}", $"回单验证码：{d.Random.Digits(10)}", $"打印时间：{Printing.Date(f.Date.AddDays(2), DateForm.Slashed)}"]);
        ReceiptSheet.Seal(flow, 175, 105, f.Bank);
    }

    /// <summary>What is said stands at the left, payer and payee head two columns.</summary>
    public static void Matrix(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d, 150);
        flow.Center($"{d.Say("bank", f.Bank)}支付结算回单", 5, PaperFont.Hei);
        flow.Columns([12, 110], [$"凭单号：{d.Say("receipt_number", f.Number)}", $"交易日：{d.Date("date", f.Date, DateForm.Dashed)}"]);
        flow.Table([1.2, 4, 4],
        [
            ["", "付款方", "收款方"],
            ["户名", d.Say("payer_name", f.Payer.Name), d.Say("payee_name", f.Payee.Name)],
            ["账号", d.Say("payer_account", f.Payer.Account), d.Say("payee_account", f.Payee.Account)],
            ["开户行", f.Payer.Bank, f.Payee.Bank],
        ]);
        flow.Table([1.2, 8],
        [
            ["交易金额", $"{d.Money("amount", f.Amount, MoneyForm.Grouped)} 元（人民币）"],
            ["大写", d.Words("amount_in_words", f.Amount)],
            ["款项用途", d.Say("purpose", f.Purpose)],
        ]);
        ReceiptSheet.Seal(flow, 170, 110, f.Bank);
    }

    /// <summary>As banks without branches show it: each label small above its value, in two columns.</summary>
    public static void LabelsAbove(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d, 170);
        flow.Center(d.Say("bank", f.Bank), 5, PaperFont.Hei);
        flow.Center("转账电子凭证", 4.4, PaperFont.Hei);
        void Pair(string first, string one, string second, string two)
        {
            flow.Columns([16, 112], [first, second]);
            flow.Columns([16, 112], [one, two]);
            flow.Space(3);
        }

        Pair("付款户名", d.Say("payer_name", f.Payer.Name), "收款户名", d.Say("payee_name", f.Payee.Name));
        Pair("付款账户", d.Say("payer_account", f.Payer.Account), "收款账户", d.Say("payee_account", f.Payee.Account));
        Pair("付款银行", f.Payer.Bank, "收款银行", f.Payee.Bank);
        Pair("转账金额", $"￥{d.Money("amount", f.Amount, MoneyForm.Grouped)}", "金额大写", d.Words("amount_in_words", f.Amount));
        Pair("交易时间", $"{d.Date("date", f.Date, DateForm.Dashed)} 10:2{d.Random.Below(10)}:1{d.Random.Below(10)}", "转账备注", d.Say("purpose", f.Purpose));
        Pair("交易单号", d.Say("receipt_number", f.Number), "交易渠道", "企业手机银行");
        ReceiptSheet.Seal(flow, 170, 130, f.Bank);
    }

    /// <summary>A letter by which the bank confirms a payment.</summary>
    public static void Confirmation(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        d.Flow = new Drawing.Flow(210, 297, 25);
        var flow = d.Flow;
        flow.Center("付款证明", 7, PaperFont.Hei);
        flow.ToRight($"编号：{d.Say("receipt_number", f.Number)}");
        flow.Text($"兹证明{d.Say("payer_name", f.Payer.Name)}（账号：{d.Say("payer_account", f.Payer.Account)}）于{d.Date("date", f.Date, DateForm.Chinese)}通过我行向{d.Say("payee_name", f.Payee.Name)}（账号：{d.Say("payee_account", f.Payee.Account)}）支付人民币{d.Money("amount", f.Amount, MoneyForm.Grouped)}元（大写：{d.Words("amount_in_words", f.Amount)}），用途为“{d.Say("purpose", f.Purpose)}”。");
        flow.Text("特此证明。");
        flow.Space(12);
        flow.ToRight(d.Say("bank", f.Bank));
        flow.Seal(160, flow.Y, f.Bank, "业务专用章");
    }

    /// <summary>A remittance form with English in a second line of each label.</summary>
    public static void EnglishBelow(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var flow = ReceiptSheet.New(d, 190);
        flow.Center(d.Say("bank", f.Bank), 5, PaperFont.Hei);
        flow.Center("境内汇款回执 DOMESTIC REMITTANCE RECEIPT", 4, PaperFont.Hei);
        void Row(string label, string english, string value)
        {
            flow.Columns([14, 66], [label, value]);
            var size = flow.Size;
            flow.Size = 2.6;
            flow.Columns([14], [english]);
            flow.Size = size;
            flow.Space(1);
        }

        Row("业务参号", "Reference", d.Say("receipt_number", f.Number));
        Row("汇款日期", "Date of Remittance", d.Date("date", f.Date, DateForm.Slashed));
        Row("汇款人名称", "Remitter", d.Say("payer_name", f.Payer.Name));
        Row("汇款人账号", "Remitter A/C", d.Say("payer_account", f.Payer.Account));
        Row("收款人名称", "Beneficiary", d.Say("payee_name", f.Payee.Name));
        Row("收款人账号", "Beneficiary A/C", d.Say("payee_account", f.Payee.Account));
        Row("汇款币种及金额", "Currency and Amount", $"CNY {d.Money("amount", f.Amount, MoneyForm.Grouped)}");
        Row("大写金额", "Amount in Words", "人民币" + d.Words("amount_in_words", f.Amount));
        Row("汇款附言", "Remittance Information", d.Say("purpose", f.Purpose));
        ReceiptSheet.Seal(flow, 170, 150, f.Bank);
    }
}
