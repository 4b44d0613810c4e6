using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Leases;

/// <summary>Leases of the training set.</summary>
internal static class TrainingLeases
{
    /// <summary>Blanks filled in a printed form, as the local housing office gives out.</summary>
    public static void OfficialForm(Draft d)
    {
        var f = LeaseFacts.Invent(d, false);
        var flow = d.Flow;
        flow.Footer = "第 {0} 页";
        flow.Center("深圳市", 6, PaperFont.Kai);
        flow.Center("房屋租赁合同书", 8.5, PaperFont.Hei);
        flow.ToRight($"合同编号：{Underline.Of(d.Say("contract_number", f.Number))}");
        flow.Space(4);
        flow.Text($"出租方（甲方）：{Underline.Of(d.Say("lessor", f.Lessor.Name))}", 0);
        flow.Text($"通讯地址：{Underline.Of(f.Lessor.Address)}", 0);
        flow.Text($"统一社会信用代码：{Underline.Of(d.Say("lessor_tax_id", f.Lessor.Code))}", 0);
        flow.Text($"承租方（乙方）：{Underline.Of(d.Say("lessee", f.Lessee.Name))}", 0);
        flow.Text($"通讯地址：{Underline.Of(f.Lessee.Address)}", 0);
        flow.Text($"统一社会信用代码：{Underline.Of(d.Say("lessee_tax_id", f.Lessee.Code))}", 0);
        flow.Space(2);
        flow.Text("根据国家及地方房屋租赁的有关规定，甲乙双方经协商一致，订立本合同。");
        flow.Text($"第一条　甲方将位于{Underline.Of(d.Say("address", f.Address))}的房屋（以下简称租赁房屋）出租给乙方使用。租赁房屋建筑面积共计{Underline.Of(d.Area("area", f.Area))}平方米。", 0);
        flow.Text($"第二条　租赁房屋的月租金总额为人民币{Underline.Of(d.Money("monthly_rent", f.Rent, MoneyForm.Plain))}元（大写：{Underline.Of(d.Words("rent_in_words", f.Rent))}）。", 0);
        flow.Text($"第三条　租赁房屋的期限自{Underline.Of(d.Date("start_date", f.Start, DateForm.Spaced))}起至{Underline.Of(d.Date("end_date", f.End, DateForm.Spaced))}止。", 0);
        Numbered(d, f, 4);
        Signatures(d, f, DateForm.Spaced);
    }

    /// <summary>A table of years with a rent each and their sum.</summary>
    public static void SteppedTable(Draft d)
    {
        var f = LeaseFacts.Invent(d, true);
        var flow = d.Flow;
        flow.Header = "写字楼租赁合同";
        flow.Center("写字楼租赁合同", 8, PaperFont.Hei);
        flow.Text($"合同编号：{d.Say("contract_number", f.Number)}", 0);
        flow.Table([1, 3.4],
        [
            ["甲方（出租方）", d.Say("lessor", f.Lessor.Name)],
            ["纳税人识别号", d.Say("lessor_tax_id", f.Lessor.Code)],
            ["乙方（承租方）", d.Say("lessee", f.Lessee.Name)],
            ["纳税人识别号", d.Say("lessee_tax_id", f.Lessee.Code)],
            ["房屋坐落", d.Say("address", f.Address)],
            ["租赁面积", $"{d.Area("area", f.Area)}㎡"],
        ]);
        flow.Text($"一、租赁期限：自{d.Date("start_date", f.Start, DateForm.Chinese)}至{d.Date("end_date", f.End, DateForm.Chinese)}，共{f.Months}个月。", 0);
        flow.Text("二、租金标准：首年月租金及以后各年递增后的月租金见下表，每年在上一年基础上递增5%。", 0);
        flow.Table([0.8, 3.4, 1.8, 1, 2],
        [
            ["年度", "起止日期", "月租金（元）", "月数", "小计（元）"],
            .. f.Steps.Select((step, i) => (string[])
            [
                $"第{i + 1}年", $"{Printing.Date(step.Start, DateForm.Dashed)}至{Printing.Date(step.End, DateForm.Dashed)}",
                i == 0 ? d.Money("monthly_rent", step.Monthly, MoneyForm.Grouped) : Printing.Money(step.Monthly, MoneyForm.Grouped),
                $"{step.Months}", Printing.Money(step.Months * step.Monthly, MoneyForm.Grouped),
            ]),
        ]);
        flow.Text($"租金总额为人民币{d.Money("total_amount", f.Total, MoneyForm.Grouped)}元（大写：{d.Words("amount_in_words", f.Total)}）。");
        Numbered(d, f, 3);
        Signatures(d, f, DateForm.Chinese);
    }

