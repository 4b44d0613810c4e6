using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace Intake.Samples.Codes;

/// <summary>
/// Keys and self-signed certificates for signed samples. They are made from a fixed seed, so anybody can make them again: they prove
/// nothing and must never be trusted.
/// </summary>
internal static class TestKeys
{
    private static readonly Lazy<(AsymmetricCipherKeyPair Keys, X509Certificate Certificate)> RsaPair = new(MakeRsa);
    private static readonly Lazy<(AsymmetricCipherKeyPair Keys, X509Certificate Certificate)> Sm2Pair = new(MakeSm2);

    public static (AsymmetricCipherKeyPair Keys, X509Certificate Certificate) Rsa => RsaPair.Value;

    public static (AsymmetricCipherKeyPair Keys, X509Certificate Certificate) Sm2 => Sm2Pair.Value;

    /// <summary>The same "random" numbers for the same purpose.</summary>
    public static SecureRandom Random(string purpose) => new(new FixedBytes(purpose), 0);

    private static (AsymmetricCipherKeyPair, X509Certificate) MakeRsa()
    {
        var generator = new RsaKeyPairGenerator();
        generator.Init(new RsaKeyGenerationParameters(BigInteger.ValueOf(65537), Random("rsa key"), 2048, 64));
        var keys = generator.GenerateKeyPair();
        return (keys, Certify(keys, "SHA256WITHRSA", "Intake sample signer RSA"));
    }

    private static (AsymmetricCipherKeyPair, X509Certificate) MakeSm2()
    {
        var generator = new ECKeyPairGenerator("EC");
        generator.Init(new ECKeyGenerationParameters(GMObjectIdentifiers.sm2p256v1, Random("sm2 key")));
        var keys = generator.GenerateKeyPair();
        return (keys, Certify(keys, "SM3WITHSM2", "Intake sample seal SM2"));
    }

    private static X509Certificate Certify(AsymmetricCipherKeyPair keys, string algorithm, string name)
    {
        var subject = new X509Name($"CN={name}");
        var certificate = new X509V3CertificateGenerator();
        certificate.SetSerialNumber(BigInteger.One);
        certificate.SetIssuerDN(subject);
        certificate.SetSubjectDN(subject);
        certificate.SetNotBefore(new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        certificate.SetNotAfter(new DateTime(2048, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        certificate.SetPublicKey(keys.Public);
        return certificate.Generate(new Asn1SignatureFactory(algorithm, keys.Private, Random(name)));
    }
}
