namespace Intake.Extraction.Reading.Image;

/// <summary>A file of one or more pictures, decoded one at a time.</summary>
internal sealed class PictureFile : IDisposable
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly TiffFile? _tiff;

    private PictureFile(ReadOnlyMemory<byte> bytes, TiffFile? tiff) => (_bytes, _tiff) = (bytes, tiff);

    public int Pages => _tiff?.Pages ?? 1;

    /// <summary>Null where the file's structure is beyond reading.</summary>
    public static PictureFile? Open(ReadOnlyMemory<byte> bytes)
    {
        if (!PictureFormat.IsTiff(bytes.Span))
        {
            return new PictureFile(bytes, null);
        }

        var tiff = TiffFile.Open(bytes);
        return tiff is null ? null : new PictureFile(bytes, tiff);
    }

    /// <param name="number">From 1.</param>
    public DecodedPicture Decode(int number) => _tiff is null ? PictureDecoder.Decode(_bytes.Span) : _tiff.Decode(number);

    public void Dispose() => _tiff?.Dispose();
}
