using System.Buffers.Binary;

namespace Intake.Extraction.Reading.Jbig2;

/// <summary>
/// Reads JBIG2 (ITU-T T.88) as issuers of tax-control invoices write the QR code: one page with generic regions, as a file (annex D.1) or bare, as PDFs
/// embed it. Pictures with symbol dictionaries or halftones are not decoded.
/// </summary>
internal static class Jbig2File
{
    /// <summary>Pixels of a picture; a QR code has some ten thousand.</summary>
    private const int MaxPixels = 4_000_000;

    private const int PageInformation = 48;
    private const int EndOfPage = 49;
    private const int EndOfStripe = 50;
    private const int EndOfFile = 51;
    private const int Extension = 62;

    /// <summary>One byte a pixel, 0 black and 255 white; null if the file is damaged or uses what is not known here.</summary>
    public static (int Width, int Height, byte[] Grey)? Decode(ReadOnlySpan<byte> bytes)
    {
        // Sequential order only: bit 0 of the flags; bit 1 says that the number of pages is unknown and absent.
        if (bytes.Length < 13 || (bytes[8] & 1) == 0)
        {
            return null;
        }

        return DecodeSegments(bytes[((bytes[8] & 2) == 0 ? 13 : 9)..]);
    }

    /// <summary>The same for segments without the file's header. Global segments, if any, stand before the page's own.</summary>
    public static (int Width, int Height, byte[] Grey)? DecodeSegments(ReadOnlySpan<byte> segments)
    {
        try
        {
            return Read(segments);
        }
        catch (Exception error) when (error is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static (int, int, byte[])? Read(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        (int Width, int Height, byte[] Grey)? page = null;
        while (at + 11 <= bytes.Length)
        {
            var number = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var flags = bytes[at + 4];
            var references = bytes[at + 5] >> 5;
            if (references > 4)
            {
                return null;
            }

            at += 6 + (references * (number <= 256 ? 1 : number <= 65536 ? 2 : 4)) + ((flags & 0x40) != 0 ? 4 : 1);
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            at += 4;
            if (length > bytes.Length - at)
            {
                return null;
            }

            var data = bytes.Slice(at, (int)length);
            at += (int)length;
            switch (flags & 0x3F)
            {
                case PageInformation when page is null:
                    page = NewPage(data);
                    break;
                case 36 or 38 or 39 when page is { } target:
                    if (!Paint(data, target))
                    {
                        return null;
                    }

                    break;
                case EndOfPage or EndOfFile:
                    return page;
                case EndOfStripe or Extension:
                    break;
                default:
                    return null;
            }
        }

        return page;
    }

    private static (int, int, byte[])? NewPage(ReadOnlySpan<byte> data)
    {
        var width = BinaryPrimitives.ReadUInt32BigEndian(data);
        var height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        if (width == 0 || height == 0 || (ulong)width * height > MaxPixels)
        {
            return null;
        }

        var grey = new byte[width * height];
        grey.AsSpan().Fill((data[16] & 4) != 0 ? (byte)0 : (byte)255);
        return ((int)width, (int)height, grey);
    }

    private static bool Paint(ReadOnlySpan<byte> data, (int Width, int Height, byte[] Grey) page)
    {
        var width = BinaryPrimitives.ReadUInt32BigEndian(data);
        var height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        var left = BinaryPrimitives.ReadUInt32BigEndian(data[8..]);
        var top = BinaryPrimitives.ReadUInt32BigEndian(data[12..]);
        var flags = data[17];
        var isFacsimileCoded = (flags & 1) != 0;
        if (isFacsimileCoded || width == 0 || height == 0 || (ulong)left + width > (ulong)page.Width || (ulong)top + height > (ulong)page.Height)
        {
            return false;
        }

        var template = (flags >> 1) & 3;
        var adaptive = new (sbyte, sbyte)[GenericRegion.AdaptivePixels(template)];
        for (var i = 0; i < adaptive.Length; i++)
        {
            var (x, y) = (unchecked((sbyte)data[18 + (2 * i)]), unchecked((sbyte)data[19 + (2 * i)]));
            if (y > 0 || (y == 0 && x >= 0))
            {
                return false;
            }

            adaptive[i] = (x, y);
        }

        var pixels = GenericRegion.Decode(data[(18 + (2 * adaptive.Length))..], (int)width, (int)height, template, (flags & 8) != 0, adaptive);
        for (var y = 0; y < (int)height; y++)
        {
            for (var x = 0; x < (int)width; x++)
            {
                if (pixels[(y * (int)width) + x] != 0)
                {
                    page.Grey[((y + (int)top) * page.Width) + x + (int)left] = 0;
                }
            }
        }

        return true;
    }
}
