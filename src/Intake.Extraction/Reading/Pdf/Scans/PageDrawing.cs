using Intake.Extraction.Reading.Image;
using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Pdf.Scans;

/// <summary>Draws the pages of one PDF as grey pictures for reading, through poppler. Opens the file at the first page asked for.</summary>
internal sealed class PageDrawing(ReadOnlyMemory<byte> pdf) : IDisposable
{
    private const double PointsPerInch = 72;
    private const int MostSide = 14_000;
    private const long MostPixels = 40_000_000;

    private nint _document;
    private bool _isTried;

    /// <summary>The library is not on this machine.</summary>
    public bool IsLibraryMissing { get; private set; }

    /// <param name="number">From 1.</param>
    /// <param name="dotsPerInch">Lowered where the page is so large that the picture would be too.</param>
    /// <returns>Null where the page cannot be drawn.</returns>
    public GreyImage? Draw(int number, double dotsPerInch)
    {
        try
        {
            Open();
            return _document == 0 || number > Poppler.CountPages(_document) ? null : DrawPage(number, dotsPerInch);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            IsLibraryMissing = true;
            return null;
        }
    }

    public void Dispose()
    {
        if (_document != 0)
        {
            Poppler.FreeObject(_document);
            _document = 0;
        }
    }

    private unsafe void Open()
    {
        if (_isTried)
        {
            return;
        }

        _isTried = true;
        nint bytes;
        fixed (byte* data = pdf.Span)
        {
            bytes = Poppler.NewBytes(data, (nuint)pdf.Length);
        }

        _document = Poppler.OpenDocument(bytes, 0, out var error);
        Poppler.FreeBytes(bytes);
        if (error != 0)
        {
            Poppler.FreeError(error);
        }
    }

    private GreyImage? DrawPage(int number, double dotsPerInch)
    {
        var page = Poppler.GetPage(_document, number - 1);
        if (page == 0)
        {
            return null;
        }

        try
        {
            Poppler.GetSize(page, out var width, out var height);
            if (!(width > 0 && height > 0))
            {
                return null;
            }

            var scale = dotsPerInch / PointsPerInch;
            scale = Math.Min(scale, Math.Min(MostSide / Math.Max(width, height), Math.Sqrt(MostPixels / (width * height))));
            return Paint(page, Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)), scale);
        }
        finally
        {
            Poppler.FreeObject(page);
        }
    }

    private static unsafe GreyImage? Paint(nint page, int width, int height, double scale)
    {
        var surface = Poppler.CreateSurface(Poppler.FormatRgb24, width, height);
        try
        {
            if (Poppler.SurfaceStatus(surface) != 0)
            {
                return null;
            }

            var context = Poppler.CreateContext(surface);
            Poppler.SetColour(context, 1, 1, 1);
            Poppler.Paint(context);
            Poppler.Scale(context, scale, scale);
            Poppler.Render(page, context);
            Poppler.FreeContext(context);
            Poppler.Flush(surface);
            var pixels = Poppler.GetPixels(surface);
            var stride = Poppler.GetStride(surface);
            var grey = new GreyImage(width, height);
            for (var y = 0; y < height; y++)
            {
                var source = new ReadOnlySpan<byte>(pixels + ((long)stride * y), width * 4);
                var target = grey.Row(y);
                for (var x = 0; x < width; x++)
                {
                    target[x] = ReadingGrey.Of(source[(4 * x) + 2], source[(4 * x) + 1], source[4 * x]);
                }
            }

            return grey;
        }
        finally
        {
            Poppler.FreeSurface(surface);
        }
    }
}
