using System.Globalization;
using System.Runtime.InteropServices;

namespace Intake.Servers;

/// <summary>Signals, families and owners of processes, as the kernel tells them.</summary>
internal static partial class LinuxProcess
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;
    public const int Stop = 19;

    public static bool IsRoot => GetEffectiveUser() == 0;

    /// <summary>No effect on a process that is gone.</summary>
    public static void Signal(int process, int signal) => _ = SendSignal(process, signal);

    /// <summary>Gives a file or folder to another user; only root may.</summary>
    public static void Give(string path, int user, int group)
    {
        if (ChangeOwner(path, user, group) != 0)
        {
            throw new IOException($"{path} cannot be given to user {user}: error {Marshal.GetLastPInvokeError()}");
        }
    }

    /// <summary>Whether it still runs; one that only waits to be reaped does not.</summary>
    public static bool Runs(int process) => Stat(process) is var (state, _) && state is not ('Z' or 'X');

    /// <summary>The children, their children, and so on.</summary>
    public static List<int> Descendants(int process)
    {
        var parents = new List<(int Process, int Parent)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Stat(id) is var (_, parent))
            {
                parents.Add((id, parent));
            }
        }

        var family = new List<int> { process };
        for (var i = 0; i < family.Count; i++)
        {
            family.AddRange(parents.Where(pair => pair.Parent == family[i]).Select(pair => pair.Process));
        }

        return family[1..];
    }

    private static (char State, int Parent)? Stat(int process)
    {
        try
        {
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            // The name stands in brackets and may hold anything.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (fields[0][0], int.Parse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "chown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, int user, int group);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUser();
}
