using System.Collections.Immutable;
using Intake.Samples.Paper;
using Intake.Samples.Papers.Certificates;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Licences;

/// <summary>Business licences. Their labels are set by law; they differ in arrangement, in what is printed and in how the values stand.</summary>
internal static class LicenceLayouts
{
    private const string Office = "深圳市光华区市场监督管理局";

    public static ImmutableArray<PaperLayout> All { get; } =
    [
        Training("licence-lying-two-columns", LyingTwoColumns),
        Training("licence-standing", Standing),
        Training("licence-copy", Copy),
        Training("licence-form-2022", RealLicences.Form2022),
        Training("licence-register", RealLicences.Register),
        Scoring("licence-electronic", Electronic),
        Scoring("licence-old-form", OldForm),
        Scoring("licence-wide-spaced", WideSpaced),
    ];

    private static void LyingTwoColumns(Draft d)
    {
        var f = LicenceFacts.Invent(d);
        var flow = CertificateSheet.New(d, true);
        flow.Size = 4;
        flow.Center("营 业 执 照", 12, PaperFont.Hei);
        flow.At("统一社会信用代码", 32, 24, 3.6);
        flow.At(d.Say("unified_social_credit_code", f.Firm.Code), 32, 29, 4.6);
        flow.Space(12);
        Rows(flow, [("名    称", d.Say("name", f.Firm.Name)), ("类    型", "有限责任公司"), ("法定代表人", d.Say("legal_representative", f.Firm.Person)), ("经营范围", d.Say("scope", f.Scope))], 32, 58, 160);
        var bottom = flow.Y;
        flow.Y = 68.4;
        Rows(flow, [("注册资本", Capital(d, f)), ("成立日期", d.Date("established", f.Established, DateForm.Padded)), ("住    所", d.Say("address", f.Firm.Address))], 168, 192, 268);
        flow.Y = Math.Max(bottom, flow.Y) + 4;
        flow.At("登记机关", 200, 160);
        flow.At(Printing.Date(f.Issued, DateForm.Spaced), 215, 172);
        flow.Seal(235, 165, Office);
    }

    private static void Standing(Draft d)
    {
        var f = LicenceFacts.Invent(d);
        var flow = CertificateSheet.New(d, false);
        flow.Size = 4.2;
        flow.Center("营业执照", 13, PaperFont.Hei);
        flow.Center($"统一社会信用代码：{d.Say("unified_social_credit_code", f.Firm.Code)}", 4.4);
        flow.Space(10);
        Rows(flow,
        [
            ("名称", d.Say("name", f.Firm.Name)), ("类型", "有限责任公司（自然人独资）"), ("住所", d.Say("address", f.Firm.Address)), ("法定代表人", d.Say("legal_representative", f.Firm.Person)),
            ("注册资本", Capital(d, f)), ("成立日期", d.Date("established", f.Established, DateForm.Chinese)), ("营业期限", "长期"), ("经营范围", d.Say("scope", f.Scope)),
        ], 35, 66, 178);
        flow.Space(14);
        flow.ToRight("登记机关");
        flow.ToRight(Printing.Date(f.Issued, DateForm.Chinese));
        flow.Seal(155, flow.Y - 8, Office);
    }

    private static void Copy(Draft d)
    {
        var f = LicenceFacts.Invent(d);
        var flow = CertificateSheet.New(d, true);
        flow.Size = 4;
        flow.Center("营业执照", 11, PaperFont.Hei);
        flow.Center($"（副  本）（{d.Random.Between(1, 3)}-1）", 5);
        flow.Text($"统一社会信用代码  {d.Say("unified_social_credit_code", f.Firm.Code)}", 0);
        flow.Columns([30, 165], [$"名称  {d.Say("name", f.Firm.Name)}", $"注册资本  {Capital(d, f)}"]);
        flow.Columns([30, 165], ["类型  其他股份有限公司（非上市）", $"成立日期  {d.Date("established", f.Established, DateForm.Padded)}"]);
        flow.Columns([30, 165], [$"法定代表人  {d.Say("legal_representative", f.Firm.Person)}", $"住所  {d.Say("address", f.Firm.Address)}"]);
        flow.Right = 160;
        flow.Text($"经营范围  {d.Say("scope", f.Scope)}", 0);
        flow.At("登记机关", 210, 150);
        flow.At(Printing.Date(f.Issued, DateForm.Padded), 210, 160);
        flow.Seal(230, 152, Office);
    }

