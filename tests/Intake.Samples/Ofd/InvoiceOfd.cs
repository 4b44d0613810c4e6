using System.Text;
using Intake.Samples.Codes;
using Intake.Samples.Ofd;
using Intake.Samples.Paper;
using Intake.Samples.Pdf;

namespace Intake.Samples;

/// <summary>Invoices as OFD (GB/T 33190), in the families and with the liberties found in practice.</summary>
public static class InvoiceOfd
{
    private const string Standard = OfdDescription.Standard;

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

            tagged.AddRange(values.Tagged.Select(entry => (entry.Mark, entry.Id, OfdDescription.PageId(i))));
            if (hasTemplate)
            {
                files.Add((names.Template(i), OfdDescription.PageXml(ids, pages[i], null, form.Objects)));
                files.Add((names.Page(i), OfdDescription.PageXml(ids, pages[i], OfdDescription.TemplateId(i), values.Objects)));
            }
            else
            {
                files.Add((names.Page(i), OfdDescription.PageXml(ids, pages[i], null, form.Objects + values.Objects)));
            }
        }

        var hasTags = family is not OfdFamily.FromPdf;
        var attachment = Attachment(spec, family);
        files.Insert(0, (names.Document, OfdDescription.DocumentXml(names, ids, pages, hasTemplate, hasTags, attachment is not null)));
        files.Insert(0, ("OFD.xml", OfdDescription.RootXml(spec, family, names, options.Signed)));
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

        return ZipBytes.Write(options.Signed ? OfdSeal.Sign(entries, names, spec, options.ModifiedAfterSigning) : entries);
    }

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private static OfdPageXml Layer(OfdIds ids, OfdFamily family, PaperPage page) =>
        new(ids, family == OfdFamily.Flat, family == OfdFamily.FromPdf, page.FormColor);

    private static (string Name, string Format, string File, byte[] Content)? Attachment(InvoiceSpec spec, OfdFamily family) => family switch
    {
        OfdFamily.TaxControl => ("original_invoice", "xml", "original_invoice.xml", InvoiceXml.Write(spec, XmlDialect.Fp2019)),
        OfdFamily.Flat => ("data", "xbrl", $"inv_ord_issuer_{spec.Date:yyyyMMdd}_{spec.Code}{spec.Number}.xml", InvoiceXml.Write(spec, XmlDialect.Xbrl)),
        _ => null,
    };

    private static string Odd(string text) =>
        text.Replace($"xmlns:ofd=\"{Standard}\"", "xmlns=\"http://www.ofdspec.org\"", StringComparison.Ordinal).Replace("ofd:", "", StringComparison.Ordinal);
}
