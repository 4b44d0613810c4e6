using System.Globalization;
using System.Text;
using Intake.Samples.Codes;

namespace Intake.Samples.Hostile;

/// <summary>ZIPs that grow, climb, hide or lie.</summary>
internal static class BadZip
{
    public static byte[] Encrypted(string password)
    {
        var content = InvoicePdf.Write(BadDocuments.Invoice());
        var packed = HandZip.Deflate(content);
        var crc = PngImage.Crc32(content);
        var zip = new HandZip();
        zip.Add("invoice.pdf"u8, ZipCrypto.Encrypt(password, packed, (byte)(crc >> 24)), crc, (uint)content.Length, 8, flags: 1);
        return zip.Write();
    }

    public static byte[] Bomb(int megabytes) => ZipBytes.Write([("zeros.pdf", new byte[megabytes << 20])]);

    public static byte[] Nested(int depth)
    {
        var inner = InvoicePdf.Write(BadDocuments.Invoice());
        var name = "invoice.pdf";
        for (var i = depth; i > 0; i--)
        {
            inner = ZipBytes.Write([(name, inner)]);
            name = $"level{i.ToString(CultureInfo.InvariantCulture)}.zip";
        }

        return inner;
    }

    public static byte[] ManyFiles(int count) =>
        ZipBytes.Write(Enumerable.Range(0, count).Select(i => ($"{i / 1000}/{i}.pdf", Array.Empty<byte>())));

    public static byte[] Traversal()
    {
        var invoice = InvoicePdf.Write(BadDocuments.Invoice());
        return ZipBytes.Write(
        [
            ("../../climbed.pdf", invoice), ("/tmp/absolute.pdf", invoice), ("C:\\drive.pdf", invoice),
            ("..\\..\\backslash.pdf", invoice), ("a/../../b.pdf", invoice), ("good/invoice.pdf", invoice), ("nul\0byte.pdf", invoice),
        ]);
    }

    public static byte[] GbkNames()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        var make = new InvoiceGenerator(12);
        var zip = new HandZip();
        zip.AddDeflated(gbk.GetBytes("发票/云服务费.pdf"), InvoicePdf.Write(make.Any(InvoiceKind.DigitalSpecial)), flags: 0);
        zip.AddDeflated(gbk.GetBytes("发票/房租（一月）.pdf"), InvoicePdf.Write(make.Rent()), flags: 0);
        return zip.Write();
    }

    public static byte[] LyingSize()
    {
        var content = new byte[1 << 20];
        var zip = new HandZip();
        zip.Add("small.pdf"u8, HandZip.Deflate(content), PngImage.Crc32(content), 10, 8);
        return zip.Write();
    }

    public static byte[] SymbolicLink()
    {
        var target = "/etc/hostname"u8;
        var zip = new HandZip();
        zip.Add("invoice.pdf"u8, target, PngImage.Crc32(target), (uint)target.Length, 0, attributes: 0xA1FFu << 16);
        return zip.Write();
    }
}
