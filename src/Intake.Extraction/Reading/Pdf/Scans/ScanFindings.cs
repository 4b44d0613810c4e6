using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Reading.Pdf.Scans;

/// <summary>Why a page could not be had as a picture.</summary>
internal static class ScanFindings
{
    public static Finding DrawingMissing { get; } =
        new("ocr_drawing_missing", Severity.Error, Message.Of("ocr.drawing_missing", Poppler.Library, "apt-get install libpoppler-glib8"));

    public static Finding NotDrawn(int page) =>
        new("ocr_page_not_drawn", Severity.Error, Message.Of("ocr.page_not_drawn", page.ToString(CultureInfo.InvariantCulture)), Page: page);
}
