using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Intake.Extraction.Messages;
using Intake.Worker.Reports.Terminal;

namespace Intake.Worker.Commands.Submit;

/// <summary>Says what became of each file sent.</summary>
internal sealed class SubmitReport(Conversation talk)
{
    public void Write(IReadOnlyList<SubmittedFile> files, IReadOnlyList<SubmitOutcome> outcomes, bool json)
    {
        if (json)
        {
            WriteJson(files, outcomes);
            return;
        }

        var rows = files.Select((file, i) => (IReadOnlyList<string>)[file.Shown, file.Application, StateOf(outcomes[i])]).ToList();
        new TextTable("", [talk.Text("upload.submit_file"), talk.Text("upload.submit_of"), talk.Text("upload.submit_state")], rows, FrozenSet<int>.Empty)
            .Write(talk.Output, talk.OutputIsTerminal);
        talk.Output.WriteLine(talk.Text("upload.submit_sum", Number(outcomes.Count), Number(outcomes.Count(outcome => outcome.IsReceived))));
        foreach (var (file, outcome) in files.Zip(outcomes).Where(pair => pair.Second.Reason is not null))
        {
            talk.Errors.WriteLine($"intake: {Printable.Of(file.Shown)}: {Printable.Of(outcome.Reason!)}");
        }
    }

    private void WriteJson(IReadOnlyList<SubmittedFile> files, IReadOnlyList<SubmitOutcome> outcomes)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("files");
            foreach (var (file, outcome) in files.Zip(outcomes))
            {
                json.WriteStartObject();
                json.WriteString("file", file.Shown);
                json.WriteString("application", file.Application);
                json.WriteString("name", file.Name);
                json.WriteString("state", outcome.State);
                json.WriteString("sha256", outcome.Sha256);
                json.WriteString("item", outcome.Item);
                json.WriteString("reason", outcome.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        talk.Output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private string StateOf(SubmitOutcome outcome) => talk.Messages.Text(Message.Of("upload.state_" + outcome.State));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
