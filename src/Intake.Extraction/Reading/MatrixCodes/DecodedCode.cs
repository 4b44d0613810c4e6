namespace Intake.Extraction.Reading.MatrixCodes;

/// <summary>A QR code found in an image.</summary>
/// <param name="Payload">The text as encoded.</param>
/// <param name="X0">Left edge in pixels of the image.</param>
/// <param name="Y0">Upper edge in pixels of the image.</param>
/// <param name="X1">Right edge in pixels of the image.</param>
/// <param name="Y1">Lower edge in pixels of the image.</param>
public sealed record DecodedCode(string Payload, int X0, int Y0, int X1, int Y1);
