using Intake.Worker.Arrival;
using Intake.Worker.Reports;
using Intake.Worker.Storage.Audit;
using Intake.Worker.Storage.Vault;
using Intake.Worker.Work;

namespace Intake.Worker.Storage.Record.Changes;

/// <param name="Hash">Null for an entry of an archive of which no bytes could be had.</param>
internal sealed record ReceiveRequest(ArrivingFile File, ContentHash? Hash, long Bytes);

/// <param name="Ready">The jobs this made ready.</param>
internal sealed record ReceiveAnswer(Receipt Receipt, IReadOnlyList<ReadyJob> Ready);

/// <summary>Counts a kept file in. The same delivery is counted once, however often it is told.</summary>
internal sealed class ReceiveItem(RecordSettings settings) : RecordChange<ReceiveRequest, ReceiveAnswer>
{
    public override IReadOnlyList<ReceiveAnswer> Apply(RecordTransaction record, IReadOnlyList<ReceiveRequest> told)
    {
        var (requests, known) = ArrivalNames.Settle(record, told);
        var arriving = requests.Where(request => !known.ContainsKey(request.File.Delivery)).DistinctBy(request => request.File.Delivery, StringComparer.Ordinal).ToList();
        OpenApplications(record, arriving);
        var originals = Originals(record, arriving);
        SupersedeForms(record, arriving, originals);
        var examined = Examined(record, arriving);
        var announced = Announced(record, arriving);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var ready = new Dictionary<string, List<ReadyJob>>(StringComparer.Ordinal);
        foreach (var request in arriving)
        {
            var jobs = ready[request.File.Delivery] = [];
            var receipt = Count(record, request, originals, examined, announced, jobs);
            known.Add(request.File.Delivery, receipt);
            if (receipt.State != ItemState.Duplicate)
            {
                changed.Add(receipt.Application);
            }
        }

        JobRows.Revise(record, changed);
        foreach (var job in JobRows.AssessSettled(record, changed, settings.Quiet))
        {
            ready[arriving[0].File.Delivery].Add(job);
        }

        var answers = new List<ReceiveAnswer>(requests.Count);
        var first = arriving.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var request in requests)
        {
            var isNew = first.Contains(request);
            answers.Add(new ReceiveAnswer(
                known[request.File.Delivery] with { Repeated = !isNew },
                isNew ? ready[request.File.Delivery] : []));
        }

