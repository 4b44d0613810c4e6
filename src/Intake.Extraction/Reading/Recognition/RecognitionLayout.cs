namespace Intake.Extraction.Reading.Recognition;

/// <summary>What an engine may take for granted about how the text of a region is laid out.</summary>
public enum RecognitionLayout
{
    /// <summary>One line of text that fills the region.</summary>
    SingleLine,

    /// <summary>One character alone.</summary>
    SingleCharacter,

    /// <summary>Lines in any place and any order.</summary>
    Scattered,
}
