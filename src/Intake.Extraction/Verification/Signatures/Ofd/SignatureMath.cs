using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace Intake.Extraction.Verification.Signatures.Ofd;

/// <summary>Whether a signature value fits a message and a public key.</summary>
internal static class SignatureMath
{
    /// <summary>The default identity of GM/T 0009 that SM2 signatures are made with.</summary>
    private static readonly byte[] Sm2Identity = "1234567812345678"u8.ToArray();

    /// <summary>True or false by arithmetic; null if key or algorithm is not one that can be computed here.</summary>
    public static bool? Verify(X509CertificateStructure certificate, string algorithm, string? digest, ReadOnlySpan<byte> message, byte[] value)
    {
        try
        {
            return PublicKeyFactory.CreateKey(certificate.SubjectPublicKeyInfo) switch
            {
                ECPublicKeyParameters key when algorithm.StartsWith("1.2.156.10197.", StringComparison.Ordinal) => Sm2(key, message, value),
                RsaKeyParameters key when RsaDigest(algorithm, digest) is { } hash => Rsa(key, hash, message, value),
                _ => null,
            };
        }
        catch (Exception error) when (error is CryptoException or ArgumentException or IOException or InvalidOperationException or InvalidCastException or ArithmeticException or SecurityUtilityException or FormatException)
        {
            return null;
        }
    }

    /// <summary>E.g. <c>SM2/SM3</c>; empty if the key is of another kind.</summary>
    public static string NameOf(X509CertificateStructure certificate, string algorithm, string? digest) =>
        algorithm.StartsWith("1.2.156.10197.", StringComparison.Ordinal) ? "SM2/SM3"
        : certificate.SubjectPublicKeyInfo.Algorithm.Algorithm.Id.StartsWith("1.2.840.113549.1.1.", StringComparison.Ordinal)
            ? $"RSA/{RsaDigest(algorithm, digest)?.AlgorithmName ?? "?"}"
            : "";

    private static bool Sm2(ECPublicKeyParameters key, ReadOnlySpan<byte> message, byte[] value)
    {
        // Some makers write r and s as 64 bare bytes instead of a DER sequence.
        var isBare = value.Length == 64;
        var signer = new SM2Signer(isBare ? PlainDsaEncoding.Instance : StandardDsaEncoding.Instance, new SM3Digest());
        signer.Init(false, new ParametersWithID(key, Sm2Identity));
        signer.BlockUpdate(message);
        return signer.VerifySignature(value);
    }

    private static bool Rsa(RsaKeyParameters key, IDigest digest, ReadOnlySpan<byte> message, byte[] value)
    {
        var signer = new RsaDigestSigner(digest);
        signer.Init(false, key);
        signer.BlockUpdate(message);
        return signer.VerifySignature(value);
    }

    private static IDigest? RsaDigest(string algorithm, string? digest) => algorithm switch
    {
        "1.2.840.113549.1.1.5" => new Sha1Digest(),
        "1.2.840.113549.1.1.11" => new Sha256Digest(),
        "1.2.840.113549.1.1.12" => new Sha384Digest(),
        "1.2.840.113549.1.1.13" => new Sha512Digest(),
        "1.2.840.113549.1.1.1" => digest switch
        {
            "1.3.14.3.2.26" => new Sha1Digest(),
            "2.16.840.1.101.3.4.2.1" => new Sha256Digest(),
            "2.16.840.1.101.3.4.2.2" => new Sha384Digest(),
            "2.16.840.1.101.3.4.2.3" => new Sha512Digest(),
            _ => null,
        },
        _ => null,
    };
}