        return answers;
    }

    private static void OpenApplications(RecordTransaction record, List<ReceiveRequest> arriving)
    {
        foreach (var name in arriving.Select(request => request.File.Application).Distinct(StringComparer.Ordinal))
        {
            record.Execute(
                """
                INSERT INTO applications (id, name, revision, first_received, last_received) VALUES (@id, @name, 0, @now, @now)
                ON CONFLICT (id) DO UPDATE SET last_received = excluded.last_received, purged = NULL
                """,
                ("@id", RecordNames.Application(name)), ("@name", name), ("@now", record.Now));
        }
    }

    /// <summary>By application and content, the item that brought it first.</summary>
    private static Dictionary<(string Application, string Sha256), string> Originals(RecordTransaction record, List<ReceiveRequest> arriving)
    {
        var originals = new Dictionary<(string, string), string>();
        var rows = record.Query(
            // Of these applications only: the same file may be in any number of others.
            """
            SELECT application, sha256, id FROM items
            WHERE sha256 IN ({texts:@hashes}) AND application IN ({texts:@applications}) AND state <> 'duplicate' AND dropped IS NULL AND 
            """ + ItemRows.AsDeclared,
            row => (Application: row.GetString(0), Sha256: row.GetString(1), Item: row.GetString(2)),
            ("@hashes", arriving.Select(request => request.Hash?.Hex).OfType<string>().Distinct(StringComparer.Ordinal)),
            ("@applications", arriving.Select(request => RecordNames.Application(request.File.Application)).Distinct(StringComparer.Ordinal)));
        foreach (var row in rows)
        {
            originals.TryAdd((row.Application, row.Sha256), row.Item);
        }

        return originals;
    }

    /// <summary>Of forms the last one counts: one that was sent before another, and is now sent again, is no duplicate but the last word.</summary>
    private static void SupersedeForms(RecordTransaction record, List<ReceiveRequest> arriving, Dictionary<(string Application, string Sha256), string> originals)
    {
        var applications = arriving.Where(request => request.File.IsForm).Select(request => RecordNames.Application(request.File.Application)).Distinct(StringComparer.Ordinal).ToList();
        if (applications.Count == 0)
        {
            return;
        }

        var forms = record.Query(
            $"SELECT application, id FROM items WHERE application IN ({{texts:@ids}}) AND kind = 'form' AND state <> 'duplicate' AND dropped IS NULL ORDER BY {ItemRows.InOrder}",
            row => (Application: row.GetString(0), Item: row.GetString(1)),
            ("@ids", applications)).ToLookup(row => row.Application, row => row.Item, StringComparer.Ordinal);
        foreach (var application in applications)
        {
            foreach (var superseded in forms[application].SkipLast(1))
            {
                foreach (var key in originals.Where(original => original.Value == superseded).Select(original => original.Key).ToList())
                {
                    originals.Remove(key);
                }
            }
        }
    }

    /// <summary>The hashes that the manifests of batches say, by batch, application and name, of files whose own source says none.</summary>
    private static Dictionary<(string Batch, string Application, string Name), ContentHash> Announced(RecordTransaction record, List<ReceiveRequest> arriving)
    {
        var batches = arriving.Where(request => request.File.Declared is null).Select(request => request.File.Batch).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var names = arriving.Select(request => request.File.Name).Distinct(StringComparer.Ordinal);
        return batches.Count == 0
            ? []
            : record.Query(
                "SELECT batch, application, name, sha256 FROM batch_files WHERE sha256 IS NOT NULL AND batch IN ({texts:@batches}) AND name IN ({texts:@names})",
                row => (Key: (row.GetString(0), row.GetString(1), row.GetString(2)), Hash: ContentHash.TryParse(row.GetString(3), out var hash) ? hash : default),
                ("@batches", batches), ("@names", names)).ToDictionary(row => row.Key, row => row.Hash);
    }

    private static ContentHash? Announced(ArrivingFile file, Dictionary<(string, string, string), ContentHash> announced) =>
        file.Batch is { } batch && announced.TryGetValue((batch, file.Application, file.Name), out var hash) ? hash : null;

    private Dictionary<string, StoredExamination> Examined(RecordTransaction record, List<ReceiveRequest> arriving) =>
        StoredExamination.Find(record, settings.ExaminationVersion, arriving.Select(request => request.Hash?.Hex).OfType<string>())
            .Where(found => found.IsOfTheContent).ToDictionary(found => found.Sha256, StringComparer.Ordinal);

    private Receipt Count(
        RecordTransaction record,
        ReceiveRequest request,
        Dictionary<(string, string), string> originals,
        Dictionary<string, StoredExamination> examined,
        Dictionary<(string, string, string), ContentHash> announced,
        List<ReadyJob> jobs)
    {
        var file = request.File;
        var application = RecordNames.Application(file.Application);
        var item = RecordNames.Item(file.Delivery);
        var sha256 = request.Hash?.Hex ?? "";
        var kind = file.IsForm ? ItemKind.Form : ItemKind.Document;
        var examination = sha256.Length > 0 && kind == ItemKind.Document ? examined.GetValueOrDefault(sha256) : null;
        var refusal = file.Refused is { } refused ? (refused.Code, ItemRows.Text(refused.Reason))
            : (file.Declared ?? Announced(file, announced)) is { } declared && declared.Hex != sha256 ? ("hash_mismatch", ItemRows.Text(Extraction.Messages.Message.Of("arrival.hash_mismatch", declared.Hex, sha256)))
            : examination is { Outcome: ExaminationOutcome.Unreadable } ? (examination.Code!, examination.Reason!)
            : ((string Code, string Reason)?)null;
        var original = sha256.Length > 0 ? originals.GetValueOrDefault((application, sha256)) : null;
        var isOther = refusal is { Item1: var code } && ItemRows.IsOtherThanDeclared(code);
        var state = original is not null && !isOther ? ItemState.Duplicate : refusal is not null ? ItemState.Parked : ItemState.InProgress;
        var isContainer = examination is { Outcome: ExaminationOutcome.Container };
        var waits = state == ItemState.InProgress && kind == ItemKind.Document && (examination is null || isContainer);
        var pages = kind == ItemKind.Form || sha256.Length == 0 ? 0 : examination?.Pages;
        record.Execute(
            """
            INSERT INTO items (id, delivery, application, name, source, kind, sha256, bytes, state, waiting, pages, amount, duplicate_of, parent, batch, reason_code, reason, received, settled)
            VALUES (@id, @delivery, @application, @name, @source, @kind, @sha256, @bytes, @state, @waiting, @pages, @amount, @original, @parent, @batch, @code, @reason, @now, @settled)
            """,
            ("@id", item), ("@delivery", file.Delivery), ("@application", application), ("@name", file.Name), ("@source", EnumNames<ArrivalSource>.Of(file.Source)),
            ("@kind", EnumNames<ItemKind>.Of(isContainer ? ItemKind.Container : kind)), ("@sha256", sha256), ("@bytes", request.Bytes), ("@state", ItemRows.Text(state)),
            ("@waiting", waits ? 1 : 0), ("@pages", pages), ("@amount", examination?.Amount), ("@original", original), ("@parent", file.Parent), ("@batch", file.Batch),
            ("@code", state == ItemState.Parked ? refusal?.Code : null), ("@reason", state == ItemState.Parked ? refusal?.Reason : null), ("@now", record.Now),
            ("@settled", state == ItemState.InProgress ? null : record.Now));
        if (file.Batch is { } batch)
        {
            // Another content under the announced name is not what was announced: that is still to come.
            record.Execute(
                """
                UPDATE batch_files SET item = @item
                WHERE batch = @batch AND application = @application AND name = @name AND item IS NULL AND (sha256 IS NULL OR sha256 = @sha256)
                """,
                ("@item", item), ("@batch", batch), ("@application", file.Application), ("@name", file.Name), ("@sha256", sha256));
        }

        Tell(record, AuditKind.Received, application, item, AuditDetail.Of(("sha256", sha256), ("bytes", request.Bytes), ("source", EnumNames<ArrivalSource>.Of(file.Source)), ("parent", file.Parent)));
        if (pages is { } counted)
        {
            record.Append(new AuditEntry(settings.Actor, AuditKind.Counted, application, item, "{}", counted));
        }

        if (state == ItemState.Duplicate)
        {
            Tell(record, AuditKind.Settled, application, item, AuditDetail.Of(("state", ItemRows.Text(state)), ("of", original)));
        }
        else if (state == ItemState.Parked)
        {
            Tell(record, AuditKind.Parked, application, item, AuditDetail.Of(("code", refusal?.Code)));
        }

        if (state != ItemState.Duplicate && sha256.Length > 0 && !isOther)
        {
            originals[(application, sha256)] = item;
        }

        if (waits)
        {
            jobs.Add(isContainer
                ? JobRows.Make(record, JobKind.Expand, item, 0, record.Now)
                : ExamineOnce(record, sha256));
        }

        return new Receipt(item, application, request.Hash ?? default, request.Bytes, state, false);
    }

    /// <summary>The same content may be awaited by several applications; whoever is at it already goes on.</summary>
    private static ReadyJob ExamineOnce(RecordTransaction record, string sha256)
    {
        var id = RecordNames.Job(JobKind.Examine, sha256);
        record.Execute(
            """
            INSERT INTO jobs (id, kind, subject, revision, state, attempts, fence, due, created)
            VALUES (@id, 'examine', @subject, 0, 'ready', 0, 0, @now, @now) ON CONFLICT (id) DO NOTHING
            """,
            ("@id", id), ("@subject", sha256), ("@now", record.Now));
        return new ReadyJob(new JobTicket(id, JobKind.Examine), record.Now, 0);
    }

    private void Tell(RecordTransaction record, string kind, string application, string item, string detail) =>
        record.Append(new AuditEntry(settings.Actor, kind, application, item, detail));
}
