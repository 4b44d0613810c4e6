using Intake.Worker.Reports;
using Intake.Worker.Work;

namespace Intake.Worker.Storage.Record.Changes;

/// <param name="Worker">The id of the worker that wants it.</param>
internal sealed record ClaimRequest(string Job, string Worker);

/// <summary>A job in hand.</summary>
/// <param name="Fence">To be shown when its end is recorded: a later claim has a larger one, and then this one counts for nothing.</param>
/// <param name="Attempt">From 1.</param>
internal sealed record ClaimedJob(string Job, JobKind Kind, string Subject, long Revision, long Fence, int Attempt);

/// <summary>Gives a job to a worker. Answers null where there is nothing to do: done, not due, or at another worker that lives.</summary>
internal sealed class ClaimJob(RecordSettings settings) : RecordChange<ClaimRequest, ClaimedJob?>
{
    public override IReadOnlyList<ClaimedJob?> Apply(RecordTransaction record, IReadOnlyList<ClaimRequest> requests)
    {
        var rows = record.Query(
            "SELECT id, kind, subject, revision, state, attempts, due, lease FROM jobs WHERE id IN ({texts:@ids})",
            row => new Row(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), row.GetInt64(5), row.GetInt64(6),
                row.IsDBNull(7) ? 0 : row.GetInt64(7)),
            ("@ids", requests.Select(request => request.Job))).ToDictionary(row => row.Id, StringComparer.Ordinal);
        var answers = new List<ClaimedJob?>(requests.Count);
        foreach (var request in requests)
        {
            // Taken out, so that a second request for the same job in this transaction finds nothing.
            answers.Add(rows.Remove(request.Job, out var row) && IsFree(record.Now, row) ? Take(record, row, request.Worker) : null);
        }

        return answers;
    }

    /// <summary>
    /// A ticket that comes again does not say that its holder is gone: a broker that was restarted delivers again what living workers are at. Only
    /// a lease that has run out says so.
    /// </summary>
    private bool IsFree(long now, Row row) =>
        row.State == "ready"
            ? DueTimes.IsDue(row.Due, now)
            : row.Lease < now || row.Lease > now + (2 * (long)settings.Lease.TotalMilliseconds);

    private ClaimedJob Take(RecordTransaction record, Row row, string worker)
    {
        var fence = record.NextFence();
        record.Execute(
            "UPDATE jobs SET state = 'running', worker = @worker, lease = @lease, attempts = @attempts, fence = @fence WHERE id = @id",
            ("@worker", worker), ("@lease", record.Now + (long)settings.Lease.TotalMilliseconds), ("@attempts", row.Attempts + 1), ("@fence", fence), ("@id", row.Id));
        var kind = EnumNames<JobKind>.TryParse(row.Kind, out var known) ? known : throw new InvalidDataException($"the record has a job of kind '{row.Kind}'");
        return new ClaimedJob(row.Id, kind, row.Subject, row.Revision, fence, (int)(row.Attempts + 1));
    }

    private sealed record Row(string Id, string Kind, string Subject, long Revision, string State, long Attempts, long Due, long Lease);
}
