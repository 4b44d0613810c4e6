using Intake.Extraction.Documents;

namespace Intake.Extraction.Verification.Checks;

/// <summary>
/// Whether the signed bytes are unchanged since signing, by what the reader computed. Says nothing of trust in the certificate.
/// A signature that leaves parts of the file out does not prove what those parts show.
/// </summary>
public sealed class SignatureIntactCheck : IDocumentCheck
{
    public string Name => "signature_intact";

    public CheckResult Run(VerificationSubject subject)
    {
        var signatures = subject.Reading.Signatures;
        if (signatures.IsDefaultOrEmpty)
        {
            return this.Unknown(null, "check.signature_none");
        }

        var count = Figures.Number(signatures.Length);
        SignatureReport? unknown = null, whole = null;
        foreach (var signature in signatures)
        {
            switch (signature.Integrity)
            {
                case SignatureIntegrity.Broken:
                    return this.Fail(null, "check.signature_broken", Algorithm(signature), Signer(signature));
                case SignatureIntegrity.Unknown:
                    unknown ??= signature;
                    break;
                default:
                    whole = signature.CoversWholeDocument ? signature : whole;
                    break;
            }
        }

        if (unknown is not null)
        {
            return this.Unknown(null, "check.signature_unknown", Algorithm(unknown), Signer(unknown));
        }

        return whole is not null
            ? this.Pass(null, "check.signature_pass", count, Algorithm(whole), Signer(whole))
            : this.Unknown(null, "check.signature_partial", count, Algorithm(signatures[0]), Signer(signatures[0]));
    }

    private static string Algorithm(SignatureReport signature) => signature.Algorithm.Length == 0 ? "?" : signature.Algorithm;

    private static string Signer(SignatureReport signature) => string.IsNullOrEmpty(signature.Signer) ? "?" : signature.Signer;
}
