using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Running.Status;

/// <summary>Reads every content again that a file of the record needs.</summary>
internal static class ContentCheck
{
    /// <exception cref="Storage.StorageException">The record or the vault cannot be read now.</exception>
    public static async Task<ContentFigures> RunAsync(RecordReads reads, IVault vault, CancellationToken cancellation)
    {
        var intact = 0L;
        var bytes = 0L;
        var bad = new List<VaultFinding>();
        await foreach (var finding in VaultCheck.RunAsync(vault, Needed(reads).ToAsyncEnumerable(), cancellation).ConfigureAwait(false))
        {
            if (finding.State == ContentState.Intact)
            {
                intact++;
                bytes += finding.Bytes ?? 0;
            }
            else
            {
                bad.Add(finding);
            }
        }

        return new ContentFigures(intact, bytes, bad);
    }

    private static IEnumerable<ContentHash> Needed(RecordReads reads)
    {
        using var record = reads.Snapshot();
        foreach (var hex in record.Stream("SELECT DISTINCT sha256 FROM items WHERE sha256 <> '' AND purged IS NULL ORDER BY sha256", row => row.GetString(0)))
        {
            yield return ContentHash.TryParse(hex, out var hash) ? hash : throw new InvalidDataException($"the record has a file with the hash '{hex}'");
        }
    }
}
