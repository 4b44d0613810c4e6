using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.Ofd.Container;
using Org.BouncyCastle.Asn1.X509;

namespace Intake.Extraction.Verification.Signatures.Ofd;

/// <summary>
/// Verifies the signatures of an OFD. Intact means two things together: every covered file has the digest that Signature.xml states, and
/// the signature value over Signature.xml fits the certificate inside. Who owns the certificate is not proven by that.
/// </summary>
internal sealed class OfdSignatureVerifier(OfdPackage package)
{
    private readonly List<(SignatureReport Report, HashSet<string> Covered)> _results = [];

    /// <param name="signaturesName">Real name of Signatures.xml.</param>
    /// <param name="documentFiles">Everything the document is made of; each must be covered for the whole to be.</param>
    public IReadOnlyList<SignatureReport> Verify(string signaturesName, IEnumerable<string> documentFiles)
    {
        var (names, missing) = OfdSignatureFile.List(package, signaturesName);
        foreach (var name in names)
        {
            if (OfdSignatureFile.Read(package, name) is { } file)
            {
                _results.Add(Verify(file));
            }
            else
            {
                missing.Add(name);
            }
        }

        foreach (var name in missing)
        {
            _results.Add((Report(SignatureIntegrity.Unknown, "", null, Message.Of("ofd.signature_missing", name)), []));
        }

        // What an intact signature covers stays covered beside another one; a broken one vouches for nothing.
        var vouched = _results.Where(r => r.Report.Integrity == SignatureIntegrity.Intact).SelectMany(r => r.Covered).ToHashSet(StringComparer.Ordinal);
        var files = documentFiles.ToList();
        return [.. _results.Select(r => r.Report with { CoversWholeDocument = files.All(f => vouched.Contains(f) || r.Covered.Contains(f)) })];
    }

    private (SignatureReport Report, HashSet<string> Covered) Verify(OfdSignatureFile file)
    {
        var covered = file.References.Select(r => r.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var container = file.ValueFile is not null && package.Read(file.ValueFile) is { } value ? SignatureContainer.Parse(value) : null;
        var digest = FileDigest.NameOf(file.CheckMethod);
        var algorithm = container?.Certificate is { } certificate
            ? SignatureMath.NameOf(certificate, container.Algorithm, container.DigestAlgorithm)
            : "";
        var (integrity, explanation) = Files(file, digest) ?? Value(file, container);
        return (Report(integrity, algorithm, container?.Certificate, explanation), covered);
    }

    /// <summary>The verdict if the covered files already decide it; null if they are all unchanged.</summary>
    private (SignatureIntegrity, Message)? Files(OfdSignatureFile file, string? digest)
    {
        if (file.References.Count == 0)
        {
            return (SignatureIntegrity.Unknown, Message.Of("ofd.signature_covers_nothing"));
        }

        if (digest is null)
        {
            return (SignatureIntegrity.Unknown, Message.Of("ofd.signature_digest_unknown", file.CheckMethod ?? ""));
        }

        foreach (var (location, name, expected) in file.References)
        {
            if (name is null || package.Read(name) is not { } bytes)
            {
                return (SignatureIntegrity.Broken, Message.Of("ofd.signature_file_missing", location));
            }

            var buffer = new byte[128];
            if (!Convert.TryFromBase64String(expected, buffer, out var length)
                || !FileDigest.Compute(file.CheckMethod, bytes.Span)!.AsSpan().SequenceEqual(buffer.AsSpan(0, length)))
            {
                return (SignatureIntegrity.Broken, Message.Of("ofd.signature_file_changed", location));
            }
        }

        return null;
    }

    private (SignatureIntegrity, Message) Value(OfdSignatureFile file, SignatureContainer? container)
    {
        var count = file.References.Count.ToString(CultureInfo.InvariantCulture);
        if (container is null || package.Read(file.Name) is not { } signed)
        {
            return (SignatureIntegrity.Unknown, Message.Of("ofd.signature_container_unknown", count));
        }

        if (container.Certificate is not { } certificate)
        {
            return (SignatureIntegrity.Unknown, Message.Of("ofd.signature_certificate_missing", count, container.Kind));
        }

        if (container.Signed is { } inner)
        {
            var hash = FileDigest.Compute(container.DigestAlgorithm ?? (container.Algorithm.StartsWith("1.2.156.", StringComparison.Ordinal) ? "SM3" : file.CheckMethod), signed.Span);
            if (hash is null || container.DataHash is null)
            {
                return (SignatureIntegrity.Unknown, Message.Of("ofd.signature_digest_unknown", container.DigestAlgorithm ?? container.Algorithm));
            }

            return !hash.AsSpan().SequenceEqual(container.DataHash)
                ? (SignatureIntegrity.Broken, Message.Of("ofd.signature_file_changed", file.Name))
                : Verdict(Any(container, certificate, inner), count, container.Kind);
        }

        // A bare value is over the file, or, with some makers, over its digest.
        IReadOnlyList<byte[]> candidates = FileDigest.Compute(container.DigestAlgorithm ?? file.CheckMethod, signed.Span) is { } digest
            ? [signed.ToArray(), digest]
            : [signed.ToArray()];
        return Verdict(Any(container, certificate, candidates), count, container.Kind);
    }

    private static bool? Any(SignatureContainer container, X509CertificateStructure certificate, IReadOnlyList<byte[]> messages)
    {
        bool? verdict = null;
        foreach (var message in messages)
        {
            verdict = SignatureMath.Verify(certificate, container.Algorithm, container.DigestAlgorithm, message, container.Value);
            if (verdict != false)
            {
                break;
            }
        }

        return verdict;
    }

    private static (SignatureIntegrity, Message) Verdict(bool? fits, string count, string kind) => fits switch
    {
        true => (SignatureIntegrity.Intact, Message.Of("ofd.signature_intact", count, kind)),
        false => (SignatureIntegrity.Broken, Message.Of("ofd.signature_value_wrong", kind)),
        null => (SignatureIntegrity.Unknown, Message.Of("ofd.signature_algorithm_unknown", count, kind)),
    };

    private static SignatureReport Report(SignatureIntegrity integrity, string algorithm, X509CertificateStructure? certificate, Message explanation) =>
        new(integrity, algorithm, certificate is null ? null : CertificateWords.Subject(certificate), CoversWholeDocument: false, explanation, CertificateWords.Trust(certificate));
}
