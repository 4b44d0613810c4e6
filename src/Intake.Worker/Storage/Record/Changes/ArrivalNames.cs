using Intake.Worker.Arrival;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Storage.Record.Changes;

/// <summary>
/// Tells a delivery that is told again from an arrival of its own under a name that was used before: one whose file was purged since, and one with
/// other bytes. Such an arrival gets a name that follows from the old one and from what it is, so that it too is counted once.
/// </summary>
internal static class ArrivalNames
{
    /// <returns>The requests, in their order, each under the name it has for ever; and the receipts of those that were counted before.</returns>
    public static (IReadOnlyList<ReceiveRequest> Requests, Dictionary<string, Receipt> Known) Settle(RecordTransaction record, IReadOnlyList<ReceiveRequest> told)
    {
        var requests = told.ToArray();
        while (true)
        {
            var known = Known(record, requests);
            var hashes = new Dictionary<string, ContentHash?>(StringComparer.Ordinal);
            var hasNew = false;
            for (var i = 0; i < requests.Length; i++)
            {
                var (name, hash) = (requests[i].File.Delivery, requests[i].Hash);
                var again = known.TryGetValue(name, out var before)
                    ? before.Purged is { } at ? at.ToString(System.Globalization.CultureInfo.InvariantCulture) : Other(before.Hash, hash)
                    : hashes.TryGetValue(name, out var beside) ? Other(beside, hash) : null;
                if (again is null)
                {
                    hashes.TryAdd(name, hash);
                    continue;
                }

                requests[i] = requests[i] with { File = requests[i].File with { Delivery = $"{name}#{again}" } };
                hasNew = true;
            }

            if (!hasNew)
            {
                return (requests, known.ToDictionary(one => one.Key, one => one.Value.Receipt, StringComparer.Ordinal));
            }
        }
    }

    private static string? Other(ContentHash? before, ContentHash? now) => before == now ? null : now?.Hex ?? "none";

    private static Dictionary<string, (Receipt Receipt, ContentHash? Hash, long? Purged)> Known(RecordTransaction record, ReceiveRequest[] requests) =>
        record.Query(
            "SELECT delivery, id, application, sha256, bytes, state, purged FROM items WHERE delivery IN ({texts:@deliveries})",
            row => (
                Delivery: row.GetString(0),
                Id: row.GetString(1),
                Application: row.GetString(2),
                Hash: ContentHash.TryParse(row.GetString(3), out var hash) ? hash : (ContentHash?)null,
                Bytes: row.GetInt64(4),
                State: ItemRows.State(row.GetString(5)),
                Purged: row.IsDBNull(6) ? (long?)null : row.GetInt64(6)),
            ("@deliveries", requests.Select(request => request.File.Delivery)))
            .ToDictionary(
                found => found.Delivery,
                found => (new Receipt(found.Id, found.Application, found.Hash ?? default, found.Bytes, found.State, true), found.Hash, found.Purged),
                StringComparer.Ordinal);
}