    private static void Electronic(Draft d)
    {
        var f = LicenceFacts.Invent(d);
        var flow = d.Flow;
        flow.Center("电子营业执照下载件", 5, PaperFont.Hei);
        flow.Center("营业执照", 9, PaperFont.Kai);
        flow.Table([1.3, 3],
        [
            ["统一社会信用代码", d.Say("unified_social_credit_code", f.Firm.Code)], ["企业名称", d.Say("name", f.Firm.Name)], ["企业类型", "有限责任公司"], ["法定代表人", d.Say("legal_representative", f.Firm.Person)],
            ["成立日期", d.Date("established", f.Established, DateForm.Dashed)], ["注册资本", Capital(d, f)], ["住所", d.Say("address", f.Firm.Address)], ["经营范围", d.Say("scope", f.Scope)], ["核准日期", Printing.Date(f.Issued, DateForm.Dashed)],
        ], padding: 2.2);
        flow.Text("本下载件仅供查阅，与纸质营业执照具有同等效力。", 0);
    }

    private static void OldForm(Draft d)
    {
        var f = LicenceFacts.Invent(d);
        var flow = CertificateSheet.New(d, false);
        flow.Size = 4.4;
        flow.Center("企业法人营业执照", 9, PaperFont.Kai);
        flow.ToRight($"统一社会信用代码 {d.Say("unified_social_credit_code", f.Firm.Code)}");
        flow.Space(6);
        flow.Text($"名        称  {d.Say("name", f.Firm.Name)}", 0);
        flow.Text($"住        所  {d.Say("address", f.Firm.Address)}", 0);
        flow.Text($"法定代表人  {d.Say("legal_representative", f.Firm.Person)}", 0);
        flow.Text($"注 册 资 本  {Capital(d, f)}", 0);
        flow.Text($"成 立 日 期  {d.Date("established", f.Established, DateForm.Numerals)}", 0);
        flow.Text($"经 营 范 围  {d.Say("scope", f.Scope)}", 0);
        flow.Space(12);
        flow.ToRight(Printing.Date(f.Issued, DateForm.Numerals));
        flow.Seal(150, flow.Y - 4, Office);
    }

    private static void WideSpaced(Draft d)
    {
        var f = LicenceFacts.Invent(d);
        var flow = CertificateSheet.New(d, true);
        flow.Size = 4.2;
        flow.Leading = 2;
        flow.Center("营　业　执　照", 11, PaperFont.Hei);
        flow.Columns([30, 150], [$"名称：{d.Say("name", f.Firm.Name)}", $"统一社会信用代码：{d.Say("unified_social_credit_code", f.Firm.Code)}"]);
        flow.Columns([30, 150], [$"法定代表人：{d.Say("legal_representative", f.Firm.Person)}", $"注册资本：{Capital(d, f)}"]);
        flow.Columns([30, 150], [$"成立日期：{d.Date("established", f.Established, DateForm.Spaced)}", "类型：有限责任公司（法人独资）"]);
        flow.Text($"住所：{d.Say("address", f.Firm.Address)}", 0);
        flow.Right = 190;
        flow.Text($"经营范围：{d.Say("scope", f.Scope)}", 0);
        flow.At("登记机关（盖章）", 205, 155);
        flow.Seal(230, 160, Office);
    }

    private static string Capital(Draft d, LicenceFacts f) => d.Random.Below(3) switch
    {
        0 => "人民币" + d.Money("registered_capital", f.Capital, MoneyForm.TenThousands),
        1 => d.Money("registered_capital", f.Capital, MoneyForm.TenThousands) + "人民币",
        _ => "人民币" + d.Say("registered_capital", Printing.Money(f.Capital, MoneyForm.Plain), Codes.CapitalAmount.Write(f.Capital, '元')),
    };

    private static void Rows(Drawing.Flow flow, ReadOnlySpan<(string Label, string Value)> rows, double labels, double values, double right)
    {
        var before = flow.Right;
        flow.Right = right;
        foreach (var (label, value) in rows)
        {
            flow.Columns([labels, values], [label, value]);
            flow.Space(2);
        }

        flow.Right = before;
    }

    private static PaperLayout Training(string name, Action<Draft> draw) => new(PaperTypes.BusinessLicence, PaperSet.Training, name, draw);

    private static PaperLayout Scoring(string name, Action<Draft> draw) => new(PaperTypes.BusinessLicence, PaperSet.Scoring, name, draw);
}
