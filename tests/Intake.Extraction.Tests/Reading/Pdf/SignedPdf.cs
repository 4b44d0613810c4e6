using System.Globalization;
using System.Text;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Utilities.Collections;
using Org.BouncyCastle.X509;

namespace Intake.Extraction.Tests.Reading.Pdf;

/// <summary>Makes signed PDFs with keys of its own.</summary>
internal static class SignedPdf
{
    public const string Sm3 = "1.2.156.10197.1.401";
    private const int Room = 4000;
    private static readonly SecureRandom Random = new();

    public static AsymmetricCipherKeyPair RsaKeys()
    {
        var generator = new RsaKeyPairGenerator();
        generator.Init(new RsaKeyGenerationParameters(BigInteger.ValueOf(65537), Random, 1024, 20));
        return generator.GenerateKeyPair();
    }

    public static AsymmetricCipherKeyPair EllipticKeys(bool sm2)
    {
        var generator = new ECKeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(sm2 ? GMObjectIdentifiers.sm2p256v1 : new DerObjectIdentifier("1.2.840.10045.3.1.7"), Random));
        return generator.GenerateKeyPair();
    }

    public static X509Certificate Certificate(AsymmetricCipherKeyPair keys, string algorithm, string issuer = "CN=Test CA")
    {
        var generator = new X509V3CertificateGenerator();
        generator.SetSerialNumber(BigInteger.ValueOf(7));
        generator.SetIssuerDN(new X509Name(issuer));
        generator.SetSubjectDN(new X509Name("CN=Test Signer"));
        generator.SetNotBefore(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        generator.SetNotAfter(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        generator.SetPublicKey(keys.Public);
        return generator.Generate(new Asn1SignatureFactory(algorithm, keys.Private, Random));
    }

    /// <summary>Signs as adbe.pkcs7.detached does.</summary>
    public static byte[] Cms(byte[] content, AsymmetricCipherKeyPair keys, X509Certificate certificate, string digestOid)
    {
        var generator = new CmsSignedDataGenerator();
        if (digestOid == Sm3)
        {
            generator.AddSignerInfoGenerator(new SignerInfoGeneratorBuilder().Build(new Asn1SignatureFactory("SM3WITHSM2", keys.Private, Random), certificate));
        }
        else
        {
            generator.AddSigner(keys.Private, certificate, digestOid);
        }

        generator.AddCertificates(CollectionUtilities.CreateStore([certificate]));
        return generator.Generate(new CmsProcessableByteArray(content), encapsulate: false).GetEncoded();
    }

    /// <param name="sign">From the signed bytes to the content of the hole.</param>
    public static byte[] Make(Func<byte[], byte[]> sign, string subFilter = "adbe.pkcs7.detached", string entries = "")
    {
        var pdf = new PdfBytes();
        const string placeholder = "/ByteRange [0000000000 0000000000 0000000000 0000000000]";
        var signature = pdf.Add($"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /{subFilter} {placeholder} /Contents <{new string('0', 2 * Room)}> {entries} >>");
        var field = pdf.Add($"<< /FT /Sig /T (S) /V {signature} 0 R >>");
        var parent = pdf.Add($"<< /T (Parent) /Kids [{field} 0 R] >>");
        pdf.AddToCatalog($"/AcroForm << /Fields [{parent} 0 R] /SigFlags 3 >>");
        pdf.AddPage("BT /F1 10 Tf 100 300 Td (Total 128.50) Tj ET"u8.ToArray(), $"/Font << /F1 {pdf.Helvetica()} 0 R >>");
        var file = pdf.Build();
        var hole = file.AsSpan().IndexOf("/Contents <0000"u8) + 10;
        var after = hole + (2 * Room) + 2;
        var range = string.Create(CultureInfo.InvariantCulture, $"/ByteRange [{0:D10} {hole:D10} {after:D10} {file.Length - after:D10}]");
        Encoding.ASCII.GetBytes(range).CopyTo(file.AsSpan(file.AsSpan().IndexOf("/ByteRange"u8)));
        byte[] signed = [.. file.AsSpan(0, hole), .. file.AsSpan(after)];
        Encoding.ASCII.GetBytes(Convert.ToHexString(sign(signed))).CopyTo(file.AsSpan(hole + 1));
        return file;
    }
}
