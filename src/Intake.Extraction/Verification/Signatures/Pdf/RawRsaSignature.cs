using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;

namespace Intake.Extraction.Verification.Signatures.Pdf;

/// <summary>Checks the oldest form (adbe.x509.rsa_sha1): a bare RSA value, the certificate beside it in the dictionary.</summary>
internal static class RawRsaSignature
{
    public static SignatureFinding Check(byte[] container, byte[]? certificateBytes, SignedRange range)
    {
        using var input = new Asn1InputStream(container);
        if (input.ReadObject() is not Asn1OctetString value)
        {
            return SignatureFinding.Unknown("pdf.signature_container_damaged");
        }

        if (certificateBytes is null)
        {
            return SignatureFinding.Unknown("pdf.signature_no_certificate");
        }

        var certificate = X509CertificateStructure.GetInstance(certificateBytes);
        var key = certificate.SubjectPublicKeyInfo;
        if (SignatureArithmetic.KeyKind(key) != "RSA")
        {
            return SignatureFinding.Unknown("pdf.signature_algorithm_unknown", "", certificate, key.Algorithm.Algorithm.Id);
        }

        // The value says nothing readable before it is verified: content and key cannot be told apart as the cause.
        return SignatureArithmetic.VerifyRsaOfAnyDigest(key, range.Hash, value.GetOctets()) is { } digest
            ? SignatureFinding.Intact($"RSA/{digest.Name}", certificate)
            : SignatureFinding.Changed("RSA", certificate);
    }
}
