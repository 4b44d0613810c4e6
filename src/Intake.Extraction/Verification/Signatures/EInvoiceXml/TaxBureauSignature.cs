using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.EInvoiceXml.Markup;

namespace Intake.Extraction.Verification.Signatures.EInvoiceXml;

/// <summary>
/// The signature of the tax bureau inside a fully digitalized invoice's XML. It is detached SM2 with SM3 over five parts named in the wrong
/// case, and neither the order and form of those bytes nor the public key is published or in the file: it can be seen, not verified.
/// </summary>
internal static class TaxBureauSignature
{
    private const string Sm2WithSm3 = "1.2.156.10197.1.501";

    /// <summary>The report; null if the invoice carries no such signature.</summary>
    public static SignatureReport? Read(MarkupElement root)
    {
        if (root.Child("TaxBureauSignature") is not { } signature)
        {
            return null;
        }

        var algorithm = signature.Child("SignatureAlgorithm")?.Value;
        var hasKey = signature.Child("KeyInfo") is { } key && key.Everything().Any(e => e.Value is not null);
        var explanation = signature.Child("SignatureValue")?.Value is null ? Message.Of("xml.signature_empty")
            : Message.Of(hasKey ? "xml.signature_form_unpublished" : "xml.signature_key_absent", algorithm ?? "?");
        return new SignatureReport(
            SignatureIntegrity.Unknown, algorithm == Sm2WithSm3 ? "SM2/SM3" : "", root.Child("TaxSupervisionInfo")?.Child("TaxBureauName")?.Value,
            CoversWholeDocument: false, explanation, Message.Of("xml.signature_trust_unknown"));
    }
}
