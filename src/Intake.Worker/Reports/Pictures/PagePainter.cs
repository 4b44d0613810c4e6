using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Worker.Processing;

namespace Intake.Worker.Reports.Pictures;

/// <summary>Draws pages of documents: PDF through poppler, OFD through our own drawing in the examining child. Both are strangers' files.</summary>
internal sealed class PagePainter(ExaminerPool pool)
{
    /// <summary>Pixels of the longer side: sharp when printed over the width of A4, small enough to send around.</summary>
    private const int LongSide = 1_200;

    /// <summary>Address space of poppler, in bytes: a page cannot make it eat the machine.</summary>
    private const long PopplerMemory = 2L * 1024 * 1024 * 1024;

    /// <summary>How far the picture's shape may be from the page's: beyond it, boxes would be drawn beside their ink.</summary>
    private const double ShapeTolerance = 0.02;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly string? _poppler = OutsideProgram.Find("pdftoppm");
    private readonly string? _limiter = OutsideProgram.Find("prlimit");

    /// <param name="path">Where the document's bytes lie.</param>
    /// <param name="page">From 1.</param>
    public async Task<PagePicture> PaintAsync(ExaminedDocument document, string path, int page, CancellationToken cancellation)
    {
        var size = document.PageSizes[page - 1];
        if (document.Format == Extraction.Documents.DocumentFormat.Ofd)
        {
            return await pool.DrawAsync(path, page).ConfigureAwait(false) is { } svg
                ? new PagePicture(page, "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)), null)
                : Missing(page, "report.picture_failed");
        }

        return _poppler is null
            ? Missing(page, "report.picture_no_poppler")
            : await PaintPdfAsync(path, page, size, cancellation).ConfigureAwait(false);
    }

    private async Task<PagePicture> PaintPdfAsync(string path, int page, PageSize size, CancellationToken cancellation)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        List<string> arguments =
        [
            "-png", "-cropbox", "-singlefile", "-f", number, "-l", number,
            "-scale-to", LongSide.ToString(CultureInfo.InvariantCulture), Path.GetFullPath(path),
        ];
        var program = _poppler!;
        if (_limiter is not null)
        {
            arguments.InsertRange(0, ["--as=" + PopplerMemory.ToString(CultureInfo.InvariantCulture), "--", program]);
            program = _limiter;
        }

        var run = await OutsideProgram.RunAsync(program, arguments, Limit, cancellation).ConfigureAwait(false);
        return run.Outcome != OutsideOutcome.Done
            ? Missing(page, run.Outcome == OutsideOutcome.TimedOut ? "report.picture_timed_out" : "report.picture_failed")
            : HasShapeOf(run.Output, size)
                ? new PagePicture(page, "data:image/png;base64," + Convert.ToBase64String(run.Output), null)
                : Missing(page, "report.picture_shape");
    }

    private static bool HasShapeOf(ReadOnlySpan<byte> png, PageSize size)
    {
        const int WidthAt = 16, HeightAt = 20, HeaderEnd = 24;
        if (png.Length < HeaderEnd || !png.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
        {
            return false;
        }

        double width = BinaryPrimitives.ReadUInt32BigEndian(png[WidthAt..]), height = BinaryPrimitives.ReadUInt32BigEndian(png[HeightAt..]);
        return Math.Abs((width * size.Height) - (height * size.Width)) <= ShapeTolerance * height * size.Width;
    }

    private static PagePicture Missing(int page, string key) => new(page, null, Message.Of(key));
}
