namespace Intake.Worker.Processing;

/// <summary>What became of a document that was given to a child.</summary>
internal enum ExaminerOutcome
{
    Done,

    /// <summary>The system would not open the file.</summary>
    NotOpened,

    /// <summary>It took longer than it may, twice.</summary>
    TimedOut,

    /// <summary>It took more memory than it may, twice.</summary>
    TooMuchMemory,

    /// <summary>It ended its process, twice.</summary>
    Crashed,

    /// <summary>It made its process run out of stack, twice.</summary>
    StackOverflowed,

    /// <summary>Examining threw: a mistake in the program.</summary>
    Failed,
}

/// <param name="Payload">What the child made; empty unless done.</param>
/// <param name="Detail">The system's or the child's words, for the other outcomes.</param>
internal sealed record ExaminerAnswer(ExaminerOutcome Outcome, ReadOnlyMemory<byte> Payload, string Detail);
