using System.Globalization;
using System.Text.Json;
using Intake.Worker.Processing.Protocol;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Json;
using Intake.Worker.Reports.Terminal;
using Intake.Worker.Storage.Record.Reads;

namespace Intake.Worker.Commands;

/// <summary>All proposals of an application, each with what was another than in the one before, and why.</summary>
internal sealed class ProposalHistory(Conversation talk)
{
    public void Write(KnownApplication application, IReadOnlyList<KeptProposal> proposals, bool asJson)
    {
        if (asJson)
        {
            using var stream = new TextStream(talk.Output);
            WriteJson(application, proposals, stream);
            talk.Output.WriteLine();
            return;
        }

        talk.Output.WriteLine(Printable.Of(talk.Text("status.history", application.Name, Figures.Count(proposals.Count))));
        foreach (var proposal in proposals)
        {
            talk.Output.WriteLine(Printable.Of(talk.Text("status.history_line", Figures.Count(proposal.Revision), Day(proposal.Made), Yuan(proposal.TotalFen), proposal.Versions)));
            using var changes = JsonDocument.Parse(proposal.Changes);
            foreach (var change in changes.RootElement.EnumerateArray())
            {
                talk.Output.WriteLine("  " + Printable.Of(talk.Text(
                    "status.history_change", Word(change, "measure"), Word(change, "before"), Word(change, "after"), Word(change, "status_before"), Word(change, "status_after"))));
                foreach (var reason in Reasons(change))
                {
                    talk.Output.WriteLine("    " + Printable.Of(reason));
                }
            }
        }
    }

    public static string Yuan(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private void WriteJson(KnownApplication application, IReadOnlyList<KeptProposal> proposals, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonFormat.Options);
        json.WriteStartObject();
        json.WriteString("application", application.Name);
        json.WriteString("application_id", application.Id);
        json.WriteStartArray("proposals");
        foreach (var proposal in proposals)
        {
            json.WriteStartObject();
            json.WriteNumber("revision", proposal.Revision);
            json.WriteString("made", AuditJson.Time(proposal.Made));
            json.WriteString("versions", proposal.Versions);
            json.WriteString("sha256", proposal.Digest);
            json.WriteString("total", Yuan(proposal.TotalFen));
            json.WriteBoolean("kept", proposal.HasResult);
            json.WriteStartArray("changes");
            using var changes = JsonDocument.Parse(proposal.Changes);
            foreach (var change in changes.RootElement.EnumerateArray())
            {
                Change(json, change);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Change(Utf8JsonWriter json, JsonElement change)
    {
        json.WriteStartObject();
        foreach (var part in change.EnumerateObject().Where(part => part.Name != "because"))
        {
            part.WriteTo(json);
        }

        json.WriteStartArray("because");
        foreach (var reason in Reasons(change))
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A reason is kept as key and arguments, so that it can be said in either language, or as plain words.</summary>
    private IEnumerable<string> Reasons(JsonElement change) =>
        change.TryGetProperty("because", out var because) && because.ValueKind == JsonValueKind.Array
            ? because.EnumerateArray().Select(reason => reason.ValueKind == JsonValueKind.Array ? talk.Messages.Text(MessageJson.Read(reason.GetRawText())) : reason.ToString())
            : [];

    private static string Word(JsonElement change, string name) =>
        change.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : "–";
}
