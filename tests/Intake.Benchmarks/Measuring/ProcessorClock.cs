using System.Runtime.InteropServices;

namespace Intake.Benchmarks.Measuring;

/// <summary>Processor time as the kernel counts it: on a machine shared with others it says more than wall time.</summary>
internal static partial class ProcessorClock
{
    private const int ThreadClock = 3;
    private const int Children = -1;
    private const int UsageLength = 18;

    /// <summary>Processor time of the calling thread.</summary>
    public static TimeSpan OfThread
    {
        get
        {
            Span<long> time = stackalloc long[2];
            _ = GetTime(ThreadClock, ref time[0]);
            return TimeSpan.FromSeconds(time[0]) + TimeSpan.FromMicroseconds(time[1] / 1000.0);
        }
    }

    /// <summary>Processor time of all children that have ended, and of theirs that they waited for.</summary>
    public static TimeSpan OfEndedChildren
    {
        get
        {
            Span<long> usage = stackalloc long[UsageLength];
            _ = GetUsage(Children, ref usage[0]);
            return TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3]);
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, ref long time);

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);
}
