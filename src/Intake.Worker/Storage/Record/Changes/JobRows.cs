using Intake.Worker.Work;

namespace Intake.Worker.Storage.Record.Changes;

/// <summary>Makes and ends jobs inside a transaction.</summary>
internal static class JobRows
{
    /// <summary>Makes a job ready, or ready again: whoever is at it loses it by the new fencing number.</summary>
    public static ReadyJob Make(RecordTransaction record, JobKind kind, string subject, long revision, long due)
    {
        var id = RecordNames.Job(kind, subject);
        var fence = record.NextFence();
        record.Execute(
            """
            INSERT INTO jobs (id, kind, subject, revision, state, attempts, fence, due, created)
            VALUES (@id, @kind, @subject, @revision, 'ready', 0, @fence, @due, @now)
            ON CONFLICT (id) DO UPDATE SET state = 'ready', revision = excluded.revision, attempts = 0, fence = excluded.fence,
                due = excluded.due, worker = NULL, lease = NULL, published = NULL, error_code = NULL
            """,
            ("@id", id), ("@kind", Reports.EnumNames<JobKind>.Of(kind)), ("@subject", subject), ("@revision", revision),
            ("@fence", fence), ("@due", due), ("@now", record.Now));
        return new ReadyJob(new JobTicket(id, kind), due, fence);
    }

    /// <summary>Makes the examination of a content ready. Whoever is at it goes on; what was put off is due now, with all its attempts before it.</summary>
    public static ReadyJob ExamineAnew(RecordTransaction record, string sha256)
    {
        var id = RecordNames.Job(JobKind.Examine, sha256);
        record.Execute(
            """
            INSERT INTO jobs (id, kind, subject, revision, state, attempts, fence, due, created)
            VALUES (@id, 'examine', @subject, 0, 'ready', 0, 0, @now, @now)
            ON CONFLICT (id) DO UPDATE SET attempts = 0, due = excluded.due, published = NULL, error_code = NULL WHERE jobs.state = 'ready'
            """,
            ("@id", id), ("@subject", sha256), ("@now", record.Now));
        return new ReadyJob(new JobTicket(id, JobKind.Examine), record.Now, 0);
    }

    /// <summary>Which of the jobs are still held under the fencing number their worker was given.</summary>
    public static HashSet<string> Held(RecordTransaction record, IEnumerable<(string Job, long Fence)> claims)
    {
        var asked = claims.ToList();
        var rows = record.Query(
            "SELECT id, fence FROM jobs WHERE state = 'running' AND id IN ({texts:@ids})",
            row => (Job: row.GetString(0), Fence: row.GetInt64(1)),
            ("@ids", asked.Select(claim => claim.Job))).ToHashSet();
        return [.. asked.Where(rows.Contains).Select(claim => claim.Job)];
    }

    public static void End(RecordTransaction record, string job) => record.Execute("DELETE FROM jobs WHERE id = @id", ("@id", job));

    public static void End(RecordTransaction record, IReadOnlyCollection<string> jobs)
    {
        if (jobs.Count > 0)
        {
            record.Execute("DELETE FROM jobs WHERE id IN ({texts:@ids})", ("@ids", jobs));
        }
    }

    /// <summary>Makes the assessment ready of each application in which nothing waits any more.</summary>
    /// <param name="applications">Ids of applications whose evidence has changed.</param>
    public static IReadOnlyList<ReadyJob> AssessSettled(RecordTransaction record, IReadOnlyCollection<string> applications, TimeSpan quiet)
    {
        if (applications.Count == 0)
        {
            return [];
        }

        // Asked for each application by itself, from the index of those that wait: not EXISTS, which a server may answer by reading all items.
        var settled = record.Query(
            """
            SELECT id, revision FROM applications
            WHERE id IN ({texts:@ids}) AND purged IS NULL AND (SELECT items.id FROM items WHERE items.application = applications.id AND items.waiting = 1 LIMIT 1) IS NULL
            """,
            row => (Application: row.GetString(0), Revision: row.GetInt64(1)),
            ("@ids", applications));
        return settled.ConvertAll(found => Make(record, JobKind.Assess, found.Application, found.Revision, record.Now + (long)quiet.TotalMilliseconds));
    }

    /// <summary>The evidence of these applications is another than before.</summary>
    public static void Revise(RecordTransaction record, IEnumerable<string> applications)
    {
        foreach (var application in applications)
        {
            record.Execute("UPDATE applications SET revision = revision + 1 WHERE id = @id", ("@id", application));
        }
    }
}
