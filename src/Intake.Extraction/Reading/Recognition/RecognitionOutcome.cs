namespace Intake.Extraction.Reading.Recognition;

/// <summary>How a recognition ended.</summary>
public enum RecognitionOutcome
{
    Done,

    /// <summary>The time limit passed; what had been read by then stands in the answer.</summary>
    TimedOut,

    /// <summary>The engine gave up on this picture.</summary>
    Failed,

    /// <summary>There is no engine: <see cref="IRecogniser.Wake"/> says why.</summary>
    Unavailable,
}
