using System.Runtime.InteropServices;

namespace Intake.Extraction.Reading.Pdf.Scans;

/// <summary>The functions of poppler's GLib interface and of cairo that drawing a page takes. Drawn in process: where strangers' files are read no other program may be started.</summary>
internal static partial class Poppler
{
    /// <summary>Debian's libpoppler-glib8.</summary>
    public const string Library = "libpoppler-glib.so.8";

    /// <summary>Four bytes a pixel: blue, green, red, unused (on little-endian machines).</summary>
    public const int FormatRgb24 = 1;

    private const string Cairo = "libcairo.so.2";
    private const string GLib = "libglib-2.0.so.0";
    private const string GObject = "libgobject-2.0.so.0";

    [LibraryImport(GLib, EntryPoint = "g_bytes_new")]
    public static unsafe partial nint NewBytes(byte* data, nuint length);

    [LibraryImport(GLib, EntryPoint = "g_bytes_unref")]
    public static partial void FreeBytes(nint bytes);

    [LibraryImport(GLib, EntryPoint = "g_error_free")]
    public static partial void FreeError(nint error);

    [LibraryImport(GObject, EntryPoint = "g_object_unref")]
    public static partial void FreeObject(nint value);

    [LibraryImport(Library, EntryPoint = "poppler_document_new_from_bytes")]
    public static partial nint OpenDocument(nint bytes, nint password, out nint error);

    [LibraryImport(Library, EntryPoint = "poppler_document_get_n_pages")]
    public static partial int CountPages(nint document);

    [LibraryImport(Library, EntryPoint = "poppler_document_get_page")]
    public static partial nint GetPage(nint document, int index);

    [LibraryImport(Library, EntryPoint = "poppler_page_get_size")]
    public static partial void GetSize(nint page, out double width, out double height);

    [LibraryImport(Library, EntryPoint = "poppler_page_render")]
    public static partial void Render(nint page, nint context);

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_create")]
    public static partial nint CreateSurface(int format, int width, int height);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_status")]
    public static partial int SurfaceStatus(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_flush")]
    public static partial void Flush(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_get_data")]
    public static unsafe partial byte* GetPixels(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_get_stride")]
    public static partial int GetStride(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_destroy")]
    public static partial void FreeSurface(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_create")]
    public static partial nint CreateContext(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_destroy")]
    public static partial void FreeContext(nint context);

    [LibraryImport(Cairo, EntryPoint = "cairo_scale")]
    public static partial void Scale(nint context, double x, double y);

    [LibraryImport(Cairo, EntryPoint = "cairo_set_source_rgb")]
    public static partial void SetColour(nint context, double red, double green, double blue);

    [LibraryImport(Cairo, EntryPoint = "cairo_paint")]
    public static partial void Paint(nint context);
}
