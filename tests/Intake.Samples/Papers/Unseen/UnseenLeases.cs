using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Unseen;

/// <summary>Leases of the unseen set.</summary>
internal static class UnseenLeases
{
    /// <summary>An office building's own form with filled blanks: what a square metre costs, deposit, electricity, a parking place beside the rent.</summary>
    public static void OfficeBlanks(Draft d)
    {
        var f = LeaseFacts.Invent(d, isStepped: false);
        var random = d.Random;
        var flow = d.Flow;
        flow.Leading = 1.75;
        flow.ToRight($"合同编号：{d.Say("contract_number", f.Number)}");
        flow.Center("写字楼房屋租赁合同", 7.2, PaperFont.Hei);
        flow.Space(4);
        flow.Text($"出租人（甲方）：{Underline.Of(d.Say("lessor", f.Lessor.Name))}", 0);
        flow.Text($"证照号码：{Underline.Of(d.Say("lessor_tax_id", f.Lessor.Code))}　联系电话：{Underline.Of(f.Lessor.Phone)}", 0);
        flow.Text($"承租人（乙方）：{Underline.Of(d.Say("lessee", f.Lessee.Name))}", 0);
        flow.Text($"证照号码：{Underline.Of(d.Say("lessee_tax_id", f.Lessee.Code))}　联系电话：{Underline.Of(f.Lessee.Phone)}", 0);
        flow.Heading("一、租赁房屋");
        flow.Text($"甲方将坐落于{Underline.Of(d.Say("address", f.Address))}的房屋出租给乙方作{Underline.Of(random.Pick("办公", "研发办公"))}之用，房屋建筑面积{Underline.Of(d.Area("area", f.Area))}平方米，其中套内面积{Underline.Of(Printing.Money(decimal.Round(f.Area * 0.71m, 2), MoneyForm.Plain))}平方米。");
        flow.Heading("二、租期");
        flow.Text($"租期共{Underline.Of($"{f.Months}")}个月，从{Underline.Of(d.Date("start_date", f.Start, DateForm.Padded))}起，到{Underline.Of(d.Date("end_date", f.End, DateForm.Padded))}止。甲方应在{Underline.Of(Printing.Date(f.Start.AddDays(-5), DateForm.Padded))}前交付钥匙。");
        flow.Heading("三、租金及押金");
        flow.Text($"（一）按建筑面积每平方米每月{Underline.Of(Printing.Money(f.Price, MoneyForm.Plain))}元计算，每月租金为人民币{Underline.Of(d.Money("monthly_rent", f.Rent, MoneyForm.Plain))}元（大写：{Underline.Of(d.Words("rent_in_words", f.Rent))}），租期内租金合计人民币{Underline.Of(d.Money("total_amount", f.Total, MoneyForm.Plain))}元（大写：{Underline.Of(d.Words("amount_in_words", f.Total))}）。");
        flow.Text($"（二）乙方在签约时交付押金{Underline.Of(Printing.Money(f.Deposit, MoneyForm.Plain))}元，租期届满结清费用后如数退回。");
        flow.Text($"（三）租金按{Underline.Of(random.Pick("月", "季"))}支付，乙方应在每期首月{Underline.Of($"{random.Between(3, 10)}")}号前汇至甲方账号{Underline.Of(f.Lessor.Account)}（{f.Lessor.Bank}）。");
        flow.Heading("四、其他费用");
        flow.Text($"物业费每月每平方米{Underline.Of(Printing.Money(f.ManagementFee, MoneyForm.Plain))}元，由{Underline.Of(d.Invent.AnyFirm("物业管理").Name)}收取；电费每度{Underline.Of($"1.{random.Between(10, 35)}")}元；车位每个每月{Underline.Of($"{random.Between(3, 9) * 100}")}元。");
        flow.Heading("五、使用与修缮");
        flow.Text("乙方装修须将图纸交甲方及物业企业核准，不得破坏承重结构；租期届满时固定装修无偿归甲方。房屋漏水、外墙及电梯故障由甲方负责修理。");
        flow.Heading("六、解除与违约");
        flow.Text($"乙方欠租达{Underline.Of(random.Pick("十五", "二十"))}日的，甲方有权停止供电并解约；甲方无故收回房屋的，应双倍返还押金即{Underline.Of(Printing.Money(f.Deposit * 2, MoneyForm.Plain))}元。");
        flow.Need(52);
        flow.Space(6);
        var y = flow.Y;
        flow.Beside(["甲方签章：", $"经办人：{f.Lessor.Contact}", $"{d.Date("sign_date", f.Sign, DateForm.Spaced)}"], ["乙方签章：", $"经办人：{f.Lessee.Contact}", $"{d.Date("sign_date", f.Sign, DateForm.Spaced)}"]);
        flow.Seal(64, y + 10, f.Lessor.Name, "合同专用章");
        flow.Seal(146, y + 10, f.Lessee.Name);
    }

