using System.Diagnostics;
using Intake.Crashes.Checks;
using Intake.Crashes.Worlds;

namespace Intake.Crashes.Rounds;

/// <summary>Whether everything has come to rest: nothing waits, nothing is in progress, no job is left, and all files are recorded.</summary>
/// <param name="files">How many the record must hold then, entries of archives among them.</param>
internal sealed class Rest(IWorld world, long files)
{
    /// <summary>A worker that has nothing to do does nothing for so long about a file that is missing in the record: it will not come.</summary>
    private static readonly TimeSpan Missing = TimeSpan.FromSeconds(25);

    /// <summary>Returns sooner where the record is at rest for so long and something is left in the drop folder all the same; null: never.</summary>
    public TimeSpan? Leftover { get; init; }

    /// <summary>Whether at least the record was at rest, with all files in it, when it was last looked at.</summary>
    public bool WasRecorded { get; private set; }

    /// <param name="limit">How long it is waited for.</param>
    /// <param name="goesOn">Whether there is still somebody to wait for.</param>
    /// <exception cref="CrashFailure">More files are recorded than were dropped, or fewer and nothing is done about it.</exception>
    public async Task<bool> ComesAsync(TimeSpan limit, Func<Task<bool>> goesOn)
    {
        var clock = Stopwatch.StartNew();
        var since = TimeSpan.Zero;
        while (clock.Elapsed < limit && await goesOn().ConfigureAwait(false))
        {
            var (left, recorded) = Look();
            if (recorded > files)
            {
                throw new CrashFailure($"{files} files are to be recorded and {recorded} are: something was doubled");
            }

            WasRecorded = left == 0 && recorded == files;
            since = WasRecorded ? since : clock.Elapsed;
            if (clock.Elapsed - since > Leftover)
            {
                return false;
            }

            if (!ClaimedNow.IsAnything(world.Inbox))
            {
                if (WasRecorded)
                {
                    return true;
                }

                if (left == 0 && clock.Elapsed > Missing)
                {
                    throw new CrashFailure($"{files} files are to be recorded and {recorded} are: something was lost");
                }
            }

            await Task.Delay(10).ConfigureAwait(false);
        }

        return false;
    }

    public string WhatIsLeft()
    {
        var jobs = world.Reads.Query("SELECT id || ' ' || state || ' attempts ' || attempts || ' worker ' || COALESCE(worker, '-') || ' published ' || COALESCE(published, 0) FROM jobs", row => row.GetString(0));
        var items = world.Reads.Query("SELECT id || ' ' || name FROM items WHERE state = 'in_progress'", row => row.GetString(0));
        return $"jobs [{string.Join("; ", jobs)}], in progress [{string.Join("; ", items)}], anything in the drop folder: {ClaimedNow.IsAnything(world.Inbox)}";
    }

    private (long Left, long Recorded) Look()
    {
        try
        {
            return world.Reads.Query(
                "SELECT (SELECT COUNT(*) FROM jobs) + (SELECT COUNT(*) FROM items WHERE state = 'in_progress'), (SELECT COUNT(*) FROM items)",
                row => (row.GetInt64(0), row.GetInt64(1))).Single();
        }
        catch (Exception e) when (e is System.Data.Common.DbException or Intake.Worker.Storage.StorageException)
        {
            // The very first worker has not made the record yet, or its server is just coming up.
            return (1, 0);
        }
    }
}
