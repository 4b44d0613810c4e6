using Intake.Samples.Paper;
using Intake.Samples.Papers.Certificates;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Unseen;

/// <summary>Business licences of the unseen set. Their words are set by law; only the arrangement is new.</summary>
internal static class UnseenLicences
{
    private const string Office = "前溪市光华区市场监督管理局";

    /// <summary>The duplicate in use since 2019: code at the upper left, two columns whose long values wrap beside each other, a code to scan.</summary>
    public static void LyingDuplicate(Draft d)
    {
        var f = LicenceFacts.Invent(d);
        var flow = CertificateSheet.New(d, true);
        flow.Size = 3.8;
        flow.At("统一社会信用代码", 30, 24, 3.4, PaperFont.Hei);
        flow.At(d.Say("unified_social_credit_code", f.Firm.Code), 30, 29.5, 4.4);
        flow.Space(4);
        flow.Center("营 业 执 照", 12, PaperFont.Hei);
        flow.Center($"（副　本）　　编号 S{d.Random.Digits(13)}（{d.Random.Between(1, 4)}-1）", 4);
        flow.At("扫描二维码登录", 222, 24, 2.8);
        flow.At("“国家企业信用信息公示系统”", 222, 28, 2.8);
        flow.At("了解更多登记、备案、许可、监管信息", 222, 32, 2.8);
        flow.Page.Marks.Add(new QrMark(205, 22, 15, $"https://example.com/gsxt?id={d.Random.Digits(12)}"));
        var top = Math.Max(flow.Y + 6, 74);
        var left = Column(flow, top, 30, 56, 152, [("名　　称", d.Say("name", f.Firm.Name)), ("类　　型", d.Random.Pick("有限责任公司（自然人投资或控股）", "有限责任公司（外商投资、非独资）")), ("法定代表人", d.Say("legal_representative", f.Firm.Person)), ("经营范围", d.Say("scope", f.Scope))]);
        var capital = d.Random.Chance(50) ? Printing.Money(f.Capital, MoneyForm.TenThousands) : $"{Codes.CapitalAmount.Write(f.Capital, '元')}人民币";
        var right = Column(flow, top, 164, 190, 264, [("注册资本", capital.EndsWith("人民币", StringComparison.Ordinal) ? d.Say("registered_capital", Printing.Money(f.Capital, MoneyForm.Plain), capital) : $"人民币{d.Money("registered_capital", f.Capital, MoneyForm.TenThousands)}"), ("成立日期", d.Date("established", f.Established, DateForm.Padded)), ("营业期限", $"{Printing.Date(f.Established, DateForm.Padded)}至{Printing.Date(f.Established.AddYears(30), DateForm.Padded)}"), ("住　　所", d.Say("address", f.Firm.Address))]);
        flow.Y = Math.Max(Math.Max(left, right) + 4, 158);
        flow.At("登 记 机 关", 196, flow.Y, 4.4);
        flow.At(Printing.Date(f.Issued, DateForm.Spaced), 216, flow.Y + 14, 4.2);
        flow.Seal(236, flow.Y + 6, Office, radius: 16);
    }

    /// <summary>The print of a registration from the electronic system: numbered rows in which branch, state and day of approval stand too.</summary>
    public static void RegistryPrint(Draft d)
    {
        var f = LicenceFacts.Invent(d);
        var flow = d.Flow;
        flow.Size = 4;
        flow.Center("营业执照", 10, PaperFont.Song);
        flow.Center("（电子证照打印件）", 4);
        flow.Space(4);
        (string Label, string Value)[] rows =
        [
            ("统一社会信用代码：", d.Say("unified_social_credit_code", f.Firm.Code)), ("名称：", d.Say("name", f.Firm.Name)), ("类型：", "股份有限公司（非上市、自然人投资或控股）"), ("法定代表人：", d.Say("legal_representative", f.Firm.Person)),
            ("注册资本：", $"{d.Money("registered_capital", f.Capital, MoneyForm.TenThousands)}人民币"), ("成立日期：", d.Date("established", f.Established, DateForm.Chinese)), ("住所：", d.Say("address", f.Firm.Address)), ("经营范围：", d.Say("scope", f.Scope)),
            ("登记机关：", Office), ("核准日期：", Printing.Date(f.Issued, DateForm.Chinese)), ("登记状态：", "存续（在营、开业、在册）"),
        ];
        foreach (var (label, value) in rows)
        {
            flow.Columns([30, 72], [label, value]);
            flow.Space(2.4);
        }

        flow.Space(4);
        flow.Text($"打印时间：{Printing.Date(f.Issued.AddDays(400), DateForm.Dashed)}　　验证码：{d.Random.Digits(6)}", 0);
        flow.Seal(160, flow.Y - 12, Office, "电子证照专用章", 16);
    }

    private static double Column(Flow flow, double top, double labels, double values, double right, ReadOnlySpan<(string Label, string Value)> rows)
    {
        var before = flow.Right;
        (flow.Right, flow.Y) = (right, top);
        foreach (var (label, value) in rows)
        {
            flow.Columns([labels, values], [label, value]);
            flow.Space(2.2);
        }

        flow.Right = before;
        return flow.Y;
    }
}
