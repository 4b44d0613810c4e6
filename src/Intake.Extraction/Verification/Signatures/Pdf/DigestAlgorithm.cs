using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace Intake.Extraction.Verification.Signatures.Pdf;

/// <summary>A digest by its object identifier.</summary>
/// <param name="Name">As shown, e.g. <c>SHA-256</c>.</param>
/// <param name="System">The platform's name for it; null for SM3, which it does not know.</param>
internal sealed record DigestAlgorithm(string Name, HashAlgorithmName? System)
{
    public static readonly DigestAlgorithm Sha1 = new("SHA-1", HashAlgorithmName.SHA1);
    public static readonly DigestAlgorithm Sha256 = new("SHA-256", HashAlgorithmName.SHA256);
    public static readonly DigestAlgorithm Sha384 = new("SHA-384", HashAlgorithmName.SHA384);
    public static readonly DigestAlgorithm Sha512 = new("SHA-512", HashAlgorithmName.SHA512);
    public static readonly DigestAlgorithm Sm3 = new("SM3", null);

    /// <summary>The digest of an identifier of a digest, or of a signature algorithm that names one; null if unknown.</summary>
    public static DigestAlgorithm? Find(string oid) => oid switch
    {
        "1.3.14.3.2.26" or "1.2.840.113549.1.1.5" or "1.2.840.10045.4.1" => Sha1,
        "2.16.840.1.101.3.4.2.1" or "1.2.840.113549.1.1.11" or "1.2.840.10045.4.3.2" => Sha256,
        "2.16.840.1.101.3.4.2.2" or "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" => Sha384,
        "2.16.840.1.101.3.4.2.3" or "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" => Sha512,
        "1.2.156.10197.1.401" or "1.2.156.10197.1.401.1" or "1.2.156.10197.1.501" => Sm3,
        _ => null,
    };

    /// <summary>A digest to be fed piece by piece.</summary>
    public RunningDigest Start() => System is { } name ? new SystemDigest(IncrementalHash.CreateHash(name)) : new Sm3RunningDigest();

    public byte[] Of(ReadOnlySpan<byte> data)
    {
        using var digest = Start();
        digest.Append(data);
        return digest.Finish();
    }

    private sealed class SystemDigest(IncrementalHash hash) : RunningDigest
    {
        public override void Append(ReadOnlySpan<byte> data) => hash.AppendData(data);

        public override byte[] Finish() => hash.GetHashAndReset();

        public override void Dispose() => hash.Dispose();
    }

    private sealed class Sm3RunningDigest : RunningDigest
    {
        private readonly SM3Digest _digest = new();

        public override void Append(ReadOnlySpan<byte> data) => _digest.BlockUpdate(data);

        public override byte[] Finish()
        {
            var result = new byte[_digest.GetDigestSize()];
            _digest.DoFinal(result, 0);
            return result;
        }

        public override void Dispose()
        {
        }
    }
}

/// <summary>A digest in the making.</summary>
internal abstract class RunningDigest : IDisposable
{
    public abstract void Append(ReadOnlySpan<byte> data);

    public abstract byte[] Finish();

    public abstract void Dispose();
}
