namespace Intake.Extraction.Reading.Recognition;

/// <summary>Whether an engine can be used, and what it lacks.</summary>
public enum RecogniserState
{
    Ready,

    /// <summary>The native library is not on this machine.</summary>
    LibraryMissing,

    /// <summary>The library is there, the data of a language are not.</summary>
    LanguageMissing,
}
