using System.Text.Json;
using Intake.Extraction.Messages;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Json;
using Intake.Worker.Reports.Terminal;
using Intake.Worker.Storage.Record.Reads;
using Intake.Worker.Storage.Vault;

namespace Intake.Worker.Running.Status;

/// <summary>Everything counted anew: the law, every file against its events, every content against its hash.</summary>
/// <param name="Files">Files compared with their events.</param>
internal sealed record StatusVerification(Conservation Law, long Files, IReadOnlyList<ReplayDifference> Differences, ContentFigures Contents)
{
    /// <summary>So many are named to a person; JSON names all.</summary>
    private const int MostNamed = 50;

    public bool Holds => Law.Holds && Differences.Count == 0 && Contents.Bad.Count == 0;

    public void Write(MessageCatalog messages, TextWriter output)
    {
        void Say(string key, params string[] arguments) => output.WriteLine(Printable.Of(messages.Text(Message.Of(key, arguments))));

        Say(Law.Holds ? "status.law_holds" : "status.law_broken", Figures.Count(Law.ReceivedFiles), Figures.Count(Law.Files), Figures.Count(Law.CountedPages), Figures.Count(Law.Pages));
        Say(Differences.Count == 0 ? "status.replay_same" : "status.replay_differs", Figures.Count(Files), Figures.Count(Differences.Count));
        foreach (var one in Differences.Take(MostNamed))
        {
            Say("status.replay_difference", one.Item, one.What, one.ByEvents ?? "–", one.ByRow ?? "–");
        }

        Say(Contents.Bad.Count == 0 ? "status.contents_intact" : "status.contents_bad", Figures.Count(Contents.Intact), Figures.Count(Contents.Bytes), Figures.Count(Contents.Bad.Count));
        foreach (var one in Contents.Bad.Take(MostNamed))
        {
            Say(one.State == ContentState.Missing ? "status.content_missing" : "status.content_altered", one.Hash.Hex);
        }
    }

    public void WriteJson(Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonFormat.Options);
        json.WriteStartObject();
        json.WriteBoolean("holds", Holds);
        json.WriteBoolean("law_holds", Law.Holds);
        json.WriteNumber("received_files", Law.ReceivedFiles);
        json.WriteNumber("files_in_states", Law.Files);
        json.WriteNumber("files_compared", Files);
        json.WriteStartArray("differences");
        foreach (var one in Differences)
        {
            json.WriteStartObject();
            json.WriteString("item", one.Item);
            json.WriteString("what", one.What);
            json.WriteString("by_events", one.ByEvents);
            json.WriteString("by_row", one.ByRow);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("contents_intact", Contents.Intact);
        json.WriteNumber("bytes_intact", Contents.Bytes);
        json.WriteStartArray("contents_bad");
        foreach (var one in Contents.Bad)
        {
            json.WriteStartObject();
            json.WriteString("sha256", one.Hash.Hex);
            json.WriteString("state", EnumNames<ContentState>.Of(one.State));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
