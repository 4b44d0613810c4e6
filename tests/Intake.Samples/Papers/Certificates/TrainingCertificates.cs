using Intake.Samples.Paper;

namespace Intake.Samples.Papers.Certificates;

/// <summary>Certificates of the training set.</summary>
internal static class TrainingCertificates
{
    public static void Specialised(Draft d)
    {
        var (holder, day) = (d.Invent.Firm(), d.Invent.Day(2021, 2024));
        var issuer = CertificateSheet.Issuer(d);
        var flow = CertificateSheet.New(d, true);
        flow.Space(8);
        flow.Ink = PaperInk.Seal;
        flow.Center(d.Say("title", "专精特新中小企业"), 12, PaperFont.Hei);
        flow.Ink = PaperInk.Black;
        flow.Center("证 书", 9, PaperFont.Kai);
        flow.Space(6);
        flow.Text($"企业名称：{d.Say("holder", holder.Name)}", 2);
        flow.Text($"证书编号：{d.Say("certificate_number", $"SZ{day.Year}{d.Random.Digits(4)}")}", 2);
        flow.Text($"有效期：{Printing.Date(day, DateForm.Chinese)}至{d.Date("valid_until", day.AddYears(3).AddDays(-1), DateForm.Chinese)}", 2);
        flow.Space(6);
        flow.ToRight($"发证机关：{d.Say("issuer", issuer)}");
        flow.ToRight($"发证日期：{d.Date("issue_date", day, DateForm.Chinese)}");
        flow.Seal(225, flow.Y - 12, issuer);
    }

    /// <summary>Software copyright: lines of labels and values.</summary>
    public static void Copyright(Draft d)
    {
        var (holder, day) = (d.Invent.Firm(), d.Invent.Day(2020, 2025));
        var flow = CertificateSheet.New(d, false);
        flow.Center("中华人民共和国", 6, PaperFont.Hei);
        flow.Center(d.Say("title", "计算机软件著作权登记证书"), 8.5, PaperFont.Hei);
        flow.Center($"证书号：{d.Say("certificate_number", $"软著登字第{d.Random.Between(1, 9)}{d.Random.Digits(7)}号")}", 4.4);
        flow.Space(10);
        (string, string)[] lines =
        [
            ("软件名称", $"{d.Invent.Word()}{d.Random.Pick("数据管理平台", "智能调度系统", "移动办公软件")}V{d.Random.Between(1, 4)}.{d.Random.Between(0, 9)}"),
            ("著作权人", d.Say("holder", holder.Name)), ("开发完成日期", Printing.Date(day.AddDays(-120), DateForm.Padded)), ("首次发表日期", "未发表"),
            ("权利取得方式", "原始取得"), ("权利范围", "全部权利"), ("登记号", $"{day.Year}SR{d.Random.Digits(7)}"),
        ];
        foreach (var (label, value) in lines)
        {
            flow.Columns([34, 76], [label + "：", value]);
            flow.Space(2);
        }

        flow.Text("根据《计算机软件保护条例》和《计算机软件著作权登记办法》的规定，经登记机关审核，对以上事项予以登记。");
        flow.Space(6);
        flow.ToRight(d.Say("issuer", "前溪版权登记中心"));
        flow.ToRight(d.Date("issue_date", day, DateForm.Padded));
        flow.Seal(150, flow.Y - 10, "前溪版权登记中心", "登记专用章");
    }

