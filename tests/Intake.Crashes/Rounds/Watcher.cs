using System.Diagnostics;
using Intake.Crashes.Checks;

namespace Intake.Crashes.Rounds;

/// <summary>Waits for a moment by looking at the folders, as it costs the worker nothing.</summary>
internal sealed class Watcher(string inbox, string data)
{
    /// <summary>A moment that does not come is not waited for any longer: the blow falls all the same.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1_500);

    public async Task AwaitAsync(Moment moment, TimeSpan delay)
    {
        var before = LengthOfLog();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience && !HasCome(moment, before))
        {
            await Task.Delay(1).ConfigureAwait(false);
        }

        await Task.Delay(delay).ConfigureAwait(false);
    }

    private bool HasCome(Moment moment, long before)
    {
        try
        {
            return moment switch
            {
                Moment.Start or Moment.Any => true,
                Moment.Claim => ClaimedNow.ClaimedFiles(inbox).Any(),

                // Where record and vault are on a server, they are written soon after.
                _ when !Directory.Exists(data) => ClaimedNow.ClaimedFiles(inbox).Any(),
                Moment.Vault => Directory.Exists(Incoming) && Directory.EnumerateFiles(Incoming, "*", SearchOption.AllDirectories).Any(),
                _ => LengthOfLog() != before,
            };
        }
        catch (IOException)
        {
            // It went while it was looked at: something is going on.
            return true;
        }
    }

    private string Incoming => Path.Join(data, "vault", "incoming");

    private long LengthOfLog() => new FileInfo(Path.Join(data, "record.db-wal")) is { Exists: true } file ? file.Length : 0;
}
