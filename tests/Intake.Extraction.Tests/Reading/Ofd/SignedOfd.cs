using System.Globalization;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Prng;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Utilities.Collections;
using Org.BouncyCastle.X509;

namespace Intake.Extraction.Tests.Reading.Ofd;

/// <summary>Signs small OFD files with made-up seals, as the standards write them.</summary>
internal static class SignedOfd
{
    private static readonly DerObjectIdentifier Sm2WithSm3 = new("1.2.156.10197.1.501");
    private static readonly AsymmetricCipherKeyPair Key = NewKey();
    private static readonly X509Certificate Certificate = NewCertificate(Key, "SM3WITHSM2");

    /// <summary>A signed file after GB/T 38540-2020 (version 4) or GM/T 0031-2014 (version 1).</summary>
    /// <param name="covered">The parts it covers; everything but OFD.xml if none are named.</param>
    public static SmallOfd Sign(SmallOfd ofd, int version = 4, params string[] covered)
    {
        ofd["OFD.xml"] = ofd["OFD.xml"].Replace("</ofd:DocBody>", "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody>", StringComparison.Ordinal);
        var names = covered.Length > 0 ? covered : [.. ofd.Parts.Keys.Where(n => n != "OFD.xml")];
        var references = string.Concat(names.Select(n => $"<ofd:Reference FileRef=\"/{n}\"><ofd:CheckValue>{Convert.ToBase64String(Sm3(ofd.Parts[n]))}</ofd:CheckValue></ofd:Reference>"));
        ofd["Doc_0/Signs/Signatures.xml"] = $"<ofd:Signatures {SmallOfd.Namespace}><ofd:Signature ID=\"1\" BaseLoc=\"/Doc_0/Signs/Sign_0/Signature.xml\"/></ofd:Signatures>";
        ofd["Doc_0/Signs/Sign_0/Signature.xml"] = $"<ofd:Signature {SmallOfd.Namespace}><ofd:SignedInfo><ofd:SignatureMethod>1.2.156.10197.1.501</ofd:SignatureMethod><ofd:References CheckMethod=\"1.2.156.10197.1.401\">{references}</ofd:References><ofd:StampAnnot ID=\"1\" PageRef=\"1\" Boundary=\"90 8 30 20\"/></ofd:SignedInfo><ofd:SignedValue>SignedValue.dat</ofd:SignedValue></ofd:Signature>";
        return ofd.With("Doc_0/Signs/Sign_0/SignedValue.dat", Seal(Sm3(ofd.Parts["Doc_0/Signs/Sign_0/Signature.xml"]), version));
    }

    public static byte[] Sm3(byte[] bytes)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(bytes, 0, bytes.Length);
        var result = new byte[32];
        digest.DoFinal(result, 0);
        return result;
    }

    /// <summary>A detached PKCS#7 signature with a made-up RSA key and SHA-256, over attributes that hold the digest.</summary>
    public static byte[] DetachedRsa(byte[] content)
    {
        var generator = new RsaKeyPairGenerator();
        generator.Init(new KeyGenerationParameters(Chance(), 1024));
        var pair = generator.GenerateKeyPair();
        var certificate = NewCertificate(pair, "SHA256WITHRSA");
        var signed = new CmsSignedDataGenerator(Chance());
        signed.AddSigner(pair.Private, certificate, CmsSignedGenerator.DigestSha256);
        signed.AddCertificates(CollectionUtilities.CreateStore([certificate]));
        return signed.Generate(new CmsProcessableByteArray(content), encapsulate: false).GetEncoded();
    }

    private static byte[] Seal(byte[] hash, int version)
    {
        // Header, identifier, properties, picture: a seal's information as far as a drawing needs it.
        var picture = new DerSequence(new DerIA5String("png"), new DerOctetString(OfdDrawingTests.OnePixelPng), DerInteger.ValueOf(30), DerInteger.ValueOf(20));
        var seal = new DerSequence(new DerSequence(new DerSequence(new DerIA5String("ES"), DerInteger.ValueOf(version)), new DerIA5String("1"), new DerSequence(DerInteger.ValueOf(3)), picture));
        var certificate = new DerOctetString(Certificate.GetEncoded());
        var place = new DerIA5String("/Doc_0/Signs/Sign_0/Signature.xml");
        if (version == 4)
        {
            var signed = new DerSequence(DerInteger.ValueOf(4), seal, new DerGeneralizedTime("20260101000000Z"), new DerBitString(hash), place);
            return new DerSequence(signed, certificate, Sm2WithSm3, new DerBitString(Value(signed.GetEncoded(Asn1Encodable.Der)))).GetEncoded(Asn1Encodable.Der);
        }

        var old = new DerSequence(DerInteger.ValueOf(1), seal, new DerBitString([1, 2, 3]), new DerBitString(hash), place, certificate, Sm2WithSm3);
        return new DerSequence(old, new DerBitString(Value(old.GetEncoded(Asn1Encodable.Der)))).GetEncoded(Asn1Encodable.Der);
    }

    private static byte[] Value(byte[] message)
    {
        var signer = new SM2Signer();
        signer.Init(true, new ParametersWithID(new ParametersWithRandom(Key.Private, Chance()), "1234567812345678"u8.ToArray()));
        signer.BlockUpdate(message, 0, message.Length);
        return signer.GenerateSignature();
    }

    private static SecureRandom Chance() => new(new DigestRandomGenerator(new Sha256Digest()));

    private static AsymmetricCipherKeyPair NewKey()
    {
        var generator = new ECKeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(GMObjectIdentifiers.sm2p256v1, Chance()));
        return generator.GenerateKeyPair();
    }

    private static X509Certificate NewCertificate(AsymmetricCipherKeyPair key, string algorithm)
    {
        var generator = new X509V3CertificateGenerator();
        generator.SetSerialNumber(BigInteger.One);
        generator.SetIssuerDN(new X509Name("CN=测试发证"));
        generator.SetSubjectDN(new X509Name("CN=测试印章"));
        generator.SetNotBefore(DateTime.ParseExact("2025-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture));
        generator.SetNotAfter(DateTime.ParseExact("2035-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture));
        generator.SetPublicKey(key.Public);
        return generator.Generate(new Asn1SignatureFactory(algorithm, key.Private, Chance()));
    }
}
