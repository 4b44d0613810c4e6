using System.Collections.Immutable;
using System.Text;
using Intake.Samples.Codes;
using Intake.Samples.Hostile;
using Intake.Samples.Pdf;

namespace Intake.Samples;

/// <summary>Hostile and broken inputs, every one made by code.</summary>
public static class BadDocuments
{
    /// <summary>The password of every encrypted sample.</summary>
    public const string Password = "guangming-2026";

    /// <summary>All of them, with sizes that a test can afford.</summary>
    public static ImmutableArray<BadDocument> All { get; } =
    [
        new("empty.pdf", "no byte at all", () => []),
        new("header_only.pdf", "a PDF header and nothing behind it", () => "%PDF-1.7\n"u8.ToArray()),
        new("text.pdf", "plain text", () => Encoding.UTF8.GetBytes("这不是发票，只是一段文字。\n")),
        new("picture.pdf", "a PNG picture", Picture),
        new("answer.pdf", "a JSON error message of a web service", () => """{"code":500,"message":"下载失败","data":null}"""u8.ToArray()),
        new("page.xml", "an HTML page", () => "<!DOCTYPE html><html><head><title>登录</title></head><body><p>请先登录<br></body></html>"u8.ToArray()),
        new("truncated.pdf", "an invoice PDF cut off at 60 %", () => Cut(InvoicePdf.Write(Invoice()), 60)),
        new("truncated.ofd", "an invoice OFD cut off at 60 %", () => Cut(InvoiceOfd.Write(Invoice(), OfdFamily.Digital), 60)),
        new("encrypted_rc4.pdf", "RC4 128 bit with a user password", () => EncryptedPdf.Write(Password, isAes: false)),
        new("encrypted_aes.pdf", "AES 128 bit with a user password", () => EncryptedPdf.Write(Password, isAes: true)),
        new("many_pages.pdf", "10,000 pages", () => BadPdf.ManyPages(10_000)),
        new("deep_array.pdf", "100,000 arrays inside each other", () => BadPdf.DeepArrays(100_000)),
        new("deep_dictionary.pdf", "50,000 dictionaries inside each other", () => BadPdf.DeepDictionaries(50_000)),
        new("deep_cmap.pdf", "a ToUnicode map with 100,000 arrays inside each other", () => BadPdf.DeepCMap(100_000)),
        new("xref_loop.pdf", "a cross-reference table whose predecessor is itself", BadPdf.XrefLoop),
        new("object_stream_loop.pdf", "an object stream that lies in itself", BadPdf.ObjectStreamLoop),
        new("page_tree_loop.pdf", "a page tree whose child is its parent", BadPdf.PageTreeLoop),
        new("form_loop.pdf", "a form XObject that draws itself", BadPdf.FormLoop),
        new("length_loop.pdf", "a stream whose length is given by the stream", BadPdf.LengthLoop),
        new("stream_bomb.pdf", "a content stream of 400 MB deflated twice to some kilobytes", () => BadPdf.StreamBomb(400)),
        new("giant_page.pdf", "a page of 10,000,000 points", BadPdf.GiantPage),
        new("huge_image.pdf", "an image that says it has 100,000 by 100,000 pixels", BadPdf.HugeImage),
        new("billion_laughs.xml", "ten entities, each ten times the one before", BadXml.BillionLaughs),
        new("quadratic.xml", "one long entity used many times", BadXml.Quadratic),
        new("xxe.xml", "an external entity that names a file of the machine", BadXml.ExternalEntity),
        new("xxe_parameter.xml", "an external parameter entity that names a web address", BadXml.ExternalParameter),
        new("deep.xml", "200,000 elements inside each other", () => BadXml.Deep(200_000)),
        new("many_attributes.xml", "an element with 100,000 attributes", () => BadXml.ManyAttributes(100_000)),
        new("cut_off.xml", "an EInvoice file cut off at 70 %", () => Cut(InvoiceXml.Write(Invoice(), XmlDialect.EInvoice), 70)),
        new("password.zip", "a ZIP whose entry is encrypted", () => BadZip.Encrypted(Password)),
        new("bomb.zip", "120 MB of zeros in some kilobytes", () => BadZip.Bomb(120)),
        new("nested.zip", "ZIPs in each other, twelve deep", () => BadZip.Nested(12)),
        new("many_files.zip", "20,000 empty files", () => BadZip.ManyFiles(20_000)),
        new("traversal.zip", "names that climb out of the folder", BadZip.Traversal),
        new("gbk_names.zip", "good invoices under names in GBK, not marked as UTF-8", BadZip.GbkNames),
        new("lying_size.zip", "an entry that declares 10 bytes and holds a megabyte", BadZip.LyingSize),
        new("link.zip", "a symbolic link to a file of the machine", BadZip.SymbolicLink),
        new("no_pages.ofd", "a document without pages", BadOfd.NoPages),
        new("missing_page.ofd", "a page that is not in the package", BadOfd.MissingPage),
        new("template_loop.ofd", "a template page that uses itself as template", BadOfd.TemplateLoop),
        new("climbing_path.ofd", "a DocRoot that climbs out of the package", BadOfd.ClimbingPath),
        new("entity.ofd", "billion laughs in the page", BadOfd.Entities),
        new("endless_delta.ofd", "DeltaX that repeats two thousand million times", BadOfd.EndlessDelta),
    ];

    /// <summary>The one of that name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static byte[] Make(string fileName) => All.Single(bad => bad.FileName == fileName).Make();

    internal static InvoiceSpec Invoice() => new InvoiceGenerator(11).Any(InvoiceKind.DigitalSpecial);

    private static byte[] Cut(byte[] whole, int percent) => whole[..(whole.Length * percent / 100)];

    private static byte[] Picture()
    {
        var (bits, side) = QrImage.Make("not an invoice");
        return PngImage.Write(bits, side);
    }
}
