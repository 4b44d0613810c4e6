using Intake.Samples.Paper;
using Intake.Samples.Papers.Certificates;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Licences;

/// <summary>Further licences of the training set: the form in force, lying, with the scope in its own column, and the extract of a register.</summary>
internal static class RealLicences
{
    private const string Office = "深圳市光华区市场监督管理局";

    /// <summary>Labels stretched to one width, two blocks beside each other, the scope at the lower left over many lines.</summary>
    public static void Form2022(Draft d)
    {
        var f = LicenceFacts.Invent(d);
        var flow = CertificateSheet.New(d, true);
        flow.Size = 4;
        flow.At("统一社会信用代码", 28, 22, 3.4);
        flow.At(d.Say("unified_social_credit_code", f.Firm.Code), 28, 27, 4.2);
        flow.Space(4);
        flow.Center("营业执照", 13, PaperFont.Hei);
        flow.Center("（副　本）", 5);
        flow.At("扫描二维码登录“国家企业信用", 236, 26, 2.4);
        flow.At("信息公示系统”了解更多登记、", 236, 30, 2.4);
        flow.At("备案、许可、监管信息。", 236, 34, 2.4);
        var top = flow.Y + 6;
        Block(flow, top, 28, 52, 152,
        [
            ("名　　　称", d.Say("name", f.Firm.Name)), ("类　　　型", "有限责任公司(自然人投资或控股)"), ("法定代表人", d.Say("legal_representative", f.Firm.Person)), ("经 营 范 围", d.Say("scope", f.Scope)),
        ]);
        Block(flow, top, 160, 184, 268,
        [
            ("注 册 资 本", "人民币" + d.Say("registered_capital", Printing.Money(f.Capital, MoneyForm.Plain), Codes.CapitalAmount.Write(f.Capital, '元'))),
            ("成 立 日 期", d.Date("established", f.Established, DateForm.Padded)), ("住　　　所", d.Say("address", f.Firm.Address)),
        ]);
        flow.At("登 记 机 关", 196, 160);
        flow.At(Printing.Date(f.Issued, DateForm.Spaced), 214, 172);
        flow.At("国家企业信用信息公示系统网址：http://www.gsxt.gov.cn", 24, 190, 2.4);
        flow.At("市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告。", 120, 190, 2.4);
        flow.Seal(232, 164, Office);
    }

    /// <summary>Four columns of labels and values; the long texts span the row.</summary>
    public static void Register(Draft d)
    {
        var f = LicenceFacts.Invent(d);
        var flow = d.Flow;
        flow.Size = 3.8;
        flow.Center("商事主体登记及备案信息（营业执照）", 5.4, PaperFont.Hei);
        flow.Table([1.3, 3, 1.2, 2],
        [
            ["统一社会信用代码", d.Say("unified_social_credit_code", f.Firm.Code), "商事主体类型", "有限责任公司"],
            ["商事主体名称", d.Say("name", f.Firm.Name), "成立日期", d.Date("established", f.Established, DateForm.Dashed)],
            ["法定代表人", d.Say("legal_representative", f.Firm.Person), "认缴注册资本", d.Money("registered_capital", f.Capital, MoneyForm.TenThousands)],
            ["住所或经营场所", d.Say("address", f.Firm.Address)],
            ["经营范围", d.Say("scope", f.Scope)],
            ["核准日期", Printing.Date(f.Issued, DateForm.Dashed), "营业期限", "永续经营"],
        ], padding: 1.8);
    }

    private static void Block(Drawing.Flow flow, double top, double labels, double values, double right, ReadOnlySpan<(string Label, string Value)> rows)
    {
        var before = flow.Right;
        (flow.Y, flow.Right) = (top, right);
        foreach (var (label, value) in rows)
        {
            flow.Columns([labels, values], [label, value]);
            flow.Space(3);
        }

        flow.Right = before;
    }
}
