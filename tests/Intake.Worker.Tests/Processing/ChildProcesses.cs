using System.Globalization;
using Intake.Worker.Processing;

namespace Intake.Worker.Tests.Processing;

/// <summary>Examining processes as the system shows them.</summary>
internal static class ChildProcesses
{
    private const string Dead = "Z";

    /// <summary>The ids of the examining processes of a process.</summary>
    public static IReadOnlyList<int> Of(int parent) =>
    [
        .. All().Where(process => process.Parent == parent && process.State != Dead)
            .Where(process => Read($"/proc/{process.Id}", "cmdline") is { } command
                && (command.EndsWith("\0extract\0", StringComparison.Ordinal) || command.EndsWith("\0hostile-examiner\0", StringComparison.Ordinal)))
            .Select(process => process.Id),
    ];

    /// <summary>How many children of a process have ended without its having noticed.</summary>
    public static int DeadOf(int parent) => All().Count(process => process.Parent == parent && process.State == Dead);

    public static async Task SignalAsync(string signal, IEnumerable<int> processes)
    {
        var kill = OutsideProgram.Find("kill") ?? throw new InvalidOperationException("no kill");
        foreach (var process in processes)
        {
            await OutsideProgram.RunAsync(kill, ["-" + signal, process.ToString(CultureInfo.InvariantCulture)], TimeSpan.FromSeconds(5), CancellationToken.None);
        }
    }

    /// <summary>Waits until it is so, for ten seconds at most.</summary>
    public static async Task<bool> EventuallyAsync(Func<bool> condition)
    {
        for (var i = 0; i < 200 && !condition(); i++)
        {
            await Task.Delay(50);
        }

        return condition();
    }

    private static IEnumerable<(int Id, int Parent, string State)> All()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read(folder, "stat") is { } stat)
            {
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                yield return (id, int.Parse(fields[1], CultureInfo.InvariantCulture), fields[0]);
            }
        }
    }

    private static string? Read(string folder, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
