using System.CommandLine;
using System.Text.Json;
using Intake.Extraction.Messages;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Json;
using Intake.Worker.Reports.Terminal;
using Intake.Worker.Running;
using Intake.Worker.Storage.Audit;
using Intake.Worker.Storage.Record.Reads;

namespace Intake.Worker.Commands;

/// <summary><c>intake audit</c>: the trail of everything done to a document and an award, recomputed, noted and shown.</summary>
internal static class AuditCommand
{
    public static Command Create(Conversation talk) => new("audit", talk.Text("audit.help")) { Verify(talk), Head(talk), Show(talk) };

    private static Command Verify(Conversation talk)
    {
        var head = new Option<string?>("--head") { Description = talk.Text("audit.help_noted"), HelpName = "SEQ:HASH" };
        head.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !NotedHead.TryParse(text, out _))
            {
                result.AddError(talk.Text("audit.noted_wrong", text));
            }
        });
        var json = new Option<bool>("--json") { Description = talk.Text("status.help_json") };
        var record = new RecordOptions(talk);
        var command = new Command("verify", talk.Text("audit.help_verify")) { head, json };
        record.AddTo(command);
        command.SetAction((parsed, cancellation) => record.RunAsync(parsed, opened =>
        {
            NotedHead? noted = parsed.GetValue(head) is { } text && NotedHead.TryParse(text, out var known) ? known : null;
            return Task.FromResult(Tell(AuditChain.Verify(opened.Reads, noted, cancellation), noted, parsed.GetValue(json), talk));
        }));
        return command;
    }

    private static Command Head(Conversation talk)
    {
        var record = new RecordOptions(talk);
        var command = new Command("head", talk.Text("audit.help_head"));
        record.AddTo(command);
        command.SetAction((parsed, _) => record.RunAsync(parsed, opened =>
        {
            using var snapshot = opened.Reads.Snapshot();
            var head = AuditRows.Head(snapshot);
            talk.Output.WriteLine(new NotedHead(head.Sequence, head.Hash).ToString());
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static Command Show(Conversation talk)
    {
        var application = new Option<string?>("--application") { Description = talk.Text("audit.help_application"), HelpName = "NAME" };
        var item = new Option<string?>("--item") { Description = talk.Text("audit.help_item"), HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = talk.Text("status.help_json") };
        var record = new RecordOptions(talk);
        var command = new Command("show", talk.Text("audit.help_show")) { application, item, json };
        record.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(application) is not null && result.GetValue(item) is not null)
            {
                result.AddError(talk.Text("audit.one_of_both"));
            }
        });
        command.SetAction((parsed, _) => record.RunAsync(parsed, opened =>
            Task.FromResult(ShowEvents(opened, parsed.GetValue(application), parsed.GetValue(item), parsed.GetValue(json), talk))));
        return command;
    }

    private static int ShowEvents(OpenedRecord opened, string? application, string? item, bool json, Conversation talk)
    {
        using var snapshot = opened.Reads.Snapshot();
        var known = application is null ? null : KnownApplication.Find(snapshot, application);
        if (application is not null && known is null)
        {
            return talk.Wrong(Message.Of("status.no_application", application));
        }

        var events = known is not null ? AuditRows.OfApplication(snapshot, known.Id) : item is not null ? AuditRows.OfItem(snapshot, item) : AuditRows.All(snapshot);
        if (json)
        {
            using var stream = new TextStream(talk.Output);
            using var writer = new Utf8JsonWriter(stream, JsonFormat.Options);
            writer.WriteStartArray();
            foreach (var happened in events)
            {
                AuditJson.Write(writer, happened);
                writer.Flush();
            }

            writer.WriteEndArray();
            writer.Flush();
            talk.Output.WriteLine();
            return ExitCode.Done;
        }

        foreach (var happened in events)
        {
            var entry = happened.Entry;
            talk.Output.WriteLine(Printable.Of(string.Join(
                "  ", Figures.Count(happened.Sequence), AuditJson.Time(happened.At), entry.Actor, entry.Kind, entry.Item ?? entry.Application ?? "–",
                entry.Pages is { } pages ? talk.Text("audit.pages", Figures.Count(pages)) : entry.Detail)));
        }

        return ExitCode.Done;
    }

    private static int Tell(AuditVerdict verdict, NotedHead? noted, bool json, Conversation talk)
    {
        if (json)
        {
            using var stream = new TextStream(talk.Output);
            using (var writer = new Utf8JsonWriter(stream, JsonFormat.Options))
            {
                writer.WriteStartObject();
                writer.WriteBoolean("holds", verdict.Holds);
                writer.WriteNumber("events", verdict.Events);
                writer.WriteString("head", verdict.Head.ToString());
                writer.WriteString("fault", verdict.Fault is { } fault ? EnumNames<AuditFault>.Of(fault) : null);
                if (verdict.At is { } at)
                {
                    writer.WriteNumber("at", at);
                }

                writer.WriteEndObject();
            }

            talk.Output.WriteLine();
        }
        else if (verdict.Fault is { } fault)
        {
            talk.Output.WriteLine(talk.Text("audit.broken", Figures.Count(verdict.At ?? 0), Figures.Count(verdict.Events)));
            talk.Output.WriteLine(talk.Text("audit.fault_" + EnumNames<AuditFault>.Of(fault), Figures.Count(verdict.At ?? 0)));
        }
        else
        {
            talk.Output.WriteLine(talk.Text("audit.holds", Figures.Count(verdict.Events), verdict.Head.ToString()));
            talk.Output.WriteLine(noted is { } outside ? talk.Text("audit.noted_there", outside.ToString()) : talk.Text("audit.note_it"));
        }

        return verdict.Holds ? ExitCode.Done : ExitCode.NotIntact;
    }
}
