using System.Runtime.InteropServices;

namespace Intake.Extraction.Reading.MatrixCodes;

/// <summary>The dozen functions of libzbar (zbar.h, 0.23) that reading a QR code takes.</summary>
internal static partial class ZBar
{
    /// <summary>Debian's libzbar0.</summary>
    public const string Library = "libzbar.so.0";

    public const int AnySymbology = 0;
    public const int QrCode = 64;
    public const int ConfigEnable = 0;

    /// <summary>Hand out the bytes as encoded, without guessing a character set.</summary>
    public const int ConfigBinary = 4;

    /// <summary>8-bit grey, the FourCC "Y800".</summary>
    public const uint FormatGrey = 'Y' | ('8' << 8) | ('0' << 16) | ('0' << 24);

    [LibraryImport(Library, EntryPoint = "zbar_image_scanner_create")]
    public static partial nint CreateScanner();

    [LibraryImport(Library, EntryPoint = "zbar_image_scanner_destroy")]
    public static partial void DestroyScanner(nint scanner);

    [LibraryImport(Library, EntryPoint = "zbar_image_scanner_set_config")]
    public static partial int Configure(nint scanner, int symbology, int config, int value);

    [LibraryImport(Library, EntryPoint = "zbar_scan_image")]
    public static partial int Scan(nint scanner, nint image);

    [LibraryImport(Library, EntryPoint = "zbar_image_create")]
    public static partial nint CreateImage();

    [LibraryImport(Library, EntryPoint = "zbar_image_destroy")]
    public static partial void DestroyImage(nint image);

    [LibraryImport(Library, EntryPoint = "zbar_image_set_format")]
    public static partial void SetFormat(nint image, CULong fourCc);

    [LibraryImport(Library, EntryPoint = "zbar_image_set_size")]
    public static partial void SetSize(nint image, uint width, uint height);

    [LibraryImport(Library, EntryPoint = "zbar_image_set_data")]
    public static unsafe partial void SetData(nint image, byte* data, CULong length, nint cleanup);

    [LibraryImport(Library, EntryPoint = "zbar_image_first_symbol")]
    public static partial nint FirstSymbol(nint image);

    [LibraryImport(Library, EntryPoint = "zbar_symbol_next")]
    public static partial nint NextSymbol(nint symbol);

    [LibraryImport(Library, EntryPoint = "zbar_symbol_get_data")]
    public static unsafe partial byte* GetData(nint symbol);

    [LibraryImport(Library, EntryPoint = "zbar_symbol_get_data_length")]
    public static partial uint GetDataLength(nint symbol);

    [LibraryImport(Library, EntryPoint = "zbar_symbol_get_loc_size")]
    public static partial uint GetCornerCount(nint symbol);

    [LibraryImport(Library, EntryPoint = "zbar_symbol_get_loc_x")]
    public static partial int GetCornerX(nint symbol, uint index);

    [LibraryImport(Library, EntryPoint = "zbar_symbol_get_loc_y")]
    public static partial int GetCornerY(nint symbol, uint index);
}
