namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>A stretch of one line of text that no wide gap and no ruled line divides.</summary>
/// <param name="Box">Of its ink.</param>
internal readonly record struct TextStretch(PixelBox Box);
