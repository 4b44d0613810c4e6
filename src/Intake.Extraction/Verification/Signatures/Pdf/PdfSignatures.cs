using System.Collections.Immutable;
using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Reading.Pdf.Structure;
using Org.BouncyCastle.Asn1.X509;
using UglyToad.PdfPig.Tokens;

namespace Intake.Extraction.Verification.Signatures.Pdf;

/// <summary>
/// Checks every signature of a PDF by arithmetic. Whether the certificate deserves trust is not decided: no list of trusted roots is
/// shipped, and the report says so.
/// </summary>
internal static class PdfSignatures
{
    private const byte OctetString = 4;
    private const int DeepestField = 16;
    private const int MostFields = 10_000;

    public static ImmutableArray<SignatureReport> Check(PdfObjects objects, DictionaryToken catalog, ReadOnlyMemory<byte> file)
    {
        var signatures = new List<DictionaryToken>();
        if (objects.GetDictionary(catalog, "AcroForm") is { } form && objects.Get<ArrayToken>(form, "Fields") is { } fields)
        {
            var visited = 0;
            Collect(objects, fields, isSignature: false, 0, ref visited, signatures);
        }

        if (signatures.Count == 0)
        {
            // Whoever cuts a signature off its field leaves its words in the file.
            return file.Span.IndexOf("/ByteRange"u8) < 0 ? [] : [Unchecked("pdf.signature_unlinked")];
        }

        var reports = ImmutableArray.CreateBuilder<SignatureReport>(signatures.Count);
        foreach (var signature in signatures)
        {
            reports.Add(Report(objects, signature, file));
        }

        return reports.MoveToImmutable();
    }

    private static SignatureReport Unchecked(string explanation) =>
        new(SignatureIntegrity.Unknown, "", null, false, Message.Of(explanation), Message.Of("pdf.signature_trust_unknown"));

    private static void Collect(PdfObjects objects, ArrayToken fields, bool isSignature, int depth, ref int visited, List<DictionaryToken> found)
    {
        foreach (var entry in fields.Data)
        {
            if (++visited > MostFields || objects.Resolve(entry) is not DictionaryToken field)
            {
                continue;
            }

            // The field's type is inherited from its parents.
            var isOne = objects.GetName(field, "FT") is { } type ? type == "Sig" : isSignature;
            if (isOne && objects.Get<DictionaryToken>(field, "V") is { } value)
            {
                found.Add(value);
            }

            if (depth < DeepestField && objects.Get<ArrayToken>(field, "Kids") is { } kids)
            {
                Collect(objects, kids, isOne, depth + 1, ref visited, found);
            }
        }
    }

    private static SignatureReport Report(PdfObjects objects, DictionaryToken signature, ReadOnlyMemory<byte> file)
    {
        var range = objects.GetNumbers(signature, "ByteRange") is { } numbers ? SignedRange.Parse(file, numbers) : null;
        if (range is null)
        {
            return Unchecked("pdf.signature_range_wrong");
        }

        SignatureFinding finding;
        try
        {
            finding = Check(objects, signature, range);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Both libraries throw whatever their parsing of a damaged key or container ran into.
            finding = SignatureFinding.Unknown("pdf.signature_container_damaged");
        }

        var explanation = finding.Integrity == SignatureIntegrity.Intact && !range.CoversWholeFile
            ? Message.Of("pdf.signature_intact_in_part")
            : finding.Explanation;
        return new SignatureReport(
            finding.Integrity, finding.Algorithm, finding.Certificate?.Subject.ToString(), range.CoversWholeFile, explanation, Trust(finding.Certificate));
    }

    private static SignatureFinding Check(PdfObjects objects, DictionaryToken signature, SignedRange range)
    {
        var container = range.Signature ?? PdfObjects.StringBytes(objects.Get(signature, "Contents"));
        if (container is null)
        {
            return SignatureFinding.Unknown("pdf.signature_container_damaged");
        }

        // What the container is decides, not what SubFilter calls it: the entry may be damaged with the content.
        return container is [OctetString, ..]
            ? RawRsaSignature.Check(container, FirstCertificate(objects, signature), range)
            : CmsSignature.Check(container, range);
    }

    private static byte[]? FirstCertificate(PdfObjects objects, DictionaryToken signature) => objects.Get(signature, "Cert") switch
    {
        ArrayToken { Length: > 0 } chain => PdfObjects.StringBytes(objects.Resolve(chain.Data[0])),
        var single => PdfObjects.StringBytes(single),
    };

    private static Message Trust(X509CertificateStructure? certificate)
    {
        if (certificate is null)
        {
            return Message.Of("pdf.signature_trust_unknown");
        }

        string from = Date(certificate.StartDate), until = Date(certificate.EndDate);
        return certificate.Issuer.Equivalent(certificate.Subject)
            ? Message.Of("pdf.signature_trust_self_signed", from, until)
            : Message.Of("pdf.signature_trust_unchecked", certificate.Issuer.ToString(), from, until);
    }

    private static string Date(Time time) => time.ToDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
