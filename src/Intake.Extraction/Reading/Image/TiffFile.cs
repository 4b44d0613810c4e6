using BitMiracle.LibTiff.Classic;
using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Image;

/// <summary>A TIFF of one or more pages.</summary>
internal sealed class TiffFile : IDisposable
{
    // Damaged files can chain directories in circles; the library stops at some, we stop before.
    private const int MostDirectories = 4000;
    private const double LowestResolution = 50;
    private const double HighestResolution = 2400;
    private const double CentimetresPerInch = 2.54;

    private readonly Tiff _tiff;

    private TiffFile(Tiff tiff, int pages) => (_tiff, Pages) = (tiff, pages);

    public int Pages { get; }

    /// <summary>Null where not even the first directory can be read.</summary>
    public static TiffFile? Open(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var stream = new MemoryStream(bytes.ToArray(), writable: false);
            var tiff = Tiff.ClientOpen("picture", "r", stream, new TiffStream());
            if (tiff is null)
            {
                return null;
            }

            var pages = 1;
            while (pages < MostDirectories && tiff.ReadDirectory())
            {
                pages++;
            }

            return new TiffFile(tiff, pages);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library throws whatever its parsing ran into.
            return null;
        }
    }

    /// <param name="number">From 1.</param>
    public DecodedPicture Decode(int number)
    {
        try
        {
            return _tiff.SetDirectory(checked((short)(number - 1))) ? DecodeDirectory() : new DecodedPicture(null, PictureFault.Damaged, 0, 0);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new DecodedPicture(null, PictureFault.Damaged, 0, 0);
        }
    }

    public void Dispose() => _tiff.Dispose();

    private DecodedPicture DecodeDirectory()
    {
        int width = Number(TiffTag.IMAGEWIDTH), height = Number(TiffTag.IMAGELENGTH);
        if (width <= 0 || height <= 0)
        {
            return new DecodedPicture(null, PictureFault.Damaged, 0, 0);
        }

        if ((long)width * height > PictureDecoder.MostPixels)
        {
            return new DecodedPicture(null, PictureFault.TooLarge, width, height);
        }

        // Upright as its orientation tag says, whatever its packing and colours.
        var raster = new int[width * height];
        if (!_tiff.ReadRGBAImageOriented(width, height, raster, Orientation.TOPLEFT, stopOnError: false))
        {
            return new DecodedPicture(null, PictureFault.Damaged, width, height);
        }

        var grey = new GreyImage(width, height);
        var pixels = grey.Pixels;
        for (var i = 0; i < raster.Length; i++)
        {
            pixels[i] = ReadingGrey.Of(Tiff.GetR(raster[i]), Tiff.GetG(raster[i]), Tiff.GetB(raster[i]));
        }

        return new DecodedPicture(grey, PictureFault.None, width, height, DotsPerInch: Resolution());
    }

    private double? Resolution()
    {
        if (_tiff.GetField(TiffTag.XRESOLUTION) is not [var stated, ..])
        {
            return null;
        }

        var unit = _tiff.GetFieldDefaulted(TiffTag.RESOLUTIONUNIT) is [var given, ..] ? (ResUnit)given.ToInt() : ResUnit.INCH;
        var dots = stated.ToDouble() * (unit == ResUnit.CENTIMETER ? CentimetresPerInch : 1);
        return unit != ResUnit.NONE && dots is >= LowestResolution and <= HighestResolution ? dots : null;
    }

    private int Number(TiffTag tag) => _tiff.GetField(tag) is [var value, ..] ? value.ToInt() : 0;
}
