using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Org.BouncyCastle.Asn1.X509;

namespace Intake.Extraction.Verification.Signatures.Pdf;

/// <summary>What the arithmetic says of one signature, before it is put into words.</summary>
/// <param name="Algorithm">E.g. <c>RSA/SHA-256</c>; empty if unknown.</param>
/// <param name="Explanation">Why it is intact, broken or unknown.</param>
internal sealed record SignatureFinding(SignatureIntegrity Integrity, string Algorithm, X509CertificateStructure? Certificate, Message Explanation)
{
    public static SignatureFinding Intact(string algorithm, X509CertificateStructure certificate) =>
        new(SignatureIntegrity.Intact, algorithm, certificate, Message.Of("pdf.signature_intact"));

    /// <summary>The signed bytes are not those the signature speaks of.</summary>
    public static SignatureFinding Changed(string algorithm, X509CertificateStructure? certificate) =>
        new(SignatureIntegrity.Broken, algorithm, certificate, Message.Of("pdf.signature_content_changed"));

    /// <summary>The signature value was not made with the certificate's key over this content.</summary>
    public static SignatureFinding Wrong(string algorithm, X509CertificateStructure certificate) =>
        new(SignatureIntegrity.Broken, algorithm, certificate, Message.Of("pdf.signature_value_wrong"));

    public static SignatureFinding Unknown(string reason, string algorithm = "", X509CertificateStructure? certificate = null, params string[] arguments) =>
        new(SignatureIntegrity.Unknown, algorithm, certificate, Message.Of(reason, arguments));
}
