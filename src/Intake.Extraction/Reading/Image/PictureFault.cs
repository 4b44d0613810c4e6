namespace Intake.Extraction.Reading.Image;

/// <summary>Why a picture, or a part of it, could not be had.</summary>
public enum PictureFault
{
    None,

    /// <summary>It cannot be decoded at all.</summary>
    Damaged,

    /// <summary>It ends early; what was there is shown, the rest is white.</summary>
    Truncated,

    /// <summary>It has more pixels than are decoded.</summary>
    TooLarge,
}
