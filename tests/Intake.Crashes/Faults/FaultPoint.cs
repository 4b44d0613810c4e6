using System.Globalization;

namespace Intake.Crashes.Faults;

/// <summary>Where a fault is put in.</summary>
/// <param name="Call">The system call.</param>
/// <param name="Number">Which one of each thread, from 1.</param>
/// <param name="Error">What the system says instead of doing it.</param>
internal sealed record FaultPoint(string Call, int Number, string Error)
{
    /// <summary>Everything by which a worker changes a disk, except opening.</summary>
    public static readonly string[] Calls =
    [
        "pwrite64", "pwritev", "fsync", "fdatasync", "rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat", "mkdir", "mkdirat", "ftruncate", "fallocate",
    ];

    private static readonly string[] Errors = ["ENOSPC", "EIO", "EROFS"];

    /// <summary>How the system and the database put these errors.</summary>
    public static readonly string[] Words =
        ["No space left", "Input/output error", "I/O error", "Read-only file system", "database or disk is full", "readonly database", "disk I/O error", "unable to open database", "disk full"];

    /// <summary>What strace is told.</summary>
    public string Injection => string.Create(CultureInfo.InvariantCulture, $"inject={Call}:error={Error}:when={Number}");

    /// <summary>Points for every call that was seen: rare calls with every error, frequent ones with one error each, in turn.</summary>
    /// <param name="seen">By call, the most that one thread made.</param>
    public static IReadOnlyList<FaultPoint> All(IReadOnlyDictionary<string, int> seen)
    {
        const int Rare = 4;
        return
        [
            .. from call in Calls
               where seen.ContainsKey(call)
               from number in Enumerable.Range(1, seen[call])
               from error in seen[call] <= Rare ? Errors : [Errors[number % Errors.Length]]
               select new FaultPoint(call, number, error),
        ];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Call} number {Number} of each thread: {Error}");
}
