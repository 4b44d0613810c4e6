using Intake.Extraction.Reading.MatrixCodes;

namespace Intake.Extraction.Reading.Image;

/// <summary>A picture ready for reading, the way up that its file says it is shown.</summary>
/// <param name="Grey">Null where <paramref name="Fault"/> is <see cref="PictureFault.Damaged"/> or <see cref="PictureFault.TooLarge"/>.</param>
/// <param name="Width">Pixels as stored, before any reduction or turn; 0 where unknown.</param>
/// <param name="Height">Pixels as stored, before any reduction or turn; 0 where unknown.</param>
/// <param name="Frames">Pictures in the file; more than one in animations.</param>
/// <param name="DotsPerInch">As the file says; null where it says nothing or nothing sensible.</param>
public sealed record DecodedPicture(GreyImage? Grey, PictureFault Fault, int Width, int Height, int Frames = 1, double? DotsPerInch = null) : IDisposable
{
    public void Dispose() => Grey?.Dispose();
}
