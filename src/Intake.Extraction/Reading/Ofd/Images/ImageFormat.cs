namespace Intake.Extraction.Reading.Ofd.Images;

/// <summary>Formats of images found in OFD files, told from their content.</summary>
internal enum ImageFormat
{
    Unknown,
    Png,
    Jpeg,
    Gif,
    Bmp,
    Tiff,
    Jbig2,
}