    /// <summary>A park's sheet of terms, labels over values, with rents that rise; the agent that signs along is not the lessor.</summary>
    public static void ParkTerms(Draft d)
    {
        var f = LeaseFacts.Invent(d, isStepped: true);
        var random = d.Random;
        var flow = d.Flow;
        flow.Center($"{d.Invent.Place()}物业租赁合同", 6.6, PaperFont.Hei);
        flow.Center("第一部分　商务条款", 4.6, PaperFont.Hei);
        flow.Size = 3.8;
        LabelledCells.Draw(flow, [1, 1],
        [
            [("合同号", d.Say("contract_number", f.Number)), ("签署日", d.Date("sign_date", f.Sign, DateForm.Slashed))],
            [("业主（出租单位）", d.Say("lessor", f.Lessor.Name)), ("租户（承租单位）", d.Say("lessee", f.Lessee.Name))],
            [("业主信用代码", d.Say("lessor_tax_id", f.Lessor.Code)), ("租户信用代码", d.Say("lessee_tax_id", f.Lessee.Code))],
            [("租赁物业地址", d.Say("address", f.Address))],
            [("计租面积（㎡）", d.Area("area", f.Area)), ("用途", random.Pick("研发", "生产及配套办公"))],
            [("起租日", d.Date("start_date", f.Start, DateForm.Slashed)), ("届满日", d.Date("end_date", f.End, DateForm.Slashed))],
            [("物业交付日", Printing.Date(f.Start.AddDays(-15), DateForm.Slashed)), ("招商代理机构", d.Invent.AnyFirm("物业管理").Name)],
            [("首年月租金（元）", d.Money("monthly_rent", f.Rent, MoneyForm.Grouped)), ("履约保证金（元）", Printing.Money(f.Deposit, MoneyForm.Grouped))],
            [("综合管理费（元/㎡/月）", Printing.Money(f.ManagementFee, MoneyForm.Plain)), ("全期租金总额（元）", d.Money("total_amount", f.Total, MoneyForm.Grouped))],
        ]);
        flow.Text("租金标准（含税）：", 0);
        flow.Table([0.8, 2.8, 1.4, 1.8],
        [
            ["年度", "计租区间", "单价（元/㎡）", "月租金（元）"],
            .. f.Steps.Select((step, i) => (string[])[$"{i + 1}", $"{Printing.Date(step.Start, DateForm.Slashed)}~{Printing.Date(step.End, DateForm.Slashed)}", Printing.Money(decimal.Round(step.Monthly / f.Area, 2), MoneyForm.Plain), Printing.Money(step.Monthly, MoneyForm.Grouped)]),
        ]);
        flow.NewPage();
        flow.Size = 4;
        flow.Center("第二部分　通用条款", 4.6, PaperFont.Hei);
        flow.Text("1　租户应于起租日前付清履约保证金及首期租金，业主凭收款凭证办理进场手续。", 0);
        flow.Text($"2　园区设有中央空调及货梯，公共能耗按面积分摊；电费由供电部门直接抄表，水费每吨{random.Between(3, 5)}.{random.Between(10, 95)}元。", 0);
        flow.Text($"3　租户投资强度不得低于{random.Between(2, 30)}00万元，年纳税额不得低于{random.Between(5, 60)}0万元，未达标的业主有权调整租金优惠。", 0);
        flow.Text("4　租户不得将物业的全部或者部分转租，不得以物业作为注册地址出借给第三人。", 0);
        flow.Text($"5　租户提前退租的，履约保证金不退，并退回已领取的装修补贴{Printing.Money(f.Rent * 2, MoneyForm.Grouped)}元；业主提前收回的，赔偿租户装修残值。", 0);
        flow.Text($"6　双方前一份租赁合同（{d.Invent.Number("ZL", f.Sign.Year - 3)}，{Printing.Date(f.Sign.AddYears(-3), DateForm.Slashed)}签署）自起租日起由本合同取代。", 0);
        flow.Space(8);
        var y = flow.Y;
        flow.Beside(["业主盖章", $"授权签字人 {f.Lessor.Person}"], ["租户盖章", $"授权签字人 {f.Lessee.Person}"]);
        flow.Seal(60, y + 6, f.Lessor.Name, "合同专用章");
        flow.Seal(142, y + 6, f.Lessee.Name, "合同专用章");
    }

