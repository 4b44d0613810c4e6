namespace Intake.Samples.Papers.Facts;

/// <summary>What is true of one payment.</summary>
internal sealed record PaymentFacts(string Number, string Serial, DateOnly Date, PaperParty Payer, PaperParty Payee, decimal Amount, string Purpose, string Bank)
{
    public static PaymentFacts Invent(Draft d)
    {
        var random = d.Random;
        var date = d.Invent.Day(2024, 2025);
        var purpose = random.Pick("货款", "服务费", "房租", "支付云服务费", "算力服务费", $"{date.Month}月房租", "设备采购款", "技术服务费", "往来款", "付合同尾款", $"付{date.Year}年第{random.Between(1, 4)}季度租金", "软件开发费首付款");
        var number = random.Pick(random.Digits(12), random.Digits(16), $"{date:yyyyMMdd}{random.Digits(10)}", "G" + random.Digits(11));
        var amount = random.Below(4) switch { 0 => random.Between(1, 99_999) / 100m, 1 => random.Between(1, 900) * 10_000m, _ => d.Invent.Amount(1, 3000) };
        return new PaymentFacts(number, random.Digits(14), date, d.Invent.Firm(), d.Invent.AnyFirm(), amount, purpose, d.Invent.BankName());
    }
}
