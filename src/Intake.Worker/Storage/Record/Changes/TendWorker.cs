using Intake.Worker.Processing;
using Intake.Worker.Storage.Audit;

namespace Intake.Worker.Storage.Record.Changes;

/// <summary>A moment in the life of a worker.</summary>
internal enum WorkerMoment
{
    Started,

    /// <summary>It lives: its jobs stay its own for another lease.</summary>
    Beat,
    Stopped,
}

/// <param name="IsAlone">
/// At its start: no other worker can be at this record, so that whatever is begun was begun by one that is gone. Beside others that is so of what
/// was begun under its own name, which its signs of life would hold for ever.
/// </param>
internal sealed record WorkerRequest(string Worker, string Host, WorkerMoment Moment, bool IsAlone = false);

/// <summary>Notes workers coming, living and going.</summary>
internal sealed class TendWorker(RecordSettings settings) : RecordChange<WorkerRequest, bool>
{
    public override IReadOnlyList<bool> Apply(RecordTransaction record, IReadOnlyList<WorkerRequest> requests)
    {
        foreach (var request in requests)
        {
            switch (request.Moment)
            {
                case WorkerMoment.Started:
                    Start(record, request);
                    break;
                case WorkerMoment.Beat:
                    record.Execute("UPDATE workers SET heartbeat = @now WHERE id = @id", ("@now", record.Now), ("@id", request.Worker));
                    record.Execute(
                        "UPDATE jobs SET lease = @lease WHERE worker = @id AND state = 'running'",
                        ("@lease", record.Now + (long)settings.Lease.TotalMilliseconds), ("@id", request.Worker));
                    break;
                default:
                    record.Execute("UPDATE workers SET stopped = @now WHERE id = @id", ("@now", record.Now), ("@id", request.Worker));
                    record.Append(new AuditEntry(settings.Actor, AuditKind.WorkerStopped, null, null, "{}"));
                    break;
            }
        }

        return [.. requests.Select(_ => true)];
    }

    private void Start(RecordTransaction record, WorkerRequest request)
    {
        record.Execute(
            """
            INSERT INTO workers (id, host, version, started, heartbeat) VALUES (@id, @host, @version, @now, @now)
            ON CONFLICT (id) DO UPDATE SET host = excluded.host, version = excluded.version, started = excluded.started, heartbeat = excluded.heartbeat, stopped = NULL
            """,
            ("@id", request.Worker), ("@host", request.Host), ("@version", ProgramVersion.Text), ("@now", record.Now));
        record.Append(new AuditEntry(settings.Actor, AuditKind.WorkerStarted, null, null, AuditDetail.Of(("version", ProgramVersion.Text))));
        record.Execute(
            "UPDATE jobs SET state = 'ready', worker = NULL, lease = NULL, published = NULL WHERE state = 'running'" + (request.IsAlone ? "" : " AND worker = @id"),
            request.IsAlone ? [] : [("@id", request.Worker)]);
    }
}
