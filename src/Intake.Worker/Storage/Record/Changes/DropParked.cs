using Intake.Worker.Storage.Audit;

namespace Intake.Worker.Storage.Record.Changes;

/// <param name="By">With a reason: dropping without one is not offered.</param>
internal sealed record DropRequest(string Item, PersonalAct By);

/// <summary>What became of the wish to drop a parked file.</summary>
internal enum DropOutcome
{
    Dropped,

    /// <summary>It had been dropped before; nothing changed.</summary>
    DroppedBefore,
    NotFound,
    NotParked,
}

internal sealed record DropAnswer(DropOutcome Outcome, IReadOnlyList<ReadyJob> Ready);

/// <summary>A person decides that a parked file shall not count: it stays parked and kept, and its application is assessed again without it.</summary>
internal sealed class DropParked(RecordSettings settings) : RecordChange<DropRequest, DropAnswer>
{
    public override IReadOnlyList<DropAnswer> Apply(RecordTransaction record, IReadOnlyList<DropRequest> requests)
    {
        var found = record.Query(
            "SELECT id, application, state, reason_code, dropped FROM items WHERE id IN ({texts:@ids})",
            row => (Item: row.GetString(0), Application: row.GetString(1), IsParked: row.GetString(2) == "parked", Code: row.IsDBNull(3) ? null : row.GetString(3), IsDropped: !row.IsDBNull(4)),
            ("@ids", requests.Select(request => request.Item))).ToDictionary(row => row.Item, StringComparer.Ordinal);
        var dropped = new HashSet<string>(StringComparer.Ordinal);
        var answers = new List<DropAnswer>(requests.Count);
        foreach (var request in requests)
        {
            if (!found.TryGetValue(request.Item, out var item) || !item.IsParked)
            {
                answers.Add(new DropAnswer(item.Item is null ? DropOutcome.NotFound : DropOutcome.NotParked, []));
            }
            else if (item.IsDropped || !dropped.Add(item.Item))
            {
                answers.Add(new DropAnswer(DropOutcome.DroppedBefore, []));
            }
            else
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(request.By.Why);
                record.Execute("UPDATE items SET dropped = @now WHERE id = @id", ("@now", record.Now), ("@id", item.Item));
                record.Append(new AuditEntry(request.By.Actor, AuditKind.Dropped, item.Application, item.Item, AuditDetail.Of(("code", item.Code), ("why", request.By.Why))));
                JobRows.Revise(record, [item.Application]);
                answers.Add(new DropAnswer(DropOutcome.Dropped, JobRows.AssessSettled(record, [item.Application], settings.Quiet)));
            }
        }

        return answers;
    }
}
