using System.Text;
using System.Text.Unicode;

namespace Intake.Extraction.Reading.MatrixCodes;

/// <summary>Finds and decodes QR codes in grey images through libzbar. Not thread safe: one scanner a reader.</summary>
public sealed class QrScanner : IDisposable
{
    private nint _scanner;

    private QrScanner(nint scanner) => _scanner = scanner;

    ~QrScanner() => Release();

    /// <summary>A scanner; null if the library (Debian package libzbar0) is not on this machine.</summary>
    public static QrScanner? TryCreate()
    {
        try
        {
            var scanner = ZBar.CreateScanner();
            if (scanner == 0)
            {
                return null;
            }

            _ = ZBar.Configure(scanner, ZBar.AnySymbology, ZBar.ConfigEnable, 0);
            _ = ZBar.Configure(scanner, ZBar.QrCode, ZBar.ConfigEnable, 1);
            _ = ZBar.Configure(scanner, ZBar.QrCode, ZBar.ConfigBinary, 1);
            return new QrScanner(scanner);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>All QR codes in the image, in the order found.</summary>
    /// <exception cref="ObjectDisposedException">The scanner was disposed.</exception>
    public unsafe IReadOnlyList<DecodedCode> Scan(GreyImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        ObjectDisposedException.ThrowIf(_scanner == 0, this);
        var handle = ZBar.CreateImage();
        try
        {
            fixed (byte* pixels = image.Pixels)
            {
                ZBar.SetFormat(handle, new(ZBar.FormatGrey));
                ZBar.SetSize(handle, (uint)image.Width, (uint)image.Height);
                ZBar.SetData(handle, pixels, new((uint)image.Pixels.Length), 0);
                return ZBar.Scan(_scanner, handle) > 0 ? Collect(handle) : [];
            }
        }
        finally
        {
            ZBar.DestroyImage(handle);
            GC.KeepAlive(this);
        }
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private static unsafe List<DecodedCode> Collect(nint image)
    {
        var codes = new List<DecodedCode>();
        for (var symbol = ZBar.FirstSymbol(image); symbol != 0; symbol = ZBar.NextSymbol(symbol))
        {
            var bytes = new ReadOnlySpan<byte>(ZBar.GetData(symbol), checked((int)ZBar.GetDataLength(symbol)));
            int x0 = int.MaxValue, y0 = int.MaxValue, x1 = 0, y1 = 0;
            var corners = ZBar.GetCornerCount(symbol);
            for (uint i = 0; i < corners; i++)
            {
                int x = ZBar.GetCornerX(symbol, i), y = ZBar.GetCornerY(symbol, i);
                (x0, y0, x1, y1) = (Math.Min(x0, x), Math.Min(y0, y), Math.Max(x1, x), Math.Max(y1, y));
            }

            codes.Add(corners == 0 ? new DecodedCode(Decode(bytes), 0, 0, 0, 0) : new DecodedCode(Decode(bytes), x0, y0, x1, y1));
        }

        return codes;
    }

    // The standard says Latin-1 or an announced set; Chinese writers put UTF-8 or GBK without announcing it.
    private static string Decode(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetString(bytes);

    private void Release()
    {
        if (_scanner != 0)
        {
            ZBar.DestroyScanner(_scanner);
            _scanner = 0;
        }
    }
}
