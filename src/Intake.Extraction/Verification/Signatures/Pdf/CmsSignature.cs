using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Org.BouncyCastle.Asn1.X509;

namespace Intake.Extraction.Verification.Signatures.Pdf;

/// <summary>
/// Checks a CMS container (RFC 5652) as PDF uses it: the digest of the signed bytes stands in an attribute or is itself the enclosed
/// content (adbe.pkcs7.sha1), and the signature value is checked with the key of the enclosed certificate.
/// </summary>
internal static class CmsSignature
{
    private const string MessageDigest = "1.2.840.113549.1.9.4";
    private const string SignedDataType = "1.2.840.113549.1.7.2";
    private const string Sm2SignedDataType = "1.2.156.10197.6.1.4.2.2";

    public static SignatureFinding Check(byte[] container, SignedRange range)
    {
        // The hole is larger than the container: what follows is padding.
        using var input = new Asn1InputStream(container);
        if (input.ReadObject() is not Asn1Sequence sequence || ContentInfo.GetInstance(sequence) is not { } info
            || info.ContentType.Id is not (SignedDataType or Sm2SignedDataType))
        {
            return SignatureFinding.Unknown("pdf.signature_container_unknown");
        }

        var signed = SignedData.GetInstance(info.Content);
        if (signed.SignerInfos.Count == 0)
        {
            return SignatureFinding.Unknown("pdf.signature_container_damaged");
        }

        var signer = SignerInfo.GetInstance(signed.SignerInfos[0]);
        var certificate = SignerCertificate(signed, signer.SignerID);
        var digest = DigestAlgorithm.Find(signer.DigestAlgorithm.Algorithm.Id);
        if (certificate is null)
        {
            return SignatureFinding.Unknown("pdf.signature_no_certificate");
        }

        var key = certificate.SubjectPublicKeyInfo;
        var kind = SignatureArithmetic.KeyKind(key);
        if (digest is null || kind is null)
        {
            var stated = $"{kind ?? key.Algorithm.Algorithm.Id}/{digest?.Name ?? signer.DigestAlgorithm.Algorithm.Id}";
            return SignatureFinding.Unknown("pdf.signature_algorithm_unknown", stated, certificate, stated);
        }

        var algorithm = $"{kind}/{digest.Name}";
        var content = EnclosedContent(signed);
        if (content is not null && !content.AsSpan().SequenceEqual(range.Hash(content.Length == 20 ? DigestAlgorithm.Sha1 : digest)))
        {
            return SignatureFinding.Changed(algorithm, certificate);
        }

        var attributes = signer.SignedAttrs;
        if (attributes is not null)
        {
            if (StatedDigest(attributes) is not { } stated)
            {
                return SignatureFinding.Unknown("pdf.signature_container_damaged", algorithm, certificate);
            }

            if (!stated.AsSpan().SequenceEqual(content is null ? range.Hash(digest) : digest.Of(content)))
            {
                return SignatureFinding.Changed(algorithm, certificate);
            }
        }

        return SignatureOf(signer, key, digest, attributes, content, range) switch
        {
            true => SignatureFinding.Intact(algorithm, certificate),
            false => attributes is null && content is null ? SignatureFinding.Changed(algorithm, certificate) : SignatureFinding.Wrong(algorithm, certificate),
            null => SignatureFinding.Unknown("pdf.signature_algorithm_unknown", algorithm, certificate, algorithm),
        };
    }

    private static bool? SignatureOf(SignerInfo signer, SubjectPublicKeyInfo key, DigestAlgorithm digest, Asn1Set? attributes, byte[]? content, SignedRange range)
    {
        // The attributes are signed as a SET in DER, not with the tag they carry in the container.
        var data = attributes?.GetEncoded(Asn1Encodable.Der) ?? content ?? range.Bytes();
        return SignatureArithmetic.Verify(key, signer.SignatureAlgorithm.Algorithm.Id, digest, data, signer.Signature.GetOctets());
    }

    private static byte[]? EnclosedContent(SignedData signed) => signed.EncapContentInfo.Content switch
    {
        Asn1OctetString octets => octets.GetOctets(),
        _ => null,
    };

    private static byte[]? StatedDigest(Asn1Set attributes)
    {
        foreach (var item in attributes)
        {
            var attribute = Org.BouncyCastle.Asn1.Cms.Attribute.GetInstance(item);
            if (attribute.AttrType.Id == MessageDigest && attribute.AttrValues.Count == 1)
            {
                return Asn1OctetString.GetInstance(attribute.AttrValues[0]).GetOctets();
            }
        }

        return null;
    }

    private static X509CertificateStructure? SignerCertificate(SignedData signed, SignerIdentifier id)
    {
        X509CertificateStructure? only = null;
        var count = 0;
        foreach (var item in signed.Certificates ?? Enumerable.Empty<Asn1Encodable>())
        {
            if (item.ToAsn1Object() is not Asn1Sequence sequence)
            {
                continue;
            }

            var certificate = X509CertificateStructure.GetInstance(sequence);
            if (id.ID is { } identifier && Matches(certificate, identifier))
            {
                return certificate;
            }

            only = certificate;
            count++;
        }

        // A wrong name with a single certificate: its key decides.
        return count == 1 ? only : null;
    }

    private static bool Matches(X509CertificateStructure certificate, Asn1Encodable identifier)
    {
        if (identifier.ToAsn1Object() is Asn1Sequence sequence)
        {
            var stated = IssuerAndSerialNumber.GetInstance(sequence);
            return stated.SerialNumber.Equals(certificate.SerialNumber) && stated.Issuer.Equivalent(certificate.Issuer);
        }

        var keyId = certificate.TbsCertificate.Extensions?.GetExtensionParsedValue(X509Extensions.SubjectKeyIdentifier);
        return keyId is not null && Asn1OctetString.GetInstance(keyId).Equals(Asn1OctetString.GetInstance(identifier));
    }
}
