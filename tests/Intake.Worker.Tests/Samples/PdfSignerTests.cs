using System.Text;
using Intake.Samples;
using Org.BouncyCastle.Cms;

namespace Intake.Worker.Tests.Samples;

public class PdfSignerTests
{
    private static readonly byte[] Signed = PdfSigner.Sign(InvoicePdf.Write(new InvoiceGenerator(3).Any(InvoiceKind.DigitalSpecial)));

    [Fact]
    public void Signature_covers_the_whole_file_and_holds()
    {
        Assert.True(IsIntact(Signed, out var covered));
        Assert.Equal(Signed.Length, covered);
    }

    [Fact]
    public void Signing_twice_gives_the_same_bytes() =>
        Assert.Equal(Signed, PdfSigner.Sign(InvoicePdf.Write(new InvoiceGenerator(3).Any(InvoiceKind.DigitalSpecial))));

    [Fact]
    public void One_changed_byte_breaks_the_signature() => Assert.False(IsIntact(PdfSigner.Tamper(Signed), out _));

    [Fact]
    public void What_is_added_afterwards_leaves_the_signed_part_intact_but_not_the_whole()
    {
        var longer = PdfSigner.AppendAfter(Signed);
        Assert.True(IsIntact(longer, out var covered));
        Assert.Equal(Signed.Length, covered);
        Assert.True(longer.Length > covered);
    }

    private static bool IsIntact(byte[] pdf, out int covered)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var start = text.IndexOf("/ByteRange[", StringComparison.Ordinal) + "/ByteRange[".Length;
        var range = text[start..text.IndexOf(']', start)].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
        covered = range[2] + range[3];
        var hex = text[(range[1] + 1)..(range[2] - 1)];
        byte[] content = [.. pdf.AsSpan(range[0], range[1]), .. pdf.AsSpan(range[2], range[3])];
        var cms = new CmsSignedData(new CmsProcessableByteArray(content), new MemoryStream(Convert.FromHexString(hex)));
        var signer = cms.GetSignerInfos().GetSigners().Single();
        var certificate = cms.GetCertificates().EnumerateMatches(signer.SignerID).Single();
        try
        {
            return signer.Verify(certificate);
        }
        catch (CmsException)
        {
            return false;
        }
    }
}
