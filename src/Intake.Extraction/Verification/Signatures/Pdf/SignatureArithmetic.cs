using System.Security.Cryptography;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace Intake.Extraction.Verification.Signatures.Pdf;

/// <summary>Whether a signature value belongs to data and key. RSA and ECDSA by the platform, SM2 by BouncyCastle.</summary>
internal static class SignatureArithmetic
{
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string EllipticCurve = "1.2.840.10045.2.1";
    private const string Sm2Curve = "1.2.156.10197.1.301";
    private const string Pss = "1.2.840.113549.1.1.10";

    /// <summary>The kind of key, as shown: RSA, ECDSA, SM2; null if it is none of them.</summary>
    public static string? KeyKind(SubjectPublicKeyInfo key) => key.Algorithm.Algorithm.Id switch
    {
        Rsa => "RSA",
        EllipticCurve => key.Algorithm.Parameters?.ToString() == Sm2Curve ? "SM2" : "ECDSA",
        _ => null,
    };

    /// <summary>Whether the key's owner signed the data; null if the combination is not known here.</summary>
    /// <param name="signatureAlgorithm">Object identifier stated beside the signature; tells RSA-PSS from the older padding.</param>
    /// <exception cref="CryptographicException">The key is damaged.</exception>
    public static bool? Verify(SubjectPublicKeyInfo key, string signatureAlgorithm, DigestAlgorithm digest, ReadOnlySpan<byte> data, byte[] signature)
    {
        switch (KeyKind(key))
        {
            case "RSA" when digest.System is { } name:
                using (var rsa = RSA.Create())
                {
                    rsa.ImportSubjectPublicKeyInfo(key.GetDerEncoded(), out _);
                    var padding = signatureAlgorithm == Pss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
                    return rsa.VerifyHash(digest.Of(data), signature, name, padding);
                }

            case "ECDSA" when digest.System is not null:
                using (var curve = ECDsa.Create())
                {
                    curve.ImportSubjectPublicKeyInfo(key.GetDerEncoded(), out _);
                    return curve.VerifyHash(digest.Of(data), signature, DSASignatureFormat.Rfc3279DerSequence);
                }

            case "SM2" when digest == DigestAlgorithm.Sm3:
                // The signer's identity is the default one of GB/T 32918: 1234567812345678.
                var sm2 = new SM2Signer();
                sm2.Init(forSigning: false, (ECPublicKeyParameters)PublicKeyFactory.CreateKey(key));
                sm2.BlockUpdate(data);
                return sm2.VerifySignature(signature);
            default:
                return null;
        }
    }

    /// <summary>Whether the value is the RSA signature (PKCS #1 v1.5) of a digest; the digest's kind is found by trying.</summary>
    public static DigestAlgorithm? VerifyRsaOfAnyDigest(SubjectPublicKeyInfo key, Func<DigestAlgorithm, byte[]> hash, byte[] signature)
    {
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(key.GetDerEncoded(), out _);
        foreach (var digest in (ReadOnlySpan<DigestAlgorithm>)[DigestAlgorithm.Sha1, DigestAlgorithm.Sha256, DigestAlgorithm.Sha384, DigestAlgorithm.Sha512])
        {
            if (rsa.VerifyHash(hash(digest), signature, digest.System!.Value, RSASignaturePadding.Pkcs1))
            {
                return digest;
            }
        }

        return null;
    }
}
