namespace Intake.Worker.Processing;

/// <summary>What became of a document that was given to a child.</summary>
internal enum ExaminerOutcome
{
    Done,

    /// <summary>The system would not open the file.</summary>
    NotOpened,

    /// <summary>It took longer than it may, twice.</summary>
    TimedOut,

    /// <summary>It took more processor time than it may, twice.</summary>
    OverCpuTime,

    /// <summary>It took more memory than it may, twice.</summary>
    TooMuchMemory,

    /// <summary>It ended its process, twice.</summary>
    Crashed,

    /// <summary>It made its process run out of stack, twice.</summary>
    StackOverflowed,

    /// <summary>Somebody else, most likely the system for want of memory, killed its process, three times.</summary>
    Killed,

    /// <summary>Examining threw: a mistake in the program.</summary>
    Failed,

    /// <summary>No child could be started for it; it was not looked at.</summary>
    NotStarted,
}

/// <param name="Payload">What the child made; empty unless done.</param>
/// <param name="Detail">The system's or the child's words, for the other outcomes.</param>
internal sealed record ExaminerAnswer(ExaminerOutcome Outcome, ReadOnlyMemory<byte> Payload, string Detail)
{
    /// <summary>Whether the machine and not the document stood in the way, so that the same document may do later.</summary>
    public bool IsTransient => Outcome is ExaminerOutcome.NotOpened or ExaminerOutcome.Killed or ExaminerOutcome.NotStarted;

    /// <summary>The answer for a document that has broken as many children as it may.</summary>
    /// <param name="end">How the last of them ended.</param>
    /// <param name="words">What it said.</param>
    public static ExaminerAnswer After(ChildEnd end, string words) => new(
        end switch
        {
            ChildEnd.OverTime => ExaminerOutcome.TimedOut,
            ChildEnd.OverCpuTime => ExaminerOutcome.OverCpuTime,
            ChildEnd.OverMemory => ExaminerOutcome.TooMuchMemory,
            ChildEnd.StackOverflowed => ExaminerOutcome.StackOverflowed,
            ChildEnd.Killed => ExaminerOutcome.Killed,
            _ => ExaminerOutcome.Crashed,
        },
        default,
        words);
}
