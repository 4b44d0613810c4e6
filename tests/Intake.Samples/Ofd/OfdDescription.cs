using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Intake.Samples.Paper;

namespace Intake.Samples.Ofd;

/// <summary>The files that describe a package: OFD.xml, Document.xml, the frame of a page.</summary>
internal static class OfdDescription
{
    public const string Standard = "http://www.ofdspec.org/2016";

    public static int PageId(int index) => 60 + index;

    public static int TemplateId(int index) => 30 + index;

    public static string PageXml(OfdIds ids, PaperPage page, int? template, string objects) =>
        $"<ofd:Page xmlns:ofd=\"{Standard}\"><ofd:Area><ofd:PhysicalBox>0 0 {page.Width:0.##} {page.Height:0.##}</ofd:PhysicalBox></ofd:Area>"
        + (template is { } id ? $"<ofd:Template TemplateID=\"{id}\" ZOrder=\"Background\"/>" : "")
        + $"<ofd:Content><ofd:Layer ID=\"{ids.Next()}\">{objects}</ofd:Layer></ofd:Content></ofd:Page>";

    public static string DocumentXml(OfdNames names, OfdIds ids, List<PaperPage> pages, bool hasTemplate, bool hasTags, bool hasAttachment)
    {
        var indices = Enumerable.Range(0, pages.Count);
        return $"<ofd:Document xmlns:ofd=\"{Standard}\"><ofd:CommonData><ofd:MaxUnitID>{ids.Last}</ofd:MaxUnitID>"
            + (hasTemplate ? string.Concat(indices.Select(i => $"<ofd:TemplatePage ID=\"{TemplateId(i)}\" BaseLoc=\"{names.Reference(names.Template(i))}\"/>")) : "")
            + "<ofd:PageArea><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData>"
            + $"<ofd:Pages>{string.Concat(indices.Select(i => $"<ofd:Page ID=\"{PageId(i)}\" BaseLoc=\"{names.Reference(names.Page(i))}\"/>"))}</ofd:Pages>"
            + (hasAttachment ? "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>" : "")
            + (hasTags ? "<ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags>" : "")
            + "</ofd:Document>";
    }

    public static string RootXml(InvoiceSpec spec, OfdFamily family, OfdNames names, bool isSigned)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(spec.Code + spec.Number)).AsSpan(0, 16));
        (string Name, string? Value)[] data =
        [
            ("发票代码", spec.Code), ("发票号码", spec.Number), ("合计税额", InvoiceSpec.PrintTax(spec.Tax)), ("合计金额", InvoiceSpec.Print(spec.Amount)),
            ("开票日期", spec.DateInChinese), ("校验码", spec.CheckCode), ("购买方纳税人识别号", spec.Buyer.TaxId), ("销售方纳税人识别号", spec.Seller.TaxId),
        ];
        var custom = family is OfdFamily.FromPdf
            ? ""
            : $"<ofd:CustomDatas>{string.Concat(data.Where(entry => entry.Value is not null).Select(entry => $"<ofd:CustomData Name=\"{entry.Name}\">{entry.Value}</ofd:CustomData>"))}</ofd:CustomDatas>";
        return $"<ofd:OFD xmlns:ofd=\"{Standard}\" DocType=\"OFD\" Version=\"1.1\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>{id}</ofd:DocID><ofd:Creator>Intake.Samples</ofd:Creator>"
            + $"<ofd:CreationDate>{spec.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</ofd:CreationDate>{custom}</ofd:DocInfo><ofd:DocRoot>{names.Document}</ofd:DocRoot>"
            + (isSigned ? $"<ofd:Signatures>{names.InDocument("Signs/Signatures.xml")}</ofd:Signatures>" : "")
            + "</ofd:DocBody></ofd:OFD>";
    }
}
