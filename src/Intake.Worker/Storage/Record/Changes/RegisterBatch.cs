using Intake.Worker.Arrival.Messages;
using Intake.Worker.Storage.Audit;

namespace Intake.Worker.Storage.Record.Changes;

/// <summary>What became of a manifest.</summary>
internal enum BatchOutcome
{
    Registered,

    /// <summary>The same manifest was registered before.</summary>
    Repeated,

    /// <summary>A batch of that id was registered with another manifest, which stays; this one is refused.</summary>
    Contradicts,
}

/// <summary>Notes what a sender says would come. Files of the batch that have come already are linked to it.</summary>
internal sealed class RegisterBatch(RecordSettings settings) : RecordChange<BatchManifest, BatchOutcome>
{
    public override IReadOnlyList<BatchOutcome> Apply(RecordTransaction record, IReadOnlyList<BatchManifest> requests)
    {
        var known = record.Query(
            "SELECT id, digest FROM batches WHERE id IN ({texts:@ids})",
            row => (Id: row.GetString(0), Digest: row.GetString(1)),
            ("@ids", requests.Select(manifest => manifest.Id).Distinct(StringComparer.Ordinal))).ToDictionary(row => row.Id, row => row.Digest, StringComparer.Ordinal);
        var answers = new List<BatchOutcome>(requests.Count);
        foreach (var manifest in requests)
        {
            var digest = manifest.Digest;
            if (known.TryGetValue(manifest.Id, out var before))
            {
                answers.Add(before == digest ? BatchOutcome.Repeated : BatchOutcome.Contradicts);
                continue;
            }

            known.Add(manifest.Id, digest);
            Register(record, manifest, digest);
            answers.Add(BatchOutcome.Registered);
        }

        return answers;
    }

    private void Register(RecordTransaction record, BatchManifest manifest, string digest)
    {
        record.Execute(
            """
            INSERT INTO batches (id, source, digest, declared_files, declared_bytes, declared_pages, declared_amount, received)
            VALUES (@id, @source, @digest, @files, @bytes, @pages, @amount, @now)
            """,
            ("@id", manifest.Id), ("@source", manifest.Source), ("@digest", digest), ("@files", manifest.Totals.Files), ("@bytes", manifest.Totals.Bytes),
            ("@pages", manifest.Totals.Pages), ("@amount", manifest.Totals.AmountFen), ("@now", record.Now));
        foreach (var file in manifest.Files)
        {
            // It may have come before its manifest, under this batch or under none; the first of several, as if the manifest had been there.
            record.Execute(
                """
                INSERT INTO batch_files (batch, application, name, sha256, bytes, item)
                VALUES (@batch, @application, @name, @sha256, @bytes,
                    (SELECT id FROM items
                     WHERE application = @owner AND name = @name AND sha256 = @sha256 AND (batch = @batch OR batch IS NULL) AND parent IS NULL
                     ORDER BY received, id LIMIT 1))
                """,
                ("@batch", manifest.Id), ("@application", file.Application), ("@name", file.Name), ("@sha256", file.Sha256.Hex), ("@bytes", file.Bytes),
                ("@owner", RecordNames.Application(file.Application)));
        }

        record.Append(new AuditEntry(settings.Actor, AuditKind.BatchRegistered, null, null, AuditDetail.Of(
            ("batch", manifest.Id), ("source", manifest.Source), ("digest", digest), ("files", manifest.Totals.Files), ("bytes", manifest.Totals.Bytes),
            ("pages", manifest.Totals.Pages), ("amount_fen", manifest.Totals.AmountFen))));
    }
}
