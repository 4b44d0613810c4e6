using System.Runtime.InteropServices;

namespace Intake.Extraction.Reading.Recognition.Tesseract;

/// <summary>The functions of libtesseract's C API (tesseract/capi.h, 5.x) that recognising takes.</summary>
internal static partial class TesseractLibrary
{
    /// <summary>Debian's libtesseract5.</summary>
    public const string Library = "libtesseract.so.5";

    public const int EngineLstmOnly = 1;

    public const int SegmentSparse = 11;
    public const int SegmentSingleLine = 7;
    public const int SegmentSingleCharacter = 10;

    public const int LevelLine = 2;
    public const int LevelWord = 3;
    public const int LevelSymbol = 4;

    private const string ThreadLimit = "OMP_THREAD_LIMIT";

    /// <summary>
    /// Makes the library use one thread: worker loops share the machine already, and its own threads mostly wait for each other. Must come
    /// before the library is loaded, because its threading runtime reads the process's environment once, then; .NET changes only a copy.
    /// </summary>
    public static void KeepToOneThread() => _ = SetEnvironment(ThreadLimit, "1", 1);

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);

    [LibraryImport(Library, EntryPoint = "TessVersion")]
    public static partial nint Version();

    [LibraryImport(Library, EntryPoint = "TessBaseAPICreate")]
    public static partial nint Create();

    [LibraryImport(Library, EntryPoint = "TessBaseAPIDelete")]
    public static partial void Delete(nint engine);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIInit2", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Initialise(nint engine, string? dataFolder, string language, int engineMode);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetVariable", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetVariable(nint engine, string name, string value);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetPageSegMode")]
    public static partial void SetSegmentation(nint engine, int mode);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetImage")]
    public static unsafe partial void SetImage(nint engine, byte* pixels, int width, int height, int bytesPerPixel, int bytesPerLine);

    [LibraryImport(Library, EntryPoint = "TessBaseAPISetSourceResolution")]
    public static partial void SetResolution(nint engine, int dotsPerInch);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIRecognize")]
    public static partial int Recognise(nint engine, nint monitor);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIClear")]
    public static partial void Clear(nint engine);

    [LibraryImport(Library, EntryPoint = "TessMonitorCreate")]
    public static partial nint CreateMonitor();

    [LibraryImport(Library, EntryPoint = "TessMonitorDelete")]
    public static partial void DeleteMonitor(nint monitor);

    [LibraryImport(Library, EntryPoint = "TessMonitorSetDeadlineMSecs")]
    public static partial void SetDeadline(nint monitor, int milliseconds);

    [LibraryImport(Library, EntryPoint = "TessBaseAPIGetIterator")]
    public static partial nint GetResults(nint engine);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorDelete")]
    public static partial void DeleteResults(nint results);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorNext")]
    public static partial int Next(nint results, int level);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorGetUTF8Text")]
    public static partial nint GetText(nint results, int level);

    [LibraryImport(Library, EntryPoint = "TessDeleteText")]
    public static partial void DeleteText(nint text);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorConfidence")]
    public static partial float GetConfidence(nint results, int level);

    [LibraryImport(Library, EntryPoint = "TessResultIteratorGetPageIterator")]
    public static partial nint GetPlaces(nint results);

    [LibraryImport(Library, EntryPoint = "TessPageIteratorBoundingBox")]
    public static partial int GetBox(nint places, int level, out int left, out int top, out int right, out int bottom);

    [LibraryImport(Library, EntryPoint = "TessPageIteratorIsAtBeginningOf")]
    public static partial int IsAtBeginning(nint places, int level);
}
