using Intake.Samples.Paper;

namespace Intake.Samples.Papers.Certificates;

/// <summary>Further certificates of the training set.</summary>
internal static class OfficeCertificates
{
    /// <summary>High-tech enterprise: the labels below the heading in one column.</summary>
    public static void HighTech(Draft d)
    {
        var (holder, day) = (d.Invent.Firm(), d.Invent.Day(2021, 2024));
        var issuer = CertificateSheet.Issuer(d);
        var flow = CertificateSheet.New(d, true);
        flow.Space(10);
        flow.Center(d.Say("title", "高新技术企业证书"), 13, PaperFont.Hei);
        flow.Space(10);
        flow.Columns([60, 110], ["企 业 名 称：", d.Say("holder", holder.Name)]);
        flow.Columns([60, 110], ["证 书 编 号：", d.Say("certificate_number", $"GR{day.Year}44{d.Random.Digits(6)}")]);
        flow.Columns([60, 110], ["发 证 时 间：", d.Date("issue_date", day, DateForm.Chinese)]);
        flow.Columns([60, 110], ["有  效  期：", "三年"]);
        flow.Columns([60, 110], ["批 准 机 关：", d.Say("issuer", issuer)]);
        flow.Seal(225, flow.Y + 10, issuer);
    }

    /// <summary>Compatibility of a product with an operating system: a table in two languages.</summary>
    public static void Compatibility(Draft d)
    {
        var (holder, day) = (d.Invent.Firm(), d.Invent.Day(2022, 2025));
        var flow = CertificateSheet.New(d, false);
        flow.Center(d.Say("title", "OpenHarmony生态产品兼容性证书"), 7.4, PaperFont.Hei);
        flow.Center("OpenHarmony Compatibility Certificate", 4.4);
        flow.Space(6);
        flow.Size = 4;
        flow.Table([1.2, 3],
        [
            ["证书编号", d.Say("certificate_number", $"OHC{day.Year}{d.Random.Digits(5)}")],
            ["申请企业", d.Say("holder", holder.Name)],
            ["统一社会信用代码", d.Say("holder_tax_id", holder.Code)],
            ["产品名称", d.Invent.Word() + "工业平板"],
            ["产品型号", $"TB-{d.Random.Digits(3)}"],
            ["系统版本", "OpenHarmony 4.1 Release"],
            ["颁证日期", d.Date("issue_date", day, DateForm.Dashed)],
            ["证书有效期至", d.Date("valid_until", day.AddYears(3), DateForm.Dashed)],
        ], padding: 2);
        flow.Space(8);
        flow.ToRight("颁证机构：" + d.Say("issuer", "岭南开源生态促进会"));
        flow.Seal(150, flow.Y, "岭南开源生态促进会");
    }

    /// <summary>A letter by which an office recognises an enterprise.</summary>
    public static void Letter(Draft d)
    {
        var (holder, day) = (d.Invent.Firm(), d.Invent.Day(2022, 2025));
        var issuer = CertificateSheet.Issuer(d);
        var flow = CertificateSheet.New(d, true);
        flow.Space(12);
        flow.Center("荣 誉 证 书", 12, PaperFont.Hei);
        flow.Space(6);
        flow.Text($"{d.Say("holder", holder.Name)}：", 2);
        flow.Text($"经评审，被认定为“{d.Say("title", "创新型中小企业")}”，有效期至{d.Date("valid_until", day.AddYears(3), DateForm.Chinese)}。", 4);
        flow.Text("特发此证。", 4);
        flow.Space(6);
        flow.ToRight(d.Say("issuer", issuer));
        flow.ToRight(d.Date("issue_date", day, DateForm.Chinese));
        flow.Seal(225, flow.Y - 8, issuer);
    }
}
