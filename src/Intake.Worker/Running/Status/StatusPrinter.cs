using System.Globalization;
using Intake.Extraction.Messages;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Terminal;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Work;

namespace Intake.Worker.Running.Status;

/// <summary>Where everything stands, for a person: the law first.</summary>
internal sealed class StatusPrinter(MessageCatalog messages, bool isTerminal)
{
    private static readonly HashSet<int> AfterFirst = [1, 2, 3, 4, 5, 6, 7, 8, 9];

    /// <param name="place">Where the record is.</param>
    public void Write(RecordStatus status, string place, TextWriter output)
    {
        output.WriteLine(Printable.Of($"{place} · {status.At.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}"));
        var law = status.Conservation;
        output.WriteLine(Text(
            law.Holds ? "status.law_holds" : "status.law_broken",
            Figures.Count(law.ReceivedFiles), Figures.Count(law.Files), Figures.Count(law.CountedPages), Figures.Count(law.Pages)));
        if (law.Uncounted > 0)
        {
            output.WriteLine(Text("status.uncounted", Figures.Count(law.Uncounted)));
        }

        Table(output, "status.files", ["status.state", "status.files_column", "status.pages", "status.bytes"], law.States.Select(state => (string[])
            [Text("status.state_" + EnumNames<ItemState>.Of(state.State)), Figures.Count(state.Files), Figures.Count(state.Pages), Figures.Count(state.Bytes)]));
        var applications = status.Applications;
        output.WriteLine(Text(
            "status.applications", Figures.Count(applications.All), Figures.Count(applications.InProgress), Figures.Count(applications.Accepted), Figures.Count(applications.InReview),
            Figures.Count(applications.Parked), Figures.Count(applications.Purged)));
        Table(output, "status.jobs", ["status.job", "status.ready", "status.running", "status.delayed", "status.oldest"], status.Queues.Select(queue => (string[])
            [Text("status.job_" + EnumNames<JobKind>.Of(queue.Kind)), Figures.Count(queue.Ready), Figures.Count(queue.Running), Figures.Count(queue.Delayed), Age(queue.Oldest)]));
        output.WriteLine(status.OldestInProgress is { } oldest ? Text("status.oldest_in_progress", Age(oldest)) : Text("status.nothing_in_progress"));
        Workers(output, status.Workers);
        Parked(output, status.Parked);
        Batches(output, status.Batches);
    }

    private void Workers(TextWriter output, IReadOnlyList<WorkerFigures> workers)
    {
        if (workers.Count == 0)
        {
            output.WriteLine(Text("status.no_worker"));
            return;
        }

        Table(output, "status.workers", ["status.worker", "status.version", "status.running", "status.heard"], workers.Select(worker => (string[])
            [$"{worker.Id} ({worker.Host})", worker.Version, Figures.Count(worker.Running), Text(worker.IsAlive ? "status.alive" : "status.silent", Age(worker.Silent))]));
    }

    private void Parked(TextWriter output, IReadOnlyList<ParkedReason> parked)
    {
        if (parked.Count > 0)
        {
            Table(output, "status.parked", ["status.code", "status.parked_waiting", "status.parked_dropped"], parked.Select(reason => (string[])
                [reason.Code, Figures.Count(reason.Waiting), Figures.Count(reason.Dropped)]));
            output.WriteLine(Text("status.parked_more"));
        }
    }

    private void Batches(TextWriter output, IReadOnlyList<BatchFigures> batches)
    {
        if (batches.Count > 0)
        {
            Table(
                output,
                "status.batches",
                ["status.batch", "status.declared", "status.arrived", "status.waiting", "status.mismatched", "status.unexpected", "status.pages", "status.amount_difference", "status.complete"],
                batches.Select(batch => (string[])
                [
                    batch.Id, Figures.Count(batch.Declared.Files), Figures.Count(batch.Arrived.Files), Figures.Count(batch.Waiting), Figures.Count(batch.Mismatched),
                    Figures.Count(batch.Unexpected), batch.Declared.Pages is { } pages ? $"{Figures.Count(batch.Arrived.Pages ?? 0)}/{Figures.Count(pages)}" : Figures.Count(batch.Arrived.Pages ?? 0),
                    batch.AmountDifferenceFen is { } fen ? (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "–", Text(batch.IsComplete ? "status.yes" : "status.no"),
                ]));
        }
    }

    private void Table(TextWriter output, string title, IEnumerable<string> headers, IEnumerable<string[]> rows) =>
        new TextTable(Text(title), [.. headers.Select(key => Text(key))], [.. rows], AfterFirst).Write(output, isTerminal);

    private static string Age(TimeSpan age) =>
        age.TotalDays >= 1 ? age.ToString(@"d\d\ hh\:mm\:ss", CultureInfo.InvariantCulture) : age.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);

    private string Text(string key, params string[] arguments) => messages.Text(Message.Of(key, arguments));
}
