using System.Runtime.InteropServices;

namespace Intake.Worker.Processing.Isolation;

/// <summary>The few calls to the Linux kernel with which a process binds itself. Each gives null, or the system's words for why not.</summary>
internal static partial class Kernel
{
    private const string Library = "libc";

    // Numbers as in the kernel's headers; the same on x86_64 and aarch64.
    private const int SetParentDeathSignal = 1;
    private const int SetNoNewPrivileges = 38;
    private const int SignalKill = 9;
    private const int FilterMode = 1;
    private const int AllThreads = 1;

    // Older kernels slow a filtered process down by default, to guard one part of a process from another; here is only one part.
    private const int FullSpeed = 4;

    /// <summary>The kernel ends this process when the thread that started it ends.</summary>
    public static string? EndWithParent() => Control(SetParentDeathSignal, SignalKill, 0, 0, 0) == 0 ? null : Reason();

    /// <summary>Puts all threads of this process, and all it will have, under a filter for good.</summary>
    /// <param name="systemCall">The number of <c>seccomp</c> on this processor.</param>
    public static unsafe string? Filter(nint systemCall, ReadOnlySpan<FilterInstruction> program)
    {
        // Without it only a privileged process may filter itself.
        if (Control(SetNoNewPrivileges, 1, 0, 0, 0) != 0)
        {
            return Reason();
        }

        fixed (FilterInstruction* first = program)
        {
            var whole = new FilterProgram { Length = checked((ushort)program.Length), First = (nint)first };
            return SystemCall(systemCall, FilterMode, AllThreads | FullSpeed, (nint)(&whole)) switch
            {
                0 => null,
                > 0 and var thread => $"thread {thread} could not be brought under the filter",
                _ => Reason(),
            };
        }
    }

    /// <summary>Sets what this process may use of a resource; never above what it was given.</summary>
    /// <param name="keepHard">Leaves the hard limit, so that the soft one can be raised again later.</param>
    public static string? Limit(Resource resource, ulong amount, bool keepHard)
    {
        if (GetLimit((int)resource, out var limit) != 0)
        {
            return Reason();
        }

        limit.Soft = Math.Min(amount, limit.Hard);
        limit.Hard = keepHard ? limit.Hard : limit.Soft;
        return SetLimit((int)resource, limit) == 0 ? null : Reason();
    }

    private static string Reason() => Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError());

    [LibraryImport(Library, EntryPoint = "prctl", SetLastError = true)]
    private static partial int Control(int option, nuint first, nuint second, nuint third, nuint fourth);

    [LibraryImport(Library, EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint first, nint second, nint third);

    [LibraryImport(Library, EntryPoint = "getrlimit", SetLastError = true)]
    private static partial int GetLimit(int resource, out ResourceLimit limit);

    [LibraryImport(Library, EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, in ResourceLimit limit);

    private struct ResourceLimit
    {
        public ulong Soft;
        public ulong Hard;
    }

    private struct FilterProgram
    {
        public ushort Length;
        public nint First;
    }
}

/// <summary>What the kernel can limit; its numbers on x86_64 and aarch64.</summary>
internal enum Resource
{
    /// <summary>Seconds of processor time; a process over it gets SIGXCPU, which ends it.</summary>
    ProcessorTime = 0,

    /// <summary>Bytes up to which a file may be written.</summary>
    FileSize = 1,

    /// <summary>Bytes of private writable memory; more is refused.</summary>
    Data = 2,

    /// <summary>Bytes of a memory image.</summary>
    Core = 4,

    /// <summary>One more than the largest file descriptor.</summary>
    OpenFiles = 7,
}
