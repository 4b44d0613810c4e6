using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Storage.Record.Changes;

/// <summary>
/// Removes contents from the vault that only purged files had. This happens while the record is held for writing: nobody can count a file with
/// such a content in between, and who counts one afterwards finds that it is gone before a receipt is given.
/// </summary>
internal sealed class RemovePurgedContents(IVault vault) : RecordChange<IReadOnlyList<ContentHash>, long>
{
    /// <summary>Contents removed in one transaction: workers wait for so long.</summary>
    public const int Most = 64;

    /// <returns>For each request how many contents were there and are removed.</returns>
    public override IReadOnlyList<long> Apply(RecordTransaction record, IReadOnlyList<IReadOnlyList<ContentHash>> requests)
    {
        var removed = new List<long>(requests.Count);
        foreach (var request in requests)
        {
            var needed = record.Query(
                "SELECT DISTINCT sha256 FROM items WHERE purged IS NULL AND sha256 IN ({texts:@hashes})",
                row => row.GetString(0),
                ("@hashes", request.Select(hash => hash.Hex))).ToHashSet(StringComparer.Ordinal);

            // The writer has a thread of its own, so waiting here holds up nothing but the record.
            removed.Add(request.Where(hash => !needed.Contains(hash.Hex)).LongCount(hash => vault.RemoveAsync(hash, CancellationToken.None).GetAwaiter().GetResult()));
        }

        return removed;
    }
}
