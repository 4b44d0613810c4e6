using Intake.Extraction.Messages;

namespace Intake.Extraction.Documents;

/// <summary>Whether the signed bytes are unchanged since signing.</summary>
public enum SignatureIntegrity
{
    Intact,
    Broken,

    /// <summary>The signature is there but could not be checked (unknown algorithm, damaged container).</summary>
    Unknown,
}

/// <summary>What one electronic signature of a document says. Integrity is proven by arithmetic; trust in the certificate is another matter and reported apart.</summary>
/// <param name="Algorithm">E.g. <c>RSA/SHA-256</c> or <c>SM2/SM3</c>; empty if unknown.</param>
/// <param name="Signer">Subject of the signing certificate, if one is there.</param>
/// <param name="CoversWholeDocument">False where bytes were appended after signing or parts are not covered.</param>
/// <param name="Explanation">What was checked and what was found.</param>
/// <param name="Trust">What is known of the certificate: never claimed beyond what was checked.</param>
public sealed record SignatureReport(
    SignatureIntegrity Integrity,
    string Algorithm,
    string? Signer,
    bool CoversWholeDocument,
    Message Explanation,
    Message Trust);
