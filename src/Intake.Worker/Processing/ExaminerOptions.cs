namespace Intake.Worker.Processing;

/// <summary>What examining may cost.</summary>
/// <param name="Jobs">Children at work at the same time; at least 1.</param>
/// <param name="TimeLimit">Wall time for one document.</param>
/// <param name="MemoryLimit">Bytes of resident memory of one child.</param>
/// <param name="DocumentsPerChild">After so many a child is replaced, so that nothing can pile up in it; at least 1.</param>
internal sealed record ExaminerOptions(int Jobs, TimeSpan TimeLimit, long MemoryLimit, int DocumentsPerChild)
{
    /// <summary>The largest number of jobs that may be asked for.</summary>
    private const int MostJobs = 64;

    private const long DefaultMemoryLimit = 700L * 1024 * 1024;

    public static ExaminerOptions Default { get; } =
        new(JobsOfMachine(DefaultMemoryLimit), TimeSpan.FromSeconds(30), DefaultMemoryLimit, 20_000);

    /// <summary>
    /// Processor time for one document, at least a second. Below the wall time: a document that computes without end is told apart from one that
    /// waits, and a busy machine stretches the one and not the other.
    /// </summary>
    public TimeSpan ProcessorTimeLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Bytes of managed heap of one child: below the resident limit, so that the child itself notices first.</summary>
    public long HeapLimit => MemoryLimit * 3 / 4;

    /// <summary>One child a core, as far as all may take their memory at the same time and one share is left for this process.</summary>
    private static int JobsOfMachine(long memoryLimit) =>
        (int)Math.Clamp((GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / memoryLimit) - 1, 1, Math.Min(Environment.ProcessorCount, MostJobs));
}
