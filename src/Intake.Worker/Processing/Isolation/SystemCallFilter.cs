using System.Runtime.InteropServices;
using static Intake.Worker.Processing.Isolation.FilterInstruction;

namespace Intake.Worker.Processing.Isolation;

/// <summary>
/// Takes from this process, for good, what examining never needs: the network and local sockets, other programs and processes, signals to
/// others, and the doors of the kernel that are known for their holes. A parser taken over by a document can then read, compute and
/// answer on its pipe. All else is allowed: what the runtime needs differs from version to version.
/// </summary>
internal static class SystemCallFilter
{
    private const uint NotPermitted = 1;
    private const uint NoSuchCall = 38;

    /// <summary>Flag of clone: a thread, no process.</summary>
    private const uint CloneThread = 0x00010000;

    /// <summary>Numbers from here on are the second, 32-bit set of calls of x86_64.</summary>
    private const uint SecondSet = 0x40000000;

    /// <returns>Null when it is in force, else why not.</returns>
    public static string? Install() =>
        SystemCallNumbers.Of(RuntimeInformation.ProcessArchitecture) is { } numbers
            ? Kernel.Filter((nint)numbers.Seccomp, CollectionsMarshal.AsSpan(Build(numbers, (uint)Environment.ProcessId)))
            : $"no filter for processors of kind {RuntimeInformation.ProcessArchitecture}";

    private static List<FilterInstruction> Build(SystemCallNumbers numbers, uint self)
    {
        var refuse = Fail(NotPermitted);
        List<FilterInstruction> program =
        [
            // Calls of another kind of processor (32 bits) have other numbers, and nobody here makes them.
            LoadArchitecture, IfEqualSkip(numbers.Architecture, 1), KillProcess,
            LoadNumber, UnlessAtLeastSkip(SecondSet, 1), refuse,

            // The flags of the newer clone lie in memory, where no filter can read them: told that there is none, libraries take the older.
            UnlessEqualSkip(SystemCallNumbers.Clone3, 1), Fail(NoSuchCall),
            UnlessEqualSkip(numbers.CloneCall, 4), LoadFirstArgument, UnlessAnyBitSkip(CloneThread, 1), Allow, refuse,
            UnlessEqualSkip(numbers.KillCall, 4), LoadFirstArgument, UnlessEqualSkip(self, 1), Allow, refuse,
            UnlessEqualSkip(numbers.ThreadKillCall, 4), LoadFirstArgument, UnlessEqualSkip(self, 1), Allow, refuse,
            UnlessEqualSkip(numbers.LimitCall, 4), LoadFirstArgument, UnlessEqualSkip(0, 1), Allow, refuse,
        ];
        foreach (var forbidden in numbers.Forbidden)
        {
            program.AddRange([UnlessEqualSkip(forbidden, 1), refuse]);
        }

        program.Add(Allow);
        return program;
    }
}
