using System.Security.Cryptography;
using System.Text;
using Intake.Extraction.Documents;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;

namespace Intake.Extraction.Tests.Reading.Pdf;

public sealed class SignatureTests
{
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private static readonly AsymmetricCipherKeyPair Keys = SignedPdf.RsaKeys();
    private static readonly byte[] Signed = WithRsa(Sha256);

    [Theory]
    [InlineData("1.3.14.3.2.26", "RSA/SHA-1")]
    [InlineData(Sha256, "RSA/SHA-256")]
    [InlineData("2.16.840.1.101.3.4.2.2", "RSA/SHA-384")]
    [InlineData("2.16.840.1.101.3.4.2.3", "RSA/SHA-512")]
    public void An_untouched_RSA_signature_is_intact(string digest, string algorithm)
    {
        var report = Only(WithRsa(digest));

        Assert.Equal((SignatureIntegrity.Intact, algorithm, true), (report.Integrity, report.Algorithm, report.CoversWholeDocument));
        Assert.Equal("CN=Test Signer", report.Signer);
        Assert.Equal("pdf.signature_trust_unchecked", report.Trust.Key);
        Assert.Equal(["CN=Test CA", "2024-01-01", "2026-01-01"], report.Trust.Arguments);
    }

    [Fact]
    public void An_untouched_SM2_signature_is_intact()
    {
        var keys = SignedPdf.EllipticKeys(sm2: true);
        var certificate = SignedPdf.Certificate(keys, "SM3WITHSM2");
        var pdf = SignedPdf.Make(content => SignedPdf.Cms(content, keys, certificate, SignedPdf.Sm3));

        Assert.Equal((SignatureIntegrity.Intact, "SM2/SM3"), (Only(pdf).Integrity, Only(pdf).Algorithm));
        Assert.Equal(SignatureIntegrity.Broken, Only(Flip(pdf, pdf.AsSpan().IndexOf("128.50"u8))).Integrity);
    }

    [Fact]
    public void An_untouched_ECDSA_signature_is_intact()
    {
        var keys = SignedPdf.EllipticKeys(sm2: false);
        var pdf = SignedPdf.Make(content => SignedPdf.Cms(content, keys, SignedPdf.Certificate(keys, "SHA256WITHECDSA"), Sha256));

        Assert.Equal((SignatureIntegrity.Intact, "ECDSA/SHA-256"), (Only(pdf).Integrity, Only(pdf).Algorithm));
    }

    [Fact]
    public void A_bare_RSA_value_with_the_certificate_beside_it_is_checked()
    {
        var certificate = SignedPdf.Certificate(Keys, "SHA256WITHRSA");
        var pdf = SignedPdf.Make(
            content =>
            {
                var signer = SignerUtilities.GetSigner("SHA1WITHRSA");
                signer.Init(true, Keys.Private);
                signer.BlockUpdate(content, 0, content.Length);
                return new DerOctetString(signer.GenerateSignature()).GetEncoded();
            },
            "adbe.x509.rsa_sha1",
            $"/Cert {PdfBytes.Hex(certificate.GetEncoded())}");

        Assert.Equal((SignatureIntegrity.Intact, "RSA/SHA-1"), (Only(pdf).Integrity, Only(pdf).Algorithm));
        Assert.Equal(SignatureIntegrity.Broken, Only(Flip(pdf, pdf.AsSpan().IndexOf("128.50"u8))).Integrity);
    }

    [Fact]
    public void One_changed_bit_anywhere_in_the_printed_content_breaks_it()
    {
        var at = Signed.AsSpan().IndexOf("128.50"u8);

        var report = Only(Flip(Signed, at));

        Assert.Equal(SignatureIntegrity.Broken, report.Integrity);
        Assert.Equal("pdf.signature_content_changed", report.Explanation.Key);
    }

    [Fact]
    public void A_signature_value_of_another_key_breaks_it()
    {
        var stranger = SignedPdf.RsaKeys();
        var pdf = SignedPdf.Make(content => SignedPdf.Cms(content, stranger, SignedPdf.Certificate(Keys, "SHA256WITHRSA"), Sha256));

        Assert.Equal((SignatureIntegrity.Broken, "pdf.signature_value_wrong"), (Only(pdf).Integrity, Only(pdf).Explanation.Key));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("% a later revision\n")]
    public void Bytes_after_the_signed_range_are_not_covered(string more)
    {
        var report = Only([.. Signed, .. Encoding.ASCII.GetBytes(more)]);

        Assert.Equal((SignatureIntegrity.Intact, false), (report.Integrity, report.CoversWholeDocument));
        Assert.Equal("pdf.signature_intact_in_part", report.Explanation.Key);
    }

    [Fact]
    public void A_range_beyond_the_file_is_not_checked()
    {
        var cut = Encoding.Latin1.GetString(Signed).Replace("/ByteRange [0000000000", "/ByteRange [9999999999", StringComparison.Ordinal);

        Assert.Equal(SignatureIntegrity.Unknown, Only(Encoding.Latin1.GetBytes(cut)).Integrity);
    }

    [Fact]
    public void A_signature_cut_off_its_field_is_noticed()
    {
        var cut = Encoding.Latin1.GetString(Signed).Replace("/AcroForm", "/AcroFern", StringComparison.Ordinal);

        var report = Only(Encoding.Latin1.GetBytes(cut));

        Assert.Equal((SignatureIntegrity.Unknown, "pdf.signature_unlinked"), (report.Integrity, report.Explanation.Key));
    }

    [Fact]
    public void Something_else_in_the_hole_is_unknown_and_no_exception()
    {
        var pdf = SignedPdf.Make(content => SHA256.HashData(content));

        Assert.Equal((SignatureIntegrity.Unknown, null), (Only(pdf).Integrity, Only(pdf).Signer));
    }

    [Fact]
    public void A_self_signed_certificate_is_called_so()
    {
        var pdf = SignedPdf.Make(content => SignedPdf.Cms(content, Keys, SignedPdf.Certificate(Keys, "SHA256WITHRSA", "CN=Test Signer"), Sha256));

        Assert.Equal("pdf.signature_trust_self_signed", Only(pdf).Trust.Key);
    }

    [Fact]
    public void A_document_without_signatures_has_no_report() => Assert.Empty(PdfReading.Of(PdfBytes.OnePage("BT /F1 9 Tf 9 9 Td (A) Tj ET")).Signatures);

    private static byte[] WithRsa(string digest) =>
        SignedPdf.Make(content => SignedPdf.Cms(content, Keys, SignedPdf.Certificate(Keys, "SHA256WITHRSA"), digest));

    private static SignatureReport Only(byte[] pdf) => Assert.Single(PdfReading.Of(pdf).Signatures);

    private static byte[] Flip(byte[] file, int at)
    {
        var changed = (byte[])file.Clone();
        changed[at] ^= 1;
        return changed;
    }
}
