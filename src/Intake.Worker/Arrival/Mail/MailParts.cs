using MimeKit;
using MimeKit.Tnef;

namespace Intake.Worker.Arrival.Mail;

/// <summary>The parts of a mail that hold something, in their order, and what each is.</summary>
internal static class MailParts
{
    /// <summary>24 KiB: pictures of signatures are smaller, pictures of papers larger.</summary>
    private const int SmallPicture = 24 * 1024;

    private static readonly HashSet<string> Signatures = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
    };

    private static readonly HashSet<string> Notices = new(StringComparer.OrdinalIgnoreCase)
    {
        "message/delivery-status", "message/disposition-notification", "message/feedback-report", "text/rfc822-headers", "text/calendar", "text/x-amp-html",
    };

    /// <summary>Every part that holds no parts itself. A mail within the mail is one part.</summary>
    public static IEnumerable<MimeEntity> Of(MimeEntity? entity) => entity switch
    {
        null => [],
        Multipart several => several.SelectMany(Of),
        _ => [entity],
    };

    /// <param name="shown">Ids of pictures that the text of the mail shows.</param>
    public static PartRole RoleOf(MimeEntity part, IReadOnlySet<string> shown)
    {
        var type = part.ContentType.MimeType;
        if (part.ContentType.IsMimeType("message", "external-body"))
        {
            return PartRole.Elsewhere;
        }

        return part switch
        {
            _ when Signatures.Contains(type) => PartRole.Signature,
            _ when Notices.Contains(type) && !part.IsAttachment => PartRole.Notice,
            TnefPart => PartRole.OutlookBundle,
            TextPart when !part.IsAttachment && PartName.Given(part) is null => PartRole.Text,
            MimePart picture when part.ContentType.IsMimeType("image", "*") && part.ContentId is { } id && shown.Contains(id) && IsSmall(picture) => PartRole.ShownPicture,
            _ => PartRole.File,
        };
    }

    private static bool IsSmall(MimePart picture)
    {
        if (picture.Content is not { } content)
        {
            return true;
        }

        using var decoded = content.Open();
        var bytes = new byte[SmallPicture + 1];
        return decoded.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) <= SmallPicture;
    }
}
