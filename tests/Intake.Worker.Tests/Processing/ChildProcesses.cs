using System.Globalization;
using Intake.Worker.Processing;

namespace Intake.Worker.Tests.Processing;

/// <summary>Examining processes as the system shows them.</summary>
internal static class ChildProcesses
{
    /// <summary>The ids of the examining processes of a process.</summary>
    public static IReadOnlyList<int> Of(int parent)
    {
        var found = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read(folder, "stat") is { } stat)
            {
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                var command = Read(folder, "cmdline");
                if (fields[1] == parent.ToString(CultureInfo.InvariantCulture) && fields[0] != "Z"
                    && (command?.EndsWith("\0extract\0", StringComparison.Ordinal) == true || command?.EndsWith("\0hostile-examiner\0", StringComparison.Ordinal) == true))
                {
                    found.Add(id);
                }
            }
        }

        return found;
    }

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
