using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.X509;

namespace Intake.Extraction.Verification.Signatures.Ofd;

/// <summary>
/// What a SignedValue file holds, brought to one form. Known: electronic seals after GM/T 0031-2014 and GB/T 38540-2020, and PKCS#7
/// or GM/T 0010 SignedData.
/// </summary>
/// <param name="Kind">The standard it follows, for showing.</param>
/// <param name="Certificate">The signing certificate inside; null if there is none.</param>
/// <param name="Signed">
/// The bytes the signature value is over, in the order written and in the canonical one, since makers sign either; null where it is over
/// the signed file itself.
/// </param>
/// <param name="DataHash">The digest of the signed file that <paramref name="Signed"/> carries; null where there is none.</param>
/// <param name="Algorithm">Object identifier of the signature algorithm, or of the key's algorithm.</param>
/// <param name="DigestAlgorithm">Object identifier of the digest, where stated apart.</param>
internal sealed record SignatureContainer(
    string Kind, X509CertificateStructure? Certificate, IReadOnlyList<byte[]>? Signed, byte[]? DataHash, string Algorithm, string? DigestAlgorithm, byte[] Value)
{
    private static readonly DerObjectIdentifier MessageDigest = new("1.2.840.113549.1.9.4");

    /// <summary>Parses the file; null if it is of no known form.</summary>
    public static SignatureContainer? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            if (Asn1Object.FromByteArray(bytes.ToArray()) is not Asn1Sequence { Count: >= 2 } outer)
            {
                return null;
            }

            return outer[0] is DerObjectIdentifier ? SignedData(outer) : outer[0] is Asn1Sequence toSign ? Seal(outer, toSign) : null;
        }
        catch (Exception error) when (error is IOException or ArgumentException or InvalidOperationException or InvalidCastException or OverflowException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static SignatureContainer? Seal(Asn1Sequence outer, Asn1Sequence toSign)
    {
        if (toSign.Count < 4)
        {
            return null;
        }

        var hash = toSign.Select(e => e as DerBitString).LastOrDefault(b => b is not null)?.GetOctets();

        // GB/T 38540-2020: certificate, algorithm and value stand beside what is signed.
        if (outer.Count >= 4 && outer[1] is Asn1OctetString certificate && outer[2] is DerObjectIdentifier algorithm && outer[3] is DerBitString value)
        {
            return new SignatureContainer(
                "GB/T 38540", CertificateIn(certificate), Encodings(toSign), hash, algorithm.Id, null, value.GetOctets());
        }

        // GM/T 0031-2014: certificate and algorithm are part of what is signed.
        if (outer[1] is DerBitString plain && toSign.Count >= 7 && toSign[5] is Asn1OctetString inner && toSign[6] is DerObjectIdentifier method)
        {
            var oldHash = (toSign[3] as DerBitString)?.GetOctets();
            return new SignatureContainer(
                "GM/T 0031", CertificateIn(inner), Encodings(toSign), oldHash, method.Id, null, plain.GetOctets());
        }

        return null;
    }

    private static SignatureContainer? SignedData(Asn1Sequence outer)
    {
        if (outer[1] is not Asn1TaggedObject { TagNo: 0 } tagged)
        {
            return null;
        }

        var data = Org.BouncyCastle.Asn1.Cms.SignedData.GetInstance(Asn1Sequence.GetInstance(tagged, declaredExplicit: true));
        if (data.SignerInfos.Count != 1)
        {
            return null;
        }

        var signer = SignerInfo.GetInstance(data.SignerInfos[0]);
        var hash = signer.SignedAttrs is { } attributes ? HashOf(attributes) : null;
        return new SignatureContainer(
            ((DerObjectIdentifier)outer[0]).Id.StartsWith("1.2.156.", StringComparison.Ordinal) ? "GM/T 0010" : "PKCS#7",
            SignerCertificate(data, signer), signer.SignedAttrs is { } signed ? Encodings(signed) : null, hash, signer.SignatureAlgorithm.Algorithm.Id,
            signer.DigestAlgorithm.Algorithm.Id, signer.Signature.GetOctets());
    }

    private static byte[][] Encodings(Asn1Encodable part) => [part.GetEncoded(Asn1Encodable.DL), part.GetEncoded(Asn1Encodable.Der)];

    private static byte[]? HashOf(Asn1Set attributes) => attributes
        .Select(Org.BouncyCastle.Asn1.Cms.Attribute.GetInstance)
        .FirstOrDefault(a => a.AttrType.Equals(MessageDigest))?.AttrValues[0] is Asn1OctetString octets ? octets.GetOctets() : null;

    private static X509CertificateStructure? SignerCertificate(SignedData data, SignerInfo signer)
    {
        var certificates = (data.Certificates ?? DerSet.Empty)
            .OfType<Asn1Encodable>()
            .Where(c => c.ToAsn1Object() is Asn1Sequence)
            .Select(X509CertificateStructure.GetInstance)
            .ToList();
        var wanted = signer.SignerID.ID is Asn1Sequence issuer ? IssuerAndSerialNumber.GetInstance(issuer) : null;
        return wanted is null
            ? certificates.Count == 1 ? certificates[0] : null
            : certificates.FirstOrDefault(c => c.SerialNumber.Value.Equals(wanted.SerialNumber.Value) && c.Issuer.Equivalent(wanted.Issuer));
    }

    private static X509CertificateStructure CertificateIn(Asn1OctetString octets) => X509CertificateStructure.GetInstance(Asn1Object.FromByteArray(octets.GetOctets()));
}
