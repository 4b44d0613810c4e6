namespace Intake.Worker.Processing;

/// <summary>What examining may cost.</summary>
/// <param name="Jobs">Children at work at the same time; at least 1.</param>
/// <param name="TimeLimit">Wall time for one document.</param>
/// <param name="MemoryLimit">Bytes of resident memory of one child.</param>
/// <param name="DocumentsPerChild">After so many a child is replaced, so that nothing can pile up in it.</param>
internal sealed record ExaminerOptions(int Jobs, TimeSpan TimeLimit, long MemoryLimit, int DocumentsPerChild)
{
    public static ExaminerOptions Default { get; } =
        new(Math.Clamp(Environment.ProcessorCount, 1, 2), TimeSpan.FromSeconds(30), 700L * 1024 * 1024, 20_000);

    /// <summary>Bytes of managed heap of one child: below the resident limit, so that the child itself notices first.</summary>
    public long HeapLimit => MemoryLimit * 3 / 4;
}
