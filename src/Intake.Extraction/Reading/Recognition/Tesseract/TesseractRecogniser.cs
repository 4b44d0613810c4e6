using System.Runtime.InteropServices;
using Intake.Extraction.Reading.MatrixCodes;
using Intake.Extraction.Reading.Recognition.Preparation;

namespace Intake.Extraction.Reading.Recognition.Tesseract;

/// <summary>The engine Tesseract (Debian packages libtesseract5 and tesseract-ocr-LANGUAGE), one thread, one set of languages. Wakes at its first use.</summary>
/// <param name="language">Languages as Tesseract names them, e.g. <c>chi_sim</c> or <c>chi_sim+eng</c>.</param>
/// <param name="clock">As <see cref="RecognitionAllowance.Clock"/>: by it a passed limit is told from a failure.</param>
/// <param name="dataFolder">Where the languages' data lie; null is where the library itself looks.</param>
public sealed class TesseractRecogniser(string language, Func<TimeSpan> clock, string? dataFolder = null) : IRecogniser
{
    /// <summary>White around the text: the engine misreads what touches the edge.</summary>
    private const int Border = 12;

    private nint _engine;
    private RecogniserState? _state;
    private string _alphabet = "";

    ~TesseractRecogniser() => Release();

    public string Version { get; private set; } = "";

    public RecogniserState Wake()
    {
        if (_state is { } known)
        {
            return known;
        }

        var state = Start();
        _state = state;
        return state;
    }

    public unsafe Recognition Recognise(GreyImage image, RecognitionRequest request)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(request);
        if (Wake() != RecogniserState.Ready)
        {
            return Recognition.Of(RecognitionOutcome.Unavailable);
        }

        ObjectDisposedException.ThrowIf(_engine == 0, this);
        var region = request.Region ?? new PixelBox(0, 0, image.Width, image.Height);
        using var picture = RegionPicture.Cut(image, region, request.Scale, request.Threshold, Border);
        SetAlphabet(request.Alphabet ?? "");
        TesseractLibrary.SetSegmentation(_engine, request.Layout switch
        {
            RecognitionLayout.SingleLine => TesseractLibrary.SegmentSingleLine,
            RecognitionLayout.SingleCharacter => TesseractLibrary.SegmentSingleCharacter,
            _ => TesseractLibrary.SegmentSparse,
        });
        var monitor = TesseractLibrary.CreateMonitor();
        try
        {
            fixed (byte* pixels = picture.Pixels)
            {
                TesseractLibrary.SetImage(_engine, pixels, picture.Width, picture.Height, 1, picture.Width);
            }

            TesseractLibrary.SetResolution(_engine, (int)Math.Clamp(request.DotsPerInch * request.Scale, 70, 2400));
            var milliseconds = (int)Math.Clamp(request.TimeLimit.TotalMilliseconds, 1, int.MaxValue);
            TesseractLibrary.SetDeadline(monitor, milliseconds);
            var started = clock();
            var isRead = TesseractLibrary.Recognise(_engine, monitor) == 0;
            var isLate = (clock() - started).TotalMilliseconds >= milliseconds;
            var lines = isRead ? TesseractResults.Collect(_engine, box => ToPicture(box, region, request.Scale)) : [];
            return new Recognition(isLate ? RecognitionOutcome.TimedOut : isRead ? RecognitionOutcome.Done : RecognitionOutcome.Failed, lines);
        }
        finally
        {
            TesseractLibrary.DeleteMonitor(monitor);
            TesseractLibrary.Clear(_engine);
            GC.KeepAlive(this);
        }
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private static PixelBox ToPicture(PixelBox box, PixelBox region, double scale)
    {
        int X(int x) => Math.Clamp(region.X0 + (int)Math.Round((x - Border) / scale), region.X0, region.X1);
        int Y(int y) => Math.Clamp(region.Y0 + (int)Math.Round((y - Border) / scale), region.Y0, region.Y1);
        return new PixelBox(X(box.X0), Y(box.Y0), X(box.X1), Y(box.Y1));
    }

    private RecogniserState Start()
    {
        try
        {
            TesseractLibrary.KeepToOneThread();
            var engine = TesseractLibrary.Create();
            if (engine == 0)
            {
                return RecogniserState.LibraryMissing;
            }

            // Its words about missing files would go to the error stream, which is where a child tells why it died.
            _ = TesseractLibrary.SetVariable(engine, "debug_file", "/dev/null");
            if (TesseractLibrary.Initialise(engine, dataFolder, language, TesseractLibrary.EngineLstmOnly) != 0)
            {
                TesseractLibrary.Delete(engine);
                return RecogniserState.LanguageMissing;
            }

            // Not once more in white on black whatever it was unsure of: pages come as dark ink on light paper.
            _ = TesseractLibrary.SetVariable(engine, "tessedit_do_invert", "0");
            _engine = engine;
            Version = $"tesseract {Marshal.PtrToStringUTF8(TesseractLibrary.Version())} {language}";
            return RecogniserState.Ready;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            return RecogniserState.LibraryMissing;
        }
    }

    private void SetAlphabet(string alphabet)
    {
        if (alphabet != _alphabet)
        {
            _ = TesseractLibrary.SetVariable(_engine, "tessedit_char_whitelist", alphabet);
            _alphabet = alphabet;
        }
    }

    private void Release()
    {
        if (_engine != 0)
        {
            TesseractLibrary.Delete(_engine);
            _engine = 0;
        }
    }
}