    public static void HarmonyCompatible(Draft d)
    {
        var (holder, day) = (d.Invent.Firm(), d.Invent.Day(2023, 2025));
        var flow = CertificateSheet.New(d, false);
        flow.Center("开源鸿蒙兼容性测评", 6, PaperFont.Hei);
        flow.Center(d.Say("title", "OpenHarmony生态产品兼容性证书"), 8, PaperFont.Hei);
        flow.Space(12);
        flow.Text($"证书编号：{d.Say("certificate_number", $"OH{day.Year}{d.Random.Digits(6)}")}", 0);
        flow.Text($"申请单位：{d.Say("holder", holder.Name)}", 0);
        flow.Text($"产品名称：{d.Invent.Word()}{d.Random.Pick("开发板", "智能终端", "商用平板", "工业网关")}", 0);
        flow.Text($"产品型号：{d.Random.Pick("HX", "PD", "TK")}-{d.Random.Digits(4)}", 0);
        flow.Text($"系统版本：OpenHarmony {d.Random.Between(3, 5)}.{d.Random.Between(0, 2)} Release", 0);
        flow.Text("上述产品通过兼容性测评，特发此证。", 0);
        flow.Space(10);
        flow.Text($"颁发机构：{d.Say("issuer", "前溪开源生态测评中心")}", 0);
        flow.Text($"颁发日期：{d.Date("issue_date", day, DateForm.Dashed)}", 0);
        flow.Text($"有效期至：{d.Date("valid_until", day.AddYears(2), DateForm.Dashed)}", 0);
        flow.Seal(150, flow.Y - 14, "前溪开源生态测评中心");
    }

    public static void Park(Draft d)
    {
        var (holder, day) = (d.Invent.Firm("深圳市", "产业园运营", "园区服务"), d.Invent.Day(2022, 2025));
        var issuer = d.Random.Pick("深圳市光华区工业和信息化局", "深圳市松林区科技创新局");
        var flow = CertificateSheet.New(d, true);
        flow.Space(14);
        flow.Center("认定证书", 9, PaperFont.Hei);
        flow.Text($"{d.Say("holder", holder.Name)}：", 0);
        flow.Text($"经评审，你单位运营的{d.Invent.Place()}被认定为{d.Say("level", d.Random.Pick("区级", "市级"))}“{d.Say("title", d.Random.Pick("特色产业园区", "软件特色园区"))}”。");
        flow.Text($"编号：{d.Say("certificate_number", $"TSYQ-{day.Year}-{d.Random.Digits(2)}")}    有效期三年，至{d.Date("valid_until", day.AddYears(3), DateForm.Chinese)}止。");
        flow.Space(6);
        flow.ToRight(d.Say("issuer", issuer));
        flow.ToRight(d.Date("issue_date", day, DateForm.Numerals));
        flow.Seal(225, flow.Y - 10, issuer);
    }

    public static void Diploma(Draft d)
    {
        var day = new DateOnly(d.Random.Between(2012, 2024), 6, d.Random.Between(15, 30));
        var person = d.Invent.Person();
        var school = $"{d.Random.Pick("前溪", "松林", "光华")}{d.Random.Pick("理工大学", "科技大学", "大学")}";
        var flow = CertificateSheet.New(d, true);
        flow.Center("普通高等学校", 6, PaperFont.Kai);
        flow.Center(d.Say("title", "毕业证书"), 11, PaperFont.Hei);
        flow.Space(4);
        flow.Text($"学生{d.Say("holder", person)}，性别{d.Random.Pick("男", "女")}，{day.Year - 22}年{d.Random.Between(1, 12)}月{d.Random.Between(1, 28)}日生，于{day.Year - 4}年九月至{day.Year}年六月在本校{d.Random.Pick("计算机科学与技术", "软件工程", "电子信息工程")}专业四年制{d.Say("level", "本科")}学习，修完教学计划规定的全部课程，成绩合格，准予毕业。");
        flow.Space(4);
        flow.Columns([30, 165], [$"校名：{d.Say("issuer", school)}", $"校长：{d.Invent.Person()}"]);
        flow.Columns([30, 165], [$"证书编号：{d.Say("certificate_number", $"1{d.Random.Digits(4)}1{day.Year}05{d.Random.Digits(6)}")}", d.Date("issue_date", day, DateForm.Numerals)]);
        flow.Seal(200, flow.Y - 4, school);
    }
}
