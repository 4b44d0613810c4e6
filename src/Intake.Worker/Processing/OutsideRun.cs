namespace Intake.Worker.Processing;

/// <summary>How a run of another program ended.</summary>
public enum OutsideOutcome
{
    Done,

    /// <summary>It ended by itself with an exit code other than 0.</summary>
    Failed,
    NotStarted,
    TimedOut,
    TooMuchOutput,
}

/// <param name="ExitCode">-1 where it did not end by itself.</param>
/// <param name="Output">Standard output; empty unless it ended by itself.</param>
/// <param name="Errors">The last lines of standard error.</param>
public sealed record OutsideRun(OutsideOutcome Outcome, int ExitCode, byte[] Output, string Errors);