    /// <summary>Sentences only.</summary>
    public static void RunningText(Draft d)
    {
        var f = LeaseFacts.Invent(d, d.Random.Chance(30));
        var flow = d.Flow;
        flow.Leading = 1.8;
        flow.Center("房屋租赁合同", 8, PaperFont.Hei);
        flow.Text($"出租人{d.Say("lessor", f.Lessor.Name)}（以下称甲方）与承租人{d.Say("lessee", f.Lessee.Name)}（以下称乙方）于{d.Date("sign_date", f.Sign, DateForm.Chinese)}签订本合同，约定如下：");
        flow.Text($"甲方将其位于{d.Say("address", f.Address)}、面积为{d.Area("area", f.Area)}平方米的房屋出租给乙方作办公使用，租期从{d.Date("start_date", f.Start, DateForm.Chinese)}至{d.Date("end_date", f.End, DateForm.Chinese)}止。");
        flow.Text($"双方议定{(f.Steps.Count > 1 ? "第一年" : "")}月租金为{d.Money("monthly_rent", f.Rent, MoneyForm.Short)}元，人民币{d.Words("rent_in_words", f.Rent)}{(f.Steps.Count > 1 ? "，此后逐年递增百分之五" : $"，租赁期内不变，合计租金{d.Money("total_amount", f.Total, MoneyForm.Short)}元")}。");
        foreach (var paragraph in LeaseClauses.Training(d, f))
        {
            flow.Text(paragraph);
        }

        flow.Need(45);
        flow.Space(8);
        flow.Text($"甲方：{f.Lessor.Name}（章）", 0);
        flow.Space(10);
        flow.Text($"乙方：{f.Lessee.Name}（章）", 0);
        flow.Seal(70, flow.Y - 14, f.Lessor.Name);
    }

    /// <summary>A cover with number and parties, a workshop, the rent per square metre beside that of the month.</summary>
    public static void FactoryCover(Draft d)
    {
        var f = LeaseFacts.Invent(d, false);
        var flow = d.Flow;
        flow.Footer = "{0}/{1}";
        flow.Text($"编号：{d.Say("contract_number", f.Number)}", 0);
        flow.Space(60);
        flow.Center("厂房租赁合同", 11, PaperFont.Hei);
        flow.Space(50);
        flow.Size = 5;
        flow.Text($"甲    方：{d.Say("lessor", f.Lessor.Name)}", 2);
        flow.Text($"乙    方：{d.Say("lessee", f.Lessee.Name)}", 2);
        flow.Text($"签订日期：{d.Date("sign_date", f.Sign, DateForm.Numerals)}", 2);
        flow.NewPage();
        flow.Size = 4.2;
        flow.Heading("一、租赁物");
        flow.Text($"1.1 甲方将位于{d.Say("address", f.Address)}的厂房及配套（以下称租赁物）出租于乙方使用，租赁面积经双方确认为{d.Area("area", f.Area)}平方米。");
        flow.Heading("二、租赁期限");
        flow.Text($"2.1 租赁期限为{f.Months / 12}年，即从{d.Date("start_date", f.Start, DateForm.Padded)}起至{d.Date("end_date", f.End, DateForm.Padded)}止。");
        flow.Heading("三、租赁费用");
        flow.Text($"3.1 租金单价为每月每平方米人民币{Printing.Money(f.Price, MoneyForm.Plain)}元，每月租金合计为人民币{d.Money("monthly_rent", f.Rent, MoneyForm.Grouped)}元（{d.Words("rent_in_words", f.Rent)}），租赁期内租金总计人民币{d.Money("total_amount", f.Total, MoneyForm.Grouped)}元（{d.Words("amount_in_words", f.Total)}）。");
        Numbered(d, f, 4);
        flow.Need(60);
        var y = flow.Y;
        flow.Beside(["甲方（盖章）：", "授权代表：" + f.Lessor.Person], ["乙方（盖章）：", "授权代表：" + f.Lessee.Person]);
        flow.Space(20);
        flow.Seal(60, y + 10, f.Lessor.Name);
        flow.Seal(140, y + 10, f.Lessee.Name);
    }

    private static void Numbered(Draft d, LeaseFacts f, int from)
    {
        foreach (var paragraph in LeaseClauses.Training(d, f))
        {
            d.Flow.Text($"第{Printing.Small(from++)}条　{paragraph}", 0);
        }
    }

    private static void Signatures(Draft d, LeaseFacts f, DateForm form)
    {
        var flow = d.Flow;
        flow.Need(52);
        flow.Space(6);
        var y = flow.Y;
        flow.Beside(
            ["甲方（签章）：", f.Lessor.Name, $"法定代表人：{f.Lessor.Person}", $"日期：{d.Date("sign_date", f.Sign, form)}"],
            ["乙方（签章）：", f.Lessee.Name, $"法定代表人：{f.Lessee.Person}", $"日期：{d.Date("sign_date", f.Sign, form)}"]);
        flow.Space(12);
        flow.Seal(62, y + 14, f.Lessor.Name);
        flow.Seal(142, y + 14, f.Lessee.Name);
    }
}
