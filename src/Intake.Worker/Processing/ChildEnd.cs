namespace Intake.Worker.Processing;

/// <summary>Why a child is no more.</summary>
internal enum ChildEnd
{
    /// <summary>It had examined its share of documents.</summary>
    Served,

    /// <summary>The pool was closed.</summary>
    Closed,

    /// <summary>It could not be started, or ended before it took documents.</summary>
    NotStarted,

    /// <summary>Its document took too long.</summary>
    OverTime,

    /// <summary>Its document took too much processor time.</summary>
    OverCpuTime,

    /// <summary>It held too much memory, or could not get more.</summary>
    OverMemory,

    /// <summary>It ran out of stack.</summary>
    StackOverflowed,

    /// <summary>Somebody else killed it: the system for want of memory, or a person.</summary>
    Killed,

    /// <summary>It ended in any other way.</summary>
    Crashed,
}
