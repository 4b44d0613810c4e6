using Intake.Worker.Storage.Audit;

namespace Intake.Worker.Storage.Record.Changes;

/// <param name="Application">The id of the application.</param>
/// <param name="Before">Only if nothing has happened to it since: milliseconds since 1970 UTC.</param>
internal sealed record PurgeRequest(string Application, long Before, PersonalAct By);

/// <summary>What became of the wish to purge an application.</summary>
internal enum PurgeOutcome
{
    Purged,

    /// <summary>Something of it is in progress, or has happened since.</summary>
    InUse,

    /// <summary>It is not known, or was purged before.</summary>
    NothingToDo,
}

/// <summary>
/// Gives an application up: first in the record, in one transaction. Its rows, hashes and events stay; what was read out of contents that no other
/// application needs, and its results, go; by which numbers and sums its papers are known again stays. The bytes are removed afterwards by <see cref="RemovePurgedContents"/>: broken off in between, they
/// are still known as given up and go with the next call.
/// </summary>
internal sealed class PurgeApplication : RecordChange<PurgeRequest, PurgeOutcome>
{
    public override IReadOnlyList<PurgeOutcome> Apply(RecordTransaction record, IReadOnlyList<PurgeRequest> requests) => [.. requests.Select(request => Purge(record, request))];

    private static PurgeOutcome Purge(RecordTransaction record, PurgeRequest request)
    {
        var open = record.Query(
            """
            SELECT
                (SELECT COUNT(*) FROM items WHERE items.application = applications.id AND (items.state = 'in_progress' OR items.waiting = 1))
                + (SELECT COUNT(*) FROM jobs WHERE jobs.id = @job)
                + (SELECT COUNT(*) FROM events WHERE events.application = applications.id AND events.at >= @before)
            FROM applications WHERE id = @id AND purged IS NULL
            """,
            row => row.GetInt64(0),
            ("@id", request.Application), ("@before", request.Before), ("@job", RecordNames.Job(Work.JobKind.Assess, request.Application)));
        if (open is not [0])
        {
            return open.Count == 0 ? PurgeOutcome.NothingToDo : PurgeOutcome.InUse;
        }

        var given = record.Query(
            "SELECT id, sha256, bytes FROM items WHERE application = @id AND purged IS NULL",
            row => (Item: row.GetString(0), Sha256: row.GetString(1), Bytes: row.GetInt64(2)),
            ("@id", request.Application));
        record.Execute("UPDATE applications SET purged = @now WHERE id = @id", ("@now", record.Now), ("@id", request.Application));

        // Dropped, so that a file that is sent again is a new file, and no duplicate of one whose bytes are gone.
        record.Execute(
            "UPDATE items SET purged = @now, dropped = COALESCE(dropped, @now) WHERE application = @id AND purged IS NULL", ("@now", record.Now), ("@id", request.Application));
        record.Execute("UPDATE proposals SET result = NULL WHERE application = @id", ("@id", request.Application));
        foreach (var papers in record.Query("SELECT papers FROM applications WHERE id = @id AND papers IS NOT NULL", row => row.GetString(0), ("@id", request.Application)))
        {
            record.Execute("UPDATE applications SET papers = @papers WHERE id = @id", ("@papers", StoredPapers.Purged(papers)), ("@id", request.Application));
        }

        record.Execute(
            """
            DELETE FROM examinations WHERE sha256 IN (SELECT sha256 FROM items WHERE application = @id)
                AND NOT EXISTS (SELECT 1 FROM items WHERE items.sha256 = examinations.sha256 AND items.purged IS NULL)
            """,
            ("@id", request.Application));
        var contents = given.Where(item => item.Sha256.Length > 0).DistinctBy(item => item.Sha256, StringComparer.Ordinal).ToList();
        record.Append(new AuditEntry(request.By.Actor, AuditKind.Purged, request.Application, null, AuditDetail.Of(
            ("items", given.Count), ("contents", contents.Count), ("bytes", contents.Sum(item => item.Bytes)), ("why", request.By.Why))));
        return PurgeOutcome.Purged;
    }
}
