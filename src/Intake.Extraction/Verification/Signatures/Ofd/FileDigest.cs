using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;

namespace Intake.Extraction.Verification.Signatures.Ofd;

/// <summary>Digest algorithms as signatures name them: by object identifier or by name.</summary>
internal static class FileDigest
{
    /// <summary>Digest of the bytes, or null if the algorithm is not known.</summary>
    public static byte[]? Compute(string? method, ReadOnlySpan<byte> bytes)
    {
        if (Algorithm(method) is not { } digest)
        {
            return null;
        }

        digest.BlockUpdate(bytes);
        var result = new byte[digest.GetDigestSize()];
        digest.DoFinal(result, 0);
        return result;
    }

    /// <summary>The usual name of the algorithm, or null if it is not known.</summary>
    public static string? NameOf(string? method) => Algorithm(method)?.AlgorithmName;

    private static IDigest? Algorithm(string? method) => method?.Trim().ToUpperInvariant() switch
    {
        "1.2.156.10197.1.401" or "1.2.156.10197.1.401.1" or "1.2.156.10197.1.501" or "SM3" => new SM3Digest(),
        "1.3.14.3.2.26" or "SHA1" or "SHA-1" => new Sha1Digest(),
        "2.16.840.1.101.3.4.2.1" or "SHA256" or "SHA-256" => new Sha256Digest(),
        "2.16.840.1.101.3.4.2.2" or "SHA384" or "SHA-384" => new Sha384Digest(),
        "2.16.840.1.101.3.4.2.3" or "SHA512" or "SHA-512" => new Sha512Digest(),
        "1.2.840.113549.2.5" or "MD5" => new MD5Digest(),
        _ => null,
    };
}
