using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Leases;

/// <summary>Leases of the scoring set.</summary>
internal static class ScoringLeases
{
    /// <summary>Chinese and English label by label.</summary>
    public static void BilingualOffice(Draft d)
    {
        var f = LeaseFacts.Invent(d, false);
        var flow = d.Flow;
        flow.Size = 3.8;
        flow.Header = "OFFICE TENANCY AGREEMENT 办公单元租约";
        flow.Footer = "{0}";
        flow.Center("办公单元租约", 7, PaperFont.Hei);
        flow.Center("OFFICE TENANCY AGREEMENT", 4.5);
        flow.Space(3);
        flow.Text($"租约编号 Agreement No.: {d.Say("contract_number", f.Number)}", 0);
        flow.Text($"签署日期 Date of signing: {d.Date("sign_date", f.Sign, DateForm.Slashed)}", 0);
        flow.Text($"出租人 Lessor: {d.Say("lessor", f.Lessor.Name)}", 0);
        flow.Text($"信用代码 USCC: {d.Say("lessor_tax_id", f.Lessor.Code)}", 0);
        flow.Text($"承租人 Lessee: {d.Say("lessee", f.Lessee.Name)}", 0);
        flow.Text($"信用代码 USCC: {d.Say("lessee_tax_id", f.Lessee.Code)}", 0);
        flow.Text($"物业地址 Premises: {d.Say("address", f.Address)}", 0);
        flow.Text($"建筑面积 Gross floor area: {d.Area("area", f.Area)} m2", 0);
        flow.Text($"租期 Term: {d.Date("start_date", f.Start, DateForm.Slashed)} - {d.Date("end_date", f.End, DateForm.Slashed)}", 0);
        flow.Text($"每月租金 Monthly rent: RMB {d.Money("monthly_rent", f.Rent, MoneyForm.Grouped)}", 0);
        flow.Text($"租金总计 Total rent: RMB {d.Money("total_amount", f.Total, MoneyForm.Grouped)}", 0);
        Lettered(d, f);
        Ends(d, f);
    }

    /// <summary>A sheet of key terms in a table, then small print.</summary>
    public static void SummarySheet(Draft d)
    {
        var f = LeaseFacts.Invent(d, false);
        var flow = d.Flow;
        flow.Size = 3.6;
        flow.Center("商务空间租赁协议·要点", 6.5, PaperFont.Hei);
        flow.Space(3);
        flow.Table([1.2, 2.6, 1.2, 2],
        [
            ["协议号", d.Say("contract_number", f.Number), "签约时间", d.Date("sign_date", f.Sign, DateForm.Dotted)],
            ["业主方", d.Say("lessor", f.Lessor.Name), "业主方税号", d.Say("lessor_tax_id", f.Lessor.Code)],
            ["租户方", d.Say("lessee", f.Lessee.Name), "租户方税号", d.Say("lessee_tax_id", f.Lessee.Code)],
            ["单元位置", d.Say("address", f.Address)],
            ["计租面积", $"{d.Area("area", f.Area)}平方米", "月租", $"￥{d.Money("monthly_rent", f.Rent, MoneyForm.Grouped)}"],
            ["起租日", d.Date("start_date", f.Start, DateForm.Dotted), "届满日", d.Date("end_date", f.End, DateForm.Dotted)],
            ["月租大写", d.Words("rent_in_words", f.Rent)],
            ["押金", $"￥{Printing.Money(f.Deposit, MoneyForm.Grouped)}", "公共服务费", $"{Printing.Money(f.ManagementFee, MoneyForm.Plain)}元/㎡/月"],
        ]);
        flow.Space(3);
        flow.Size = 3.3;
        Lettered(d, f);
        Ends(d, f);
    }

