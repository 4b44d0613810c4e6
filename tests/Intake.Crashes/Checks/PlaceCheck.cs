using Intake.Crashes.Papers;
using Intake.Crashes.Worlds;
using Intake.Worker.Storage.Record.Reads;

namespace Intake.Crashes.Checks;

/// <summary>While nothing runs: each dropped file is in exactly one place, waiting, claimed, or recorded with its bytes in the vault.</summary>
internal static class PlaceCheck
{
    /// <param name="dropped">What was wholly dropped and has not been checked as settled before.</param>
    public static async Task RunAsync(IWorld world, RecordSnapshot? record, IReadOnlyList<Paper> dropped)
    {
        var now = ClaimedNow.Read(world.Inbox);
        var hashes = dropped.Select(paper => paper.Sha256).Distinct(StringComparer.Ordinal).ToList();
        var items = record?.Query(
            "SELECT delivery, sha256 FROM items WHERE parent IS NULL AND sha256 IN ({texts:@hashes})",
            row => (Delivery: row.GetString(0), Sha256: row.GetString(1)),
            ("@hashes", hashes)) ?? [];
        var recorded = items.Select(item => item.Delivery).ToHashSet(StringComparer.Ordinal);

        // Claimed and recorded: it is received and only not removed yet.
        var places = now.Waiting.Concat(now.Claimed.Where(file => !recorded.Contains(file.Delivery)).Select(file => file.Sha256)).Concat(items.Select(item => item.Sha256))
            .GroupBy(sha256 => sha256, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        foreach (var paper in dropped.GroupBy(paper => paper.Sha256, StringComparer.Ordinal))
        {
            var count = places.GetValueOrDefault(paper.Key);
            if (count != paper.Count())
            {
                throw new CrashFailure(
                    $"{paper.First().Application}/{paper.First().Name} ({paper.Key[..12]}) was dropped {paper.Count()} times and is in {count} places: "
                    + $"{now.Waiting.Count(hash => hash == paper.Key)} waiting, {now.Claimed.Count(file => file.Sha256 == paper.Key)} claimed, {items.Count(item => item.Sha256 == paper.Key)} recorded");
            }
        }

        foreach (var sha256 in items.Select(item => item.Sha256).Distinct(StringComparer.Ordinal))
        {
            await VaultCheck.RunAsync(world, sha256).ConfigureAwait(false);
        }
    }
}
