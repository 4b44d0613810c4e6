using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Intake.Samples.Codes;
using Intake.Samples.Ofd;
using Intake.Samples.Paper;
using Intake.Samples.Pdf;

namespace Intake.Samples;

/// <summary>Invoices as OFD (GB/T 33190), in the families and with the liberties found in practice.</summary>
public static class InvoiceOfd
{
    private const string Standard = "http://www.ofdspec.org/2016";

    public static byte[] Write(InvoiceSpec spec, OfdFamily family, OfdOptions? options = null)
    {
        options ??= OfdOptions.None;
        var names = new OfdNames(options);
        var ids = new OfdIds(100);
        var pages = InvoicePaper.Draw(spec, new PaperOptions { ShortItemLabel = true });
        var files = new List<(string Path, string Text)>();
        var tagged = new List<(TextMark, int, int)>();
        var hasTemplate = family is OfdFamily.TaxControl or OfdFamily.Digital;
        for (var i = 0; i < pages.Count; i++)
        {
            var form = Layer(ids, family, pages[i]);
            var values = Layer(ids, family, pages[i]);
            foreach (var mark in OfdPaper.Marks(pages[i], family))
            {
                if (mark is QrMark qr)
                {
                    values.Image(qr.X, qr.Y, qr.Size, OfdResources.QrImage);
                }
                else
                {
                    (hasTemplate && mark is TextMark { IsLabel: true } or StrokeMark ? form : values).Draw(mark);
                }
            }

            tagged.AddRange(values.Tagged.Select(entry => (entry.Mark, entry.Id, PageId(i))));
            if (hasTemplate)
            {
                files.Add((names.Template(i), PageXml(ids, pages[i], null, form.Objects)));
                files.Add((names.Page(i), PageXml(ids, pages[i], TemplateId(i), values.Objects)));
            }
            else
            {
                files.Add((names.Page(i), PageXml(ids, pages[i], null, form.Objects + values.Objects)));
            }
        }

        var hasTags = family is not OfdFamily.FromPdf;
        var attachment = Attachment(spec, family);
        files.Insert(0, (names.Document, DocumentXml(names, ids, pages, hasTemplate, hasTags, attachment is not null)));
        files.Insert(0, ("OFD.xml", RootXml(spec, family, names, options.Signed)));
        files.Add((names.InDocument("PublicRes.xml"), OfdResources.Public));
        files.Add((names.InDocument("DocumentRes.xml"), OfdResources.Document));
        if (hasTags)
        {
            files.Add((names.InDocument("Tags/CustomTags.xml"), $"<ofd:CustomTags xmlns:ofd=\"{Standard}\"><ofd:CustomTag TypeID=\"root\"><ofd:FileLoc>CustomTag.xml</ofd:FileLoc></ofd:CustomTag></ofd:CustomTags>"));
            files.Add((names.InDocument("Tags/CustomTag.xml"), OfdTags.Write(tagged, family == OfdFamily.TaxControl, options.MalformedTags)));
        }

        var entries = files.Select(file => (file.Path, Encoding.UTF8.GetBytes(Head + (options.OddNamespace ? Odd(file.Text) : file.Text)))).ToList();
        var (bits, side) = QrImage.Make(spec.QrPayload);
        entries.Add((names.InDocument("Res/qrcode.png"), PngImage.Write(bits, side)));
        if (attachment is { } attached)
        {
            entries.Add((names.InDocument("Attachs/Attachments.xml"), Encoding.UTF8.GetBytes($"{Head}<ofd:Attachments xmlns:ofd=\"{Standard}\"><ofd:Attachment ID=\"98\" Name=\"{attached.Name}\" Format=\"{attached.Format}\" Visible=\"false\"><ofd:FileLoc>{attached.File}</ofd:FileLoc></ofd:Attachment></ofd:Attachments>")));
            entries.Add((names.InDocument($"Attachs/{attached.File}"), attached.Content));
        }

        return ZipBytes.Write(options.Signed ? OfdSeal.Sign(entries, names, spec.Date, options.ModifiedAfterSigning) : entries);
    }

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private static int PageId(int index) => 60 + index;

    private static int TemplateId(int index) => 30 + index;

    private static OfdPageXml Layer(OfdIds ids, OfdFamily family, PaperPage page) =>
        new(ids, family == OfdFamily.Flat, family == OfdFamily.FromPdf, page.FormColor);

    private static string PageXml(OfdIds ids, PaperPage page, int? template, string objects) =>
        $"<ofd:Page xmlns:ofd=\"{Standard}\"><ofd:Area><ofd:PhysicalBox>0 0 {page.Width:0.##} {page.Height:0.##}</ofd:PhysicalBox></ofd:Area>"
        + (template is { } id ? $"<ofd:Template TemplateID=\"{id}\" ZOrder=\"Background\"/>" : "")
        + $"<ofd:Content><ofd:Layer ID=\"{ids.Next()}\">{objects}</ofd:Layer></ofd:Content></ofd:Page>";

    private static string DocumentXml(OfdNames names, OfdIds ids, List<PaperPage> pages, bool hasTemplate, bool hasTags, bool hasAttachment)
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

    private static string RootXml(InvoiceSpec spec, OfdFamily family, OfdNames names, bool isSigned)
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

    private static (string Name, string Format, string File, byte[] Content)? Attachment(InvoiceSpec spec, OfdFamily family) => family switch
    {
        OfdFamily.TaxControl => ("original_invoice", "xml", "original_invoice.xml", InvoiceXml.Write(spec, XmlDialect.Fp2019)),
        OfdFamily.Flat => ("data", "xbrl", $"inv_ord_issuer_{spec.Date:yyyyMMdd}_{spec.Code}{spec.Number}.xml", InvoiceXml.Write(spec, XmlDialect.Xbrl)),
        _ => null,
    };

    private static string Odd(string text) =>
        text.Replace($"xmlns:ofd=\"{Standard}\"", "xmlns=\"http://www.ofdspec.org\"", StringComparison.Ordinal).Replace("ofd:", "", StringComparison.Ordinal);
}
