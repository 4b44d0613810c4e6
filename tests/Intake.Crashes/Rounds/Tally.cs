using System.Collections.Concurrent;
using Intake.Crashes.Worlds;

namespace Intake.Crashes.Rounds;

/// <summary>What has been done so far.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<Casualty, int> _kills = new();
    private int _checks;

    public int Rounds { get; set; }

    public int Failures { get; set; }

    public int Papers { get; set; }

    /// <summary>Workers that ended because there was no database at their start.</summary>
    public int Revived { get; set; }

    /// <summary>Files of all kinds in the record, entries of archives too, when it was last at rest.</summary>
    public long Received { get; set; }

    public void Count(Casualty killed) => _kills.AddOrUpdate(killed, 1, (_, before) => before + 1);

    public void CountCheck() => Interlocked.Increment(ref _checks);

    public override string ToString() =>
        $"{Rounds} rounds, {Papers} files dropped, {_kills.Values.Sum()} kills ({string.Join(", ", _kills.OrderBy(kill => kill.Key).Select(kill => $"{kill.Key} {kill.Value}"))}), "
        + $"{_checks} checks, {Revived} workers started again that had found no database, {Failures} failures";
}
