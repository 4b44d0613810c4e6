using System.Globalization;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;

namespace Intake.Extraction.Reading.Recognition;

/// <summary>What can go wrong with recognising pages, each with its code, severity and text.</summary>
internal static class RecognitionFindings
{
    /// <summary>The command that installs what the engine needs.</summary>
    public const string InstallCommand = "apt-get install libtesseract5 tesseract-ocr-chi-sim tesseract-ocr-eng";

    private const string CapitalsCommand = "apt-get install tesseract-ocr-chi-tra";

    /// <summary>Amounts in capitals were read by one engine instead of two.</summary>
    public static Finding CapitalsMissing { get; } =
        new("ocr_capitals_missing", Severity.Information, Message.Of("ocr.capitals_missing", CapitalsCommand));

    public static Finding Unavailable(RecogniserState state) => state == RecogniserState.LibraryMissing
        ? new Finding("ocr_engine_missing", Severity.Error, Message.Of("ocr.engine_missing", Tesseract.TesseractLibrary.Library, InstallCommand))
        : new Finding("ocr_language_missing", Severity.Error, Message.Of("ocr.language_missing", InstallCommand));

    public static Finding PageTimedOut(int page, TimeSpan limit) =>
        new("ocr_page_cut", Severity.Error, Message.Of("ocr.page_cut", Number(page), Number((int)limit.TotalSeconds)), Page: page);

    public static Finding PageFailed(int page) => new("ocr_page_failed", Severity.Error, Message.Of("ocr.page_failed", Number(page)), Page: page);

    public static Finding NothingRead(int page) => new("ocr_nothing_read", Severity.Warning, Message.Of("ocr.nothing_read", Number(page)), Page: page);

    public static Finding HardlyReadable(int page, double certainty) =>
        new("ocr_hardly_readable", Severity.Warning, Message.Of("ocr.hardly_readable", Number(page), Number((int)Math.Round(certainty * 100))), Page: page);

    public static Finding NotAllRecognised(int recognised, int pages) =>
        new("ocr_not_all_pages", Severity.Error, Message.Of("ocr.not_all_pages", Number(recognised), Number(pages)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
