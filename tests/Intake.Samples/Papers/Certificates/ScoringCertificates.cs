using Intake.Samples.Paper;

namespace Intake.Samples.Papers.Certificates;

/// <summary>Certificates of the scoring set.</summary>
internal static class ScoringCertificates
{
    public static void LittleGiant(Draft d)
    {
        var (holder, day) = (d.Invent.Firm(), d.Invent.Day(2021, 2024));
        var issuer = d.Random.Pick("中小企业发展促进中心", "前溪省工业和信息化厅");
        var flow = CertificateSheet.New(d, true);
        flow.Space(6);
        flow.Center($"授予 {d.Say("holder", holder.Name)}", 6, PaperFont.Kai);
        flow.Space(6);
        flow.Center(d.Say("title", "专精特新“小巨人”企业"), 11, PaperFont.Hei);
        flow.Center($"（{d.Say("level", "国家级")}）", 6);
        flow.Space(4);
        flow.Center($"有效期截止 {d.Date("valid_until", day.AddYears(3), DateForm.Dotted)}", 4.6);
        flow.Space(5);
        flow.Center(d.Say("issuer", issuer), 5.4);
        flow.Center(d.Date("issue_date", day, DateForm.Numerals), 5);
        flow.Seal(200, flow.Y - 12, issuer);
    }

    public static void CopyrightLines(Draft d)
    {
        var (holder, day) = (d.Invent.Firm(), d.Invent.Day(2020, 2025));
        var flow = CertificateSheet.New(d, false);
        flow.Size = 4.4;
        flow.Center(d.Say("title", "软件著作权登记证明"), 8, PaperFont.Kai);
        flow.Space(8);
        flow.Table([1.2, 3],
        [
            ["登记号", d.Say("certificate_number", $"{day.Year}SR{d.Random.Digits(7)}")],
            ["软件全称", $"{d.Invent.Word()}{d.Random.Pick("视频分析软件", "订单管理软件", "仿真软件")}"],
            ["著作权人", d.Say("holder", holder.Name)],
            ["统一社会信用代码", d.Say("holder_tax_id", holder.Code)],
            ["开发完成", Printing.Date(day.AddDays(-200), DateForm.Dashed)],
            ["登记日期", d.Date("issue_date", day, DateForm.Dashed)],
        ], padding: 2.6);
        flow.Center($"登记机构：{d.Say("issuer", "岭南软件登记服务处")}", 5);
        flow.Seal(150, flow.Y + 6, "岭南软件登记服务处");
    }

    public static void HarmonyConnect(Draft d)
    {
        var (holder, day) = (d.Invent.Firm(), d.Invent.Day(2023, 2025));
        var flow = CertificateSheet.New(d, false);
        flow.Center(d.Say("title", "鸿蒙智联产品认证证书"), 8, PaperFont.Hei);
        flow.Center("HarmonyOS Connect Certificate", 5);
        flow.Space(10);
        flow.Text($"Certificate No. 证书编号  {d.Say("certificate_number", $"HC-{d.Random.Digits(4)}-{d.Random.Digits(5)}")}", 0);
        flow.Text($"Company 企业名称  {d.Say("holder", holder.Name)}", 0);
        flow.Text($"Product 产品名称  {d.Invent.Word()}{d.Random.Pick("智能门锁", "智能灯具", "空气检测仪")} {d.Random.Pick("A", "S", "X")}{d.Random.Digits(3)}", 0);
        flow.Text($"Issued 发证日期  {d.Date("issue_date", day, DateForm.Slashed)}", 0);
        flow.Text($"Valid through 有效期至  {d.Date("valid_until", day.AddYears(1), DateForm.Slashed)}", 0);
        flow.Text($"Issued by 发证机构  {d.Say("issuer", "岭南终端互联认证中心")}", 0);
        flow.Seal(140, flow.Y + 14, "岭南终端互联认证中心");
    }

    public static void ParkTable(Draft d)
    {
        var (holder, day) = (d.Invent.Firm("深圳市", "园区运营", "置业"), d.Invent.Day(2022, 2025));
        var issuer = d.Random.Pick("前溪市发展和改革局", "深圳市前溪区科技创新局");
        var flow = CertificateSheet.New(d, false);
        flow.Size = 4.4;
        flow.Center(d.Say("title", d.Random.Pick("软件信息产业园区认定证明", "特色园区认定证明")), 7.5, PaperFont.Hei);
        flow.Space(8);
        flow.Table([1.3, 3],
        [
            ["园区名称", d.Invent.Place()], ["运营主体", d.Say("holder", holder.Name)], ["统一社会信用代码", d.Say("holder_tax_id", holder.Code)], ["认定等级", d.Say("level", d.Random.Pick("省级", "市级", "区级"))],
            ["认定文号", d.Say("certificate_number", $"前发改园〔{day.Year}〕{d.Random.Between(1, 99)}号")], ["认定时间", d.Date("issue_date", day, DateForm.Padded)],
        ], padding: 2.6);
        flow.ToRight($"认定部门 {d.Say("issuer", issuer)}");
        flow.Seal(150, flow.Y + 10, issuer);
    }

    public static void Degree(Draft d)
    {
        var day = new DateOnly(d.Random.Between(2012, 2024), 6, d.Random.Between(15, 30));
        var school = $"{d.Random.Pick("岭南", "云埠", "鹭江")}{d.Random.Pick("工业大学", "师范大学", "学院")}";
        var flow = CertificateSheet.New(d, true);
        flow.Center(d.Say("title", d.Random.Pick("硕士学位证书", "学士学位证书")), 10, PaperFont.Kai);
        flow.Space(6);
        flow.Text($"{d.Say("holder", d.Invent.Person())}，{d.Random.Pick("男", "女")}，在{d.Random.Pick("信息学院", "自动化学院")}完成培养方案，经审核符合学位条例的规定，授予{d.Random.Pick("工学", "理学")}学位。");
        // 硕士 and 学士 stand in the title: whether that is a level of its own, the paper does not say.
        d.LeaveOut("level");
        flow.Space(8);
        flow.Columns([30, 150], [d.Say("issuer", school), $"学位评定委员会主席 {d.Invent.Person()}"]);
        flow.Columns([30, 150], [d.Date("issue_date", day, DateForm.Chinese), $"证书编号 {d.Say("certificate_number", d.Random.Digits(16))}"]);
        flow.Seal(80, flow.Y - 6, school);
    }
}
