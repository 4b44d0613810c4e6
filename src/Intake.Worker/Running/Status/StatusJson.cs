using System.Globalization;
using System.Text.Json;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Json;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Work;

namespace Intake.Worker.Running.Status;

/// <summary>Where everything stands, for programs. Ages are whole seconds, amounts decimal strings in yuan.</summary>
internal static class StatusJson
{
    public static void Write(RecordStatus status, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonFormat.Options);
        json.WriteStartObject();
        json.WriteNumber("schema", 1);
        json.WriteString("at", status.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        Law(json, status.Conservation);
        var applications = status.Applications;
        Numbers(json, "applications", ("all", applications.All), ("in_progress", applications.InProgress), ("accepted", applications.Accepted), ("in_review", applications.InReview),
            ("parked", applications.Parked), ("purged", applications.Purged));
        json.WriteStartObject("jobs");
        foreach (var queue in status.Queues)
        {
            Numbers(json, EnumNames<JobKind>.Of(queue.Kind), ("ready", queue.Ready), ("running", queue.Running), ("delayed", queue.Delayed), ("oldest_seconds", (long)queue.Oldest.TotalSeconds));
        }

        json.WriteEndObject();
        Number(json, "oldest_waiting_seconds", status.OldestInProgress is { } oldest ? (long)oldest.TotalSeconds : null);
        json.WriteStartArray("workers");
        foreach (var worker in status.Workers)
        {
            json.WriteStartObject();
            json.WriteString("id", worker.Id);
            json.WriteString("host", worker.Host);
            json.WriteString("version", worker.Version);
            json.WriteBoolean("alive", worker.IsAlive);
            json.WriteNumber("silent_seconds", (long)worker.Silent.TotalSeconds);
            json.WriteNumber("running", worker.Running);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("parked");
        foreach (var reason in status.Parked)
        {
            Numbers(json, reason.Code, ("waiting", reason.Waiting), ("dropped", reason.Dropped));
        }

        json.WriteEndObject();
        json.WriteStartArray("batches");
        foreach (var batch in status.Batches)
        {
            Batch(json, batch);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Law(Utf8JsonWriter json, Conservation law)
    {
        json.WriteStartObject("conservation");
        json.WriteBoolean("holds", law.Holds);
        json.WriteNumber("received_files", law.ReceivedFiles);
        json.WriteNumber("counted_pages", law.CountedPages);
        json.WriteNumber("files_difference", law.FilesDifference);
        json.WriteNumber("pages_difference", law.PagesDifference);
        json.WriteStartObject("states");
        foreach (var state in law.States)
        {
            Numbers(json, EnumNames<ItemState>.Of(state.State), ("files", state.Files), ("pages", state.Pages), ("uncounted_files", state.Uncounted), ("bytes", state.Bytes));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Batch(Utf8JsonWriter json, BatchFigures batch)
    {
        json.WriteStartObject();
        json.WriteString("id", batch.Id);
        json.WriteBoolean("complete", batch.IsComplete);
        Totals(json, "declared", batch.Declared);
        Totals(json, "arrived", batch.Arrived);
        json.WriteNumber("waiting", batch.Waiting);
        json.WriteNumber("mismatched", batch.Mismatched);
        json.WriteNumber("unexpected", batch.Unexpected);
        json.WriteNumber("uncounted", batch.Uncounted);
        json.WriteString("amount_difference", Yuan(batch.AmountDifferenceFen));
        json.WriteStartObject("states");
        foreach (var (state, files) in batch.States)
        {
            json.WriteNumber(EnumNames<ItemState>.Of(state), files);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Totals(Utf8JsonWriter json, string name, BatchTotals totals)
    {
        json.WriteStartObject(name);
        json.WriteNumber("files", totals.Files);
        Number(json, "bytes", totals.Bytes);
        Number(json, "pages", totals.Pages);
        json.WriteString("amount", Yuan(totals.AmountFen));
        json.WriteEndObject();
    }

    private static string? Yuan(long? fen) => fen is { } known ? (known / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null;

    private static void Number(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Numbers(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, long Value)> figures)
    {
        json.WriteStartObject(name);
        foreach (var (figure, value) in figures)
        {
            json.WriteNumber(figure, value);
        }

        json.WriteEndObject();
    }
}
