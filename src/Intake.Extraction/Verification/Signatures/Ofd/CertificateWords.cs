using System.Globalization;
using Intake.Extraction.Messages;
using Org.BouncyCastle.Asn1.X509;

namespace Intake.Extraction.Verification.Signatures.Ofd;

/// <summary>What may be said of a certificate without having checked its chain.</summary>
internal static class CertificateWords
{
    /// <summary>The common name of the holder, or the whole name if it has none.</summary>
    public static string Subject(X509CertificateStructure certificate) => Short(certificate.Subject);

    /// <summary>Names holder, issuer and validity, and says that the chain was not checked.</summary>
    public static Message Trust(X509CertificateStructure? certificate)
    {
        try
        {
            return certificate is null
                ? Message.Of("ofd.trust_no_certificate")
                : Message.Of("ofd.trust_not_checked", Short(certificate.Subject), Short(certificate.Issuer), Day(certificate.StartDate), Day(certificate.EndDate));
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException or ArgumentException)
        {
            return Message.Of("ofd.trust_not_checked", Short(certificate!.Subject), Short(certificate.Issuer), "?", "?");
        }
    }

    private static string Short(X509Name name) =>
        name.GetValueList(X509Name.CN) is { Count: > 0 } common ? common[0] : name.ToString();

    private static string Day(Time time) => time.ToDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
