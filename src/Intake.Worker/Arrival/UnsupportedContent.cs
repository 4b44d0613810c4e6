using Intake.Extraction.Messages;

namespace Intake.Worker.Arrival;

/// <summary>The reason, and the way out, for contents that cannot be read.</summary>
internal static class UnsupportedContent
{
    /// <returns>Null for contents that are read.</returns>
    public static Refusal? RefusalOf(ContentKind kind) => kind switch
    {
        ContentKind.Document or ContentKind.Zip => null,
        ContentKind.Empty => new Refusal("empty_file", Message.Of("arrival.empty_file")),
        ContentKind.Image => new Refusal("image_not_supported", Message.Of("arrival.image_not_supported")),
        ContentKind.OldOffice => new Refusal("old_office_not_supported", Message.Of("arrival.old_office_not_supported")),
        ContentKind.WordDocument => new Refusal("docx_not_supported", Message.Of("arrival.docx_not_supported")),
        ContentKind.Spreadsheet => new Refusal("xlsx_not_supported", Message.Of("arrival.xlsx_not_supported")),
        ContentKind.Presentation => new Refusal("pptx_not_supported", Message.Of("arrival.pptx_not_supported")),
        ContentKind.OtherArchive => new Refusal("archive_kind_not_supported", Message.Of("arrival.archive_kind_not_supported")),
        ContentKind.Mail => new Refusal("mail_not_supported", Message.Of("arrival.mail_not_supported")),
        ContentKind.WebPage => new Refusal("web_page", Message.Of("arrival.web_page")),
        ContentKind.Text => new Refusal("plain_text", Message.Of("arrival.plain_text")),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };
}
