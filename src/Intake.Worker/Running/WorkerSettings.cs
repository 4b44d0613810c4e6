using Intake.Worker.Processing;

namespace Intake.Worker.Running;

/// <summary>How a worker works.</summary>
/// <param name="Worker">Its name among all workers of the record: stays the same over restarts on one machine.</param>
/// <param name="Examiners">What examining may cost.</param>
/// <param name="MostInProgress">Files in progress from which on the sources are held back.</param>
/// <param name="StopLimit">How long a graceful stop waits for what is in hand.</param>
/// <param name="Quiet">An application is assessed when nothing more has come for so long.</param>
internal sealed record WorkerSettings(string Worker, ExaminerOptions Examiners, int MostInProgress, TimeSpan StopLimit, TimeSpan Quiet)
{
    /// <summary>Documents ready for each child, so that it never waits.</summary>
    public const int AheadPerChild = 12;

    /// <summary>Where entries of archives lie until they are received, a folder of this worker alone; null for the system's temporary folder.</summary>
    public string? Unpacking { get; init; }

    public static WorkerSettings Default(string worker) =>
        new(worker, ExaminerOptions.Default, 5_000, TimeSpan.FromSeconds(20), TimeSpan.FromMilliseconds(250));
}
