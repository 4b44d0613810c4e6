using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Reading.Pdf;

/// <summary>What can be wrong with a PDF, each with its code, severity and text.</summary>
internal static class PdfFindings
{
    public const string PageWithoutTextCode = "pdf_page_without_text";

    public static Finding Damaged { get; } = Error("pdf_damaged", "pdf.damaged");

    public static Finding Empty { get; } = Error("pdf_empty", "pdf.empty");

    public static Finding Encrypted { get; } = Error("pdf_encrypted", "pdf.encrypted");

    public static Finding NoPages { get; } = Error("pdf_no_pages", "pdf.no_pages");

    public static Finding Blank { get; } = Error("pdf_blank", "pdf.blank");

    public static Finding PartsUnread { get; } = Error("pdf_parts_unread", "pdf.parts_unread");

    public static Finding DamagedStream { get; } = Error("pdf_damaged_stream", "pdf.damaged_stream");

    public static Finding CodesUnread { get; } =
        new("pdf_codes_unread", Severity.Warning, Message.Of("pdf.codes_unread", MatrixCodes.ZBar.Library, "libzbar0"));

    public static Finding TooLarge(long bytes, long limit) => Error("pdf_too_large", "pdf.too_large", Megabytes(bytes), Megabytes(limit));

    public static Finding TooManyPages(int pages, int limit) => Error("pdf_too_many_pages", "pdf.too_many_pages", Number(pages), Number(limit));

    public static Finding UnpacksTooLarge(long limit) => Error("pdf_unpacks_too_large", "pdf.unpacks_too_large", Megabytes(limit));

    public static Finding PageDamaged(int page) => Error("pdf_page_damaged", "pdf.page_damaged", Number(page)) with { Page = page };

    public static Finding PageCut(int page) => Error("pdf_page_cut", "pdf.page_cut", Number(page)) with { Page = page };

    public static Finding PageWithoutText(int page) =>
        new(PageWithoutTextCode, Severity.Warning, Message.Of("pdf.page_without_text", Number(page)), Page: page);

    public static Finding PageEmpty(int page) => new("pdf_page_empty", Severity.Information, Message.Of("pdf.page_empty", Number(page)), Page: page);

    public static Finding TooManyEntries(int limit) => Error("pdf_too_many_attachments", "pdf.too_many_attachments", Number(limit));

    public static Finding UndecodedGlyphs(int page, int undecoded, int all, Severity severity) =>
        new("pdf_undecoded_glyphs", severity, Message.Of("pdf.undecoded_glyphs", Number(page), Number(undecoded), Number(all)), Page: page);

    public static Finding UnusableFont(int page) => Error("pdf_undecoded_glyphs", "pdf.unusable_font", Number(page)) with { Page = page };

    public static Finding InvisibleTextLayer(int page) =>
        new("pdf_invisible_text_layer", Severity.Warning, Message.Of("pdf.invisible_text_layer", Number(page)), Page: page);

    public static Finding Aslant(int page) => new("pdf_aslant", Severity.Warning, Message.Of("pdf.aslant", Number(page)), Page: page);

    public static Finding HiddenText(int page, int glyphs, string sample, Severity severity) =>
        new("pdf_hidden_text", severity, Message.Of("pdf.hidden_text", Number(page), Number(glyphs), sample), Page: page);

    private static Finding Error(string code, string key, params string[] arguments) => new(code, Severity.Error, Message.Of(key, arguments));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
}
