using Intake.Worker.Storage.Audit;
using Intake.Worker.Work;

namespace Intake.Worker.Storage.Record.Changes;

internal sealed record RetryRequest(string Item, PersonalAct By);

/// <summary>What became of the wish to try a parked file again.</summary>
internal enum RetryOutcome
{
    /// <summary>It is in progress.</summary>
    Retried,

    /// <summary>It had been dropped and came again since: it is a duplicate of what came.</summary>
    Duplicate,

    NotFound,
    NotParked,

    /// <summary>No bytes of it were ever had, or they were purged.</summary>
    NoContent,
}

internal sealed record RetryAnswer(RetryOutcome Outcome, IReadOnlyList<ReadyJob> Ready);

/// <summary>
/// Puts a parked file back to work: its content is examined anew, an archive taken apart anew. The hash that a sender declared is not held against
/// it again: a person has looked and wants the content as it is.
/// </summary>
internal sealed class RetryParked(RecordSettings settings) : RecordChange<RetryRequest, RetryAnswer>
{
    public override IReadOnlyList<RetryAnswer> Apply(RecordTransaction record, IReadOnlyList<RetryRequest> requests)
    {
        var parked = record.Query(
            "SELECT id, application, sha256, state, kind, reason_code, purged FROM items WHERE id IN ({texts:@ids})",
            row => new Row(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), !row.IsDBNull(6)),
            ("@ids", requests.Select(request => request.Item))).ToDictionary(row => row.Id, StringComparer.Ordinal);
        var answers = new List<RetryAnswer>(requests.Count);
        foreach (var request in requests)
        {
            if (!parked.TryGetValue(request.Item, out var item))
            {
                answers.Add(new RetryAnswer(RetryOutcome.NotFound, []));
                continue;
            }

            var answer = item switch
            {
                { State: not "parked" } => new RetryAnswer(RetryOutcome.NotParked, []),
                { IsPurged: true } or { Sha256.Length: 0 } => new RetryAnswer(RetryOutcome.NoContent, []),
                _ => Retry(record, request.By, item),
            };
            parked[request.Item] = answer.Outcome is RetryOutcome.Retried or RetryOutcome.Duplicate ? item with { State = "" } : item;
            answers.Add(answer);
        }

        return answers;
    }

    private RetryAnswer Retry(RecordTransaction record, PersonalAct by, Row item)
    {
        record.Append(new AuditEntry(by.Actor, AuditKind.Retried, item.Application, item.Id, AuditDetail.Of(("code", item.Code), ("why", by.Why))));
        var other = record.Query(
            $"""
            SELECT id FROM items WHERE application = @application AND sha256 = @sha256 AND id <> @id AND state <> 'duplicate' AND dropped IS NULL AND {ItemRows.AsDeclared}
            ORDER BY received, id LIMIT 1
            """,
            row => row.GetString(0),
            ("@application", item.Application), ("@sha256", item.Sha256), ("@id", item.Id));
        if (other is [var original])
        {
            record.Execute(
                "UPDATE items SET state = 'duplicate', duplicate_of = @original, dropped = NULL, reason_code = NULL, reason = NULL, settled = @now WHERE id = @id",
                ("@original", original), ("@now", record.Now), ("@id", item.Id));
            record.Append(new AuditEntry(
                by.Actor, AuditKind.Settled, item.Application, item.Id, AuditDetail.Of(("state", ItemRows.Text(ItemState.Duplicate)), ("of", original))));
            return new RetryAnswer(RetryOutcome.Duplicate, []);
        }

        var waits = item.Kind != "form";
        record.Execute(
            "UPDATE items SET state = 'in_progress', waiting = @waiting, dropped = NULL, reason_code = NULL, reason = NULL, settled = NULL, retried = @now WHERE id = @id",
            ("@waiting", waits ? 1 : 0), ("@now", record.Now), ("@id", item.Id));
        JobRows.Revise(record, [item.Application]);
        return new RetryAnswer(RetryOutcome.Retried, item.Kind switch
        {
            "container" => [JobRows.Make(record, JobKind.Expand, item.Id, 0, record.Now)],
            "form" => JobRows.AssessSettled(record, [item.Application], settings.Quiet),
            _ => [JobRows.ExamineAnew(record, item.Sha256)],
        });
    }

    private sealed record Row(string Id, string Application, string Sha256, string State, string Kind, string? Code, bool IsPurged);
}