    /// <summary>The price per square metre first, then the month, in steps by the year said in sentences.</summary>
    public static void PerSquareMetre(Draft d)
    {
        var f = LeaseFacts.Invent(d, true);
        var flow = d.Flow;
        flow.Footer = "- {0} -";
        flow.Center("研发用房租赁契约", 7.5, PaperFont.Kai);
        flow.Center($"契约编号 {d.Say("contract_number", f.Number)}");
        flow.Text($"立约人：{d.Say("lessor", f.Lessor.Name)}（出租人）", 0);
        flow.Text($"　　　　{d.Say("lessee", f.Lessee.Name)}（承租人）", 0);
        flow.Text("为明确双方的权利义务，立约如下：", 0);
        flow.Text($"一  标的物：{d.Say("address", f.Address)}，计租面积{d.Area("area", f.Area)}㎡。", 0);
        flow.Text($"二  存续期间：{d.Date("start_date", f.Start, DateForm.Dotted)}至{d.Date("end_date", f.End, DateForm.Dotted)}，计{f.Months}个月。", 0);
        flow.Text($"三  租金：按{Printing.Money(f.Price, MoneyForm.Plain)}元/㎡/月计，首年每月{d.Money("monthly_rent", f.Rent, MoneyForm.Plain)}元；{string.Join("；", f.Steps.Skip(1).Select((step, i) => $"第{Printing.Small(i + 2)}年每月{Printing.Money(step.Monthly, MoneyForm.Plain)}元"))}。", 0);
        flow.Text($"四  存续期间租金共计{d.Money("total_amount", f.Total, MoneyForm.Plain)}元，即人民币{d.Words("amount_in_words", f.Total)}。", 0);
        var number = 5;
        foreach (var paragraph in LeaseClauses.Scoring(d, f))
        {
            flow.Text($"{Printing.Small(number++)}  {paragraph}", 0);
        }

        flow.Need(55);
        flow.Space(5);
        flow.Text($"立约时间：{d.Date("sign_date", f.Sign, DateForm.Numerals)}", 0);
        Ends(d, f);
    }

    /// <summary>One page between a person's firm and a tenant: no number, no codes, rent by the month in words.</summary>
    public static void ShortAgreement(Draft d)
    {
        var f = LeaseFacts.Invent(d, false);
        var flow = d.Flow;
        flow.Size = 4.4;
        flow.Leading = 1.9;
        flow.Font = PaperFont.Kai;
        flow.Center("租 房 协 议", 8, PaperFont.Kai);
        flow.Text($"房东：{d.Say("lessor", f.Lessor.Name)}", 0);
        flow.Text($"租客：{d.Say("lessee", f.Lessee.Name)}", 0);
        flow.Text($"房东同意把{d.Say("address", f.Address)}（{d.Area("area", f.Area)}平米）租给租客办公，从{d.Date("start_date", f.Start, DateForm.Chinese)}租到{d.Date("end_date", f.End, DateForm.Chinese)}。");
        flow.Text($"每月房租{d.Money("monthly_rent", f.Rent, MoneyForm.Plain)}元，大写{d.Words("rent_in_words", f.Rent)}，每月10日前付清。押金{Printing.Money(f.Deposit, MoneyForm.Plain)}元，退房时还。水费电费租客自己付，物业费每月{Printing.Money(decimal.Round(f.ManagementFee * f.Area, 2), MoneyForm.Plain)}元也由租客付。");
        foreach (var paragraph in LeaseClauses.Scoring(d, f).Take(d.Random.Between(0, 2)))
        {
            flow.Text(paragraph);
        }

        flow.Need(50);
        flow.Space(6);
        flow.ToRight($"房东签章：{f.Lessor.Person}");
        flow.ToRight($"租客签章：{f.Lessee.Person}");
        flow.ToRight(d.Date("sign_date", f.Sign, DateForm.Chinese));
        flow.Seal(150, flow.Y - 10, f.Lessor.Name);
    }

    private static void Lettered(Draft d, LeaseFacts f)
    {
        var letter = 'A';
        foreach (var paragraph in LeaseClauses.Scoring(d, f))
        {
            d.Flow.Text($"{letter++}. {paragraph}", 0);
        }
    }

    private static void Ends(Draft d, LeaseFacts f)
    {
        var flow = d.Flow;
        flow.Need(48);
        flow.Space(6);
        var y = flow.Y;
        flow.Beside(["出租人签章", f.Lessor.Name], ["承租人签章", f.Lessee.Name]);
        flow.Space(24);
        flow.Seal(58, y + 10, f.Lessor.Name);
        flow.Seal(140, y + 10, f.Lessee.Name);
    }
}
