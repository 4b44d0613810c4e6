using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Reading.Image;

/// <summary>What can be wrong with a picture, each with its code, severity and text.</summary>
internal static class ImageFindings
{
    public static Finding Damaged { get; } = new("image_damaged", Severity.Error, Message.Of("image.damaged"));

    public static Finding CodesUnread { get; } =
        new("image_codes_unread", Severity.Warning, Message.Of("image.codes_unread", MatrixCodes.ZBar.Library, "libzbar0"));

    public static Finding PageDamaged(int page) => new("image_page_damaged", Severity.Error, Message.Of("image.page_damaged", Number(page)), Page: page);

    public static Finding Truncated(int page) => new("image_truncated", Severity.Error, Message.Of("image.truncated", Number(page)), Page: page);

    public static Finding TooLarge(int page, int width, int height) =>
        new("image_too_large", Severity.Error, Message.Of("image.too_large", Number(page), Number(width), Number(height), Number((int)(PictureDecoder.MostPixels / 1_000_000))), Page: page);

    public static Finding Animated(int frames) => new("image_animated", Severity.Warning, Message.Of("image.animated", Number(frames)));

    public static Finding TooManyPages(int pages, int limit) => new("image_too_many_pages", Severity.Error, Message.Of("image.too_many_pages", Number(pages), Number(limit)));

    public static Finding Blank(int page) => new("image_blank", Severity.Warning, Message.Of("image.blank", Number(page)), Page: page);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
