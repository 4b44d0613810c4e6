using System.Globalization;

namespace Intake.Benchmarks.Measuring;

/// <summary>Looks at a process and all its descendants through /proc.</summary>
internal sealed class ProcessTree(int root)
{
    private const int TicksPerSecond = 100;

    private readonly Dictionary<int, long> _ticks = [];

    /// <summary>Bytes resident at the last look.</summary>
    public long Resident { get; private set; }

    /// <summary>The same with shared pages counted once, at the last look that asked for it.</summary>
    public long Proportional { get; private set; }

    public long PeakResident { get; private set; }

    public long PeakProportional { get; private set; }

    /// <summary>Processor time of all that were ever seen, as last seen.</summary>
    public TimeSpan Processor => TimeSpan.FromSeconds((double)_ticks.Values.Sum() / TicksPerSecond);

    /// <param name="withShares">Also counts shared pages exactly, which costs the kernel more.</param>
    public void Look(bool withShares)
    {
        long resident = 0, proportional = 0;
        var pending = new Stack<int>([root]);
        while (pending.TryPop(out var id))
        {
            try
            {
                // After the name, which may hold anything: state is field 3, user and system time 14 and 15, resident pages 24.
                var line = File.ReadAllText($"/proc/{id}/stat");
                var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
                _ticks[id] = Number(fields[11]) + Number(fields[12]);
                resident += Number(fields[21]) * Environment.SystemPageSize;
                proportional += withShares ? Share(id) : 0;
                foreach (var thread in Directory.EnumerateDirectories($"/proc/{id}/task"))
                {
                    foreach (var child in File.ReadAllText(thread + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    {
                        pending.Push((int)Number(child));
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It ended in this moment.
            }
        }

        Resident = resident;
        Proportional = withShares ? proportional : Proportional;
        PeakResident = Math.Max(PeakResident, resident);
        PeakProportional = Math.Max(PeakProportional, proportional);
    }

    private static long Share(int id)
    {
        var line = File.ReadLines($"/proc/{id}/smaps_rollup").FirstOrDefault(candidate => candidate.StartsWith("Pss:", StringComparison.Ordinal));
        return line is null ? 0 : 1024 * Number(line[4..].Replace("kB", "", StringComparison.Ordinal).Trim());
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
