using UglyToad.PdfPig.Writer;

namespace Intake.Worker.Tests.Parts;

/// <summary>The PDFs of the demo as one file, as people join what they hand in.</summary>
internal static class JoinedPdf
{
    /// <summary>Each once: the demo holds one invoice twice.</summary>
    public static IReadOnlyList<byte[]> Single { get; } =
        [.. Intake.Samples.DemoApplication.Documents.Where(document => document.FileName.EndsWith(".pdf", StringComparison.Ordinal)).Select(document => document.Content()).DistinctBy(Convert.ToHexString)];

    public static byte[] Of(IEnumerable<byte[]> files) => PdfMerger.Merge([.. files]);
}