    /// <summary>A short agreement between a firm and its landlord in running sentences: rent by the quarter beside that of the month, the whole in words only.</summary>
    public static void QuarterlyAgreement(Draft d)
    {
        var f = LeaseFacts.Invent(d, isStepped: false);
        var random = d.Random;
        var flow = d.Flow;
        flow.Leading = 1.8;
        flow.Center("场地租用协议书", 7, PaperFont.Kai);
        flow.Space(4);
        flow.Text($"提供场地方：{d.Say("lessor", f.Lessor.Name)}（以下称“提供方”）", 0);
        flow.Text($"租用场地方：{d.Say("lessee", f.Lessee.Name)}（以下称“租用方”）", 0);
        flow.Text($"经协商，提供方同意将其位于{d.Say("address", f.Address)}、面积为{d.Area("area", f.Area)}㎡的场地租给租用方作{random.Pick("厂房", "仓储及办公", "实验室")}使用，特订立本协议（协议号：{d.Say("contract_number", f.Number)}）。");
        flow.Text($"一、租用时间为{Printing.Small(f.Months / 12)}年，即{d.Date("start_date", f.Start, DateForm.Numerals)}至{d.Date("end_date", f.End, DateForm.Numerals)}。提供方在此之前已于{Printing.Date(f.Start.AddDays(-20), DateForm.Numerals)}腾空场地。");
        flow.Text($"二、月租{d.Money("monthly_rent", f.Rent, MoneyForm.Grouped)}元，按季收取，每季{Printing.Money(f.Rent * 3, MoneyForm.Grouped)}元；整个租用时间的租金总计人民币{d.Say("total_amount", Printing.Money(f.Total, MoneyForm.Plain), d.Words("amount_in_words", f.Total))}。租金不含税点，开具发票的税费由{random.Pick("租用方", "提供方")}负担。");
        flow.Text($"三、租用方先付定金{Printing.Money(decimal.Truncate(f.Deposit / 4000) * 1000 + 500, MoneyForm.Short)}元，协议签订后转为押金的一部分，押金共{Printing.Money(f.Deposit, MoneyForm.Short)}元。卫生费每年{random.Between(3, 20) * 200}元另收。");
        flow.Text($"四、场地内原有{d.Invent.AnyFirm().Name}留存的设备由提供方负责搬离。租用方增设电力容量的，报装费用自理。");
        flow.Text("五、任何一方违反协议，应赔偿对方由此产生的损失。因拆迁终止的，按实际天数结算租金，补偿款归属依当地政策办理。");
        flow.Text("六、未尽事宜双方另行补充，补充内容与本协议具有相同效力。");
        flow.Space(10);
        var y = flow.Y;
        flow.Beside(["提供方（盖章）", $"代表：{f.Lessor.Person}"], ["租用方（盖章）", $"代表：{f.Lessee.Person}"]);
        flow.Space(4);
        flow.ToRight($"订立日期：{d.Date("sign_date", f.Sign, DateForm.Numerals)}");
        flow.Seal(60, y + 10, f.Lessor.Name);
        flow.Seal(140, y + 8, f.Lessee.Name);
    }
}
