namespace Intake.Extraction.Reading.Recognition.Preparation;

/// <summary>Ink that hangs together.</summary>
/// <param name="Pixels">How many pixels of ink.</param>
internal readonly record struct InkShape(PixelBox Box, int Pixels);
