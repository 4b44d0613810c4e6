using System.Globalization;

namespace Intake.Worker.Processing.Isolation;

/// <summary>
/// What an examining process does to itself before it looks at a document: no network and no other programs, no files written, no image of
/// its memory left behind, first to go when memory runs short, gone when its parent is. Nothing of it can be taken back.
/// </summary>
internal static class ChildIsolation
{
    /// <summary>Environment variable with the bytes of memory that the child may hold.</summary>
    public const string MemoryVariable = "INTAKE_EXAMINER_MEMORY";

    /// <summary>The assemblies, the libraries, the document; what leaks beyond that is a mistake.</summary>
    private const ulong OpenFiles = 256;

    /// <summary>
    /// One byte instead of none: zero forbids the file, but a system that pipes images to a collector takes them all the same; one forbids both
    /// (core(5)). Images of memory would hold people's documents.
    /// </summary>
    private const ulong CoreBytes = 1;

    /// <summary>Writable memory that is reserved without being used: stacks of threads, tables of the collector.</summary>
    private const ulong Reserved = 256UL << 20;

    /// <summary>Binds this process.</summary>
    /// <returns>Null when all is in force; else what is not, and why.</returns>
    public static string? Apply()
    {
        // The limit of address space (RLIMIT_AS) is of no use here: the runtime reserves hundreds of gigabytes that it never touches. The limit
        // of writable data stops native code that asks for too much at once; the parent watches what is really used.
        string?[] missing =
        [
            Failed("network", SystemCallFilter.Install()),
            Failed("end with parent", Kernel.EndWithParent()),
            Failed("first when memory runs short", OfferForMemory()),
            Failed("memory", Memory() is { } memory ? Kernel.Limit(Resource.Data, memory + Reserved, keepHard: false) : null),
            Failed("processor time", GrantProcessorTime(int.MaxValue)),
            Failed("files written", Kernel.Limit(Resource.FileSize, 0, keepHard: false)),
            Failed("open files", Kernel.Limit(Resource.OpenFiles, OpenFiles, keepHard: false)),
            Failed("memory image", Kernel.Limit(Resource.Core, CoreBytes, keepHard: false)),
        ];
        var reasons = missing.OfType<string>().ToList();
        return reasons.Count == 0 ? null : string.Join("; ", reasons);
    }

    /// <summary>
    /// Lets this process use so many more seconds of processor time, rounded up to the kernel's whole seconds. The kernel then ends it, whatever
    /// it is doing.
    /// </summary>
    /// <returns>Null, or why not.</returns>
    public static string? GrantProcessorTime(int seconds) =>
        Kernel.Limit(Resource.ProcessorTime, (ulong)Environment.CpuUsage.TotalTime.TotalSeconds + 1 + (ulong)seconds, keepHard: true);

    private static ulong? Memory() =>
        ulong.TryParse(Environment.GetEnvironmentVariable(MemoryVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null;

    private static string? OfferForMemory()
    {
        try
        {
            File.WriteAllText("/proc/self/oom_score_adj", "1000");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private static string? Failed(string what, string? reason) => reason is null ? null : $"{what}: {reason}";
}
