using System.Globalization;
using System.Text.Json;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Json;
using Intake.Worker.Reports.Terminal;
using Intake.Worker.Running;
using Intake.Worker.Storage.Audit;
using Intake.Worker.Storage.Record.Reads;

namespace Intake.Worker.Commands;

/// <summary>Shows each parked file with its reason and what has happened to it.</summary>
internal sealed class ParkedList(Conversation talk)
{
    public int Run(OpenedRecord opened, bool json)
    {
        using var record = opened.Reads.Snapshot();
        var parked = ParkedItem.Read(record);
        if (json)
        {
            using var stream = new TextStream(talk.Output);
            Write(record, parked, stream);
            talk.Output.WriteLine();
            return ExitCode.Done;
        }

        foreach (var item in parked)
        {
            var times = AuditRows.OfItem(record, item.Item).Count(happened => happened.Entry.Kind == AuditKind.Parked);
            talk.Output.WriteLine(Printable.Of($"{item.Item}  {item.ApplicationName} / {item.Name}"));
            talk.Output.WriteLine("  " + Printable.Of(talk.Text(
                item.IsDropped ? "parked.since_dropped" : "parked.since", item.Code, Day(item.Since), Figures.Count(times))));
            talk.Output.WriteLine("  " + Printable.Of(Words(item)));
        }

        var dropped = parked.Count(item => item.IsDropped);
        talk.Output.WriteLine(talk.Text("parked.count", Figures.Count(parked.Count - dropped), Figures.Count(dropped)));
        return ExitCode.Done;
    }

    private void Write(RecordSnapshot record, IReadOnlyList<ParkedItem> parked, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonFormat.Options);
        json.WriteStartArray();
        foreach (var item in parked)
        {
            json.WriteStartObject();
            json.WriteString("item", item.Item);
            json.WriteString("application", item.ApplicationName);
            json.WriteString("application_id", item.Application);
            json.WriteString("file", Printable.Of(item.Name));
            json.WriteString("code", item.Code);
            json.WriteString("reason", Words(item));
            json.WriteString("received", AuditJson.Time(item.Received));
            json.WriteString("parked", AuditJson.Time(item.Since));
            json.WriteBoolean("dropped", item.IsDropped);
            json.WriteStartArray("history");
            foreach (var happened in AuditRows.OfItem(record, item.Item))
            {
                AuditJson.Write(json, happened);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private string Words(ParkedItem item) => item.Reason is { } reason ? talk.Messages.Text(reason) : talk.Text("parked.no_reason", item.Code);

    private static string Day(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
