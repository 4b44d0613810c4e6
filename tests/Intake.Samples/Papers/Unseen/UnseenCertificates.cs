using Intake.Samples.Paper;
using Intake.Samples.Papers.Certificates;
using Intake.Samples.Papers.Drawing;

namespace Intake.Samples.Papers.Unseen;

/// <summary>Certificates of enterprises, software and devices of the unseen set.</summary>
internal static class UnseenCertificates
{
    /// <summary>The firm's name in large type in the middle, the term in numerals below.</summary>
    public static void SpecialisedBanner(Draft d)
    {
        var holder = d.Invent.Firm();
        var day = d.Invent.Day(2022, 2025);
        var issuer = CertificateSheet.Issuer(d);
        var flow = CertificateSheet.New(d, true);
        flow.Space(4);
        flow.Center("证　书", 12, PaperFont.Hei);
        flow.Center("CERTIFICATE", 4.4, PaperFont.Song);
        flow.Space(6);
        flow.Center(d.Say("holder", holder.Name), 7.4, PaperFont.Kai);
        flow.Space(3);
        flow.Center("经审核，认定为", 5.4);
        flow.Center(d.Say("title", "专精特新中小企业"), 10, PaperFont.Hei);
        flow.Center($"（有效期：{Printing.Date(day, DateForm.Numerals)}至{d.Date("valid_until", day.AddYears(3), DateForm.Numerals)}）", 4.6);
        flow.Space(8);
        flow.Columns([34, 170], [$"编号：{d.Say("certificate_number", $"{day.Year}-ZJTX-{d.Random.Digits(5)}")}", d.Say("issuer", issuer)]);
        flow.Columns([34, 170], [$"公示文号：{issuer[..2]}工信公示〔{day.Year}〕{d.Random.Between(1, 90)}号", d.Date("issue_date", day, DateForm.Numerals)]);
        flow.Seal(198, 172, issuer);
    }

    /// <summary>The registration of software as a table with narrow labels; the number of the registration is not that of the certificate.</summary>
    public static void CopyrightTable(Draft d)
    {
        var holder = d.Invent.Firm();
        var day = d.Invent.Day(2021, 2025);
        var issuer = "前溪版权登记管理局";
        var flow = CertificateSheet.New(d, false);
        flow.Size = 4.4;
        flow.Space(14);
        flow.Center("前溪版权登记", 5, PaperFont.Kai);
        flow.Center(d.Say("title", "计算机软件著作权登记证书"), 8, PaperFont.Kai);
        flow.Space(4);
        flow.ToRight($"证书号： {d.Say("certificate_number", $"软著登字第{d.Random.Between(1, 9)}{d.Random.Digits(6)}号")}");
        flow.Space(4);
        flow.Table([1.3, 3],
        [
            ["软 件 名 称", $"{d.Invent.Word()}{d.Random.Pick("设备管理", "数据标注", "视觉检测", "能耗分析")}系统 [简称：{d.Invent.Word()}] V{d.Random.Between(1, 4)}.{d.Random.Between(0, 9)}"],
            ["著 作 权 人", d.Say("holder", holder.Name)],
            ["开发完成日期", Printing.Date(day.AddDays(-140), DateForm.Padded)],
            ["首次发表日期", Printing.Date(day.AddDays(-95), DateForm.Padded)],
            ["权利取得方式", d.Random.Pick("原始取得", "受让")],
            ["权 利 范 围", "全部权利"],
            ["登  记  号", $"{day.Year}SR{d.Random.Digits(7)}"],
        ], isRuled: false, padding: 2.4, left: 36, right: 176);
        flow.Space(4);
        flow.Text("依照软件保护条例和登记办法的规定，经审核，对以上事项予以登记。", 2);
        flow.Space(18);
        flow.Columns([34, 112], [$"No. {d.Random.Digits(8)}", d.Say("issuer", issuer)]);
        flow.Columns([34, 112], ["", d.Date("issue_date", day, DateForm.Padded)]);
        flow.Seal(140, flow.Y - 8, issuer, "软件登记专用章");
    }

    /// <summary>Both languages in every line; a device, its version and its maker, who is the holder.</summary>
    public static void HarmonyTwoLanguages(Draft d)
    {
        var holder = d.Invent.Firm();
        var day = d.Invent.Day(2023, 2025);
        var issuer = "前溪开放原子测评实验室";
        var flow = CertificateSheet.New(d, false);
        flow.Size = 4;
        flow.Space(8);
        flow.Center(d.Say("title", "OpenHarmony兼容性测评证书"), 7.4, PaperFont.Hei);
        flow.Center("OpenHarmony Compatibility Certificate", 4.4);
        flow.Space(8);
        (string Chinese, string English, string Value)[] rows =
        [
            ("证书编号", "Certificate No.", d.Say("certificate_number", $"OHC-{d.Random.Digits(4)}-{day.Year}{d.Random.Digits(4)}")),
            ("企业名称", "Company", d.Say("holder", holder.Name)),
            ("产品名称", "Product", $"{d.Invent.Word()}{d.Random.Pick("智能网关", "工业平板", "开发板")}"),
            ("产品型号", "Model", $"{d.Random.Pick("KX", "TL", "GW")}-{d.Random.Digits(4)}"),
            ("系统版本", "OS Version", $"OpenHarmony {d.Random.Between(3, 5)}.{d.Random.Between(0, 2)} Release"),
            ("测评完成日期", "Tested on", Printing.Date(day.AddDays(-9), DateForm.Dashed)),
            ("发证日期", "Issued on", d.Date("issue_date", day, DateForm.Dashed)),
            ("有效期至", "Valid until", d.Date("valid_until", day.AddYears(3), DateForm.Dashed)),
        ];
        foreach (var (chinese, english, value) in rows)
        {
            flow.At(english, 34, flow.Y + 5.2, 2.8);
            flow.Columns([34, 78], [chinese, value]);
            flow.Space(4);
        }

        flow.Space(6);
        flow.Text($"兹证明上述产品在{holder.Contact}提交的样机上通过兼容性测试套件，符合产品兼容性规范的要求。证书状态可在测评平台查询。");
        flow.Space(12);
        flow.ToRight($"颁发机构 Issued by：{d.Say("issuer", issuer)}");
        flow.Seal(150, flow.Y - 4, issuer, "测评专用章");
    }
}
