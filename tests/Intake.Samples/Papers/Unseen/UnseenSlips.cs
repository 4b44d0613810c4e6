using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;
using Intake.Samples.Papers.Receipts;

namespace Intake.Samples.Papers.Unseen;

/// <summary>The slip by which a cheque is paid in: drawer on the left, bearer on the right, a column for every digit.</summary>
internal static class UnseenSlips
{
    private static readonly string[] Places = ["亿", "千", "百", "十", "万", "千", "百", "十", "元", "角", "分"];

    public static void ChequeDeposit(Draft d)
    {
        var f = PaymentFacts.Invent(d);
        var random = d.Random;
        var flow = ReceiptSheet.New(d, 120);
        flow.Size = 3.2;
        flow.Center($"{d.Say("bank", f.Bank)}　进账单（回单）　1", 4.8, PaperFont.Kai);
        flow.Columns([86, 160], [d.Date("date", f.Date, DateForm.Spaced), $"No {d.Say("receipt_number", f.Number)}"]);
        var top = flow.Y + 1;
        Party(flow, "出票人", 12, top, [("全　称", d.Say("payer_name", f.Payer.Name)), ("账　号", d.Say("payer_account", f.Payer.Account)), ("开户银行", f.Payer.Bank)]);
        Party(flow, "收款人", 105, top, [("全　称", d.Say("payee_name", f.Payee.Name)), ("账　号", d.Say("payee_account", f.Payee.Account)), ("开户银行", f.Payee.Bank)]);
        Amount(d, f, top + 30);
        flow.Y = top + 46;
        flow.Table([1.1, 1.6, 1.1, 1.2, 3.2],
        [
            ["票据种类", random.Pick("转账支票", "银行本票"), "票据张数", "1", "开户银行签章"],
            ["票据号码", random.Digits(8), "附件", "0", ""],
        ], left: 12, right: 198);
        flow.Columns([14, 60, 120], [$"复核　{d.Invent.Person()}", $"记账　{d.Invent.Person()}", "此联是开户银行交给持票人的回单"]);
        ReceiptSheet.Seal(flow, 176, 92, f.Bank);
    }

    private static void Party(Drawing.Flow flow, string who, double x, double y, ReadOnlySpan<(string Label, string Value)> rows)
    {
        const double Height = 10;
        flow.Box(x, y, x + 7, y + 3 * Height);
        for (var i = 0; i < who.Length; i++)
        {
            flow.At($"{who[i]}", x + 3.5, y + 6 + 7 * i, centred: true);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var top = y + i * Height;
            flow.Box(x + 7, top, x + 22, top + Height);
            flow.Box(x + 22, top, x + 93, top + Height);
            flow.At(rows[i].Label, x + 14.5, top + 3, centred: true);
            var lines = Drawing.LineBreaker.Break(rows[i].Value, 68, 68, 3.2, PaperFont.Song);
            for (var line = 0; line < lines.Count; line++)
            {
                flow.At(lines[line], x + 23.5, top + 5 - lines.Count * 2.1 + line * 4.2);
            }
        }
    }

    private static void Amount(Draft d, PaymentFacts f, double top)
    {
        var flow = d.Flow;
        var digits = Printing.Money(f.Amount, MoneyForm.Plain).Replace(".", "", StringComparison.Ordinal);
        flow.Box(12, top, 198, top + 14);
        flow.At("金额", 13.5, top + 5);
        flow.At("人民币", 23, top + 2.5);
        flow.At("（大写）", 22, top + 7.5);
        flow.At(d.Words("amount_in_words", f.Amount), 36, top + 5, size: f.Amount > 1_000_000 ? 2.9 : 3.2);
        for (var i = 0; i < Places.Length; i++)
        {
            var x = 132 + i * 6;
            flow.Rule(x, top, x, top + 14);
            flow.At(Places[i], x + 3, top + 1.2, 2.8, centred: true);
            var index = digits.Length - Places.Length + i;
            if (index >= -1)
            {
                flow.At(index == -1 ? "¥" : $"{digits[index]}", x + 3, top + 8, 3.4, centred: true);
            }
        }

        flow.Rule(132, top + 6, 198, top + 6);
        // The figures stand one to a column: together they are the amount.
        d.Say("amount", Printing.Money(f.Amount, MoneyForm.Plain), $"¥{digits}");
    }
}
