namespace Intake.Extraction.Reading.Recognition;

/// <summary>One character as an engine read it.</summary>
/// <param name="Text">Mostly one UTF-16 unit; never empty.</param>
/// <param name="Box">In pixels of the picture; engines that read whole lines know it only roughly.</param>
/// <param name="Certainty">0–1.</param>
public sealed record RecognisedCharacter(string Text, PixelBox Box, float Certainty);
