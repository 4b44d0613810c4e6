using Intake.Extraction.Documents;
using Intake.Extraction.Reading;
using Intake.Extraction.Reading.Pdf;

namespace Intake.Extraction.Tests.Reading.Pdf;

/// <summary>Reads test documents with default limits.</summary>
internal static class PdfReading
{
    public static DocumentReading Of(byte[] pdf, ReadingLimits? limits = null)
    {
        using var reader = new PdfPageReader();
        return reader.Read(new SourceDocument("test.pdf", pdf), limits ?? ReadingLimits.Default, TestContext.Current.CancellationToken);
    }

    public static string[] Words(byte[] pdf) => [.. Of(pdf).Pages.Single().Words.Select(word => word.Text)];

    public static string Text(byte[] pdf) => string.Concat(Words(pdf));
}
