using System.CommandLine;
using Intake.Extraction.Messages;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Terminal;
using Intake.Worker.Running;
using Intake.Worker.Storage;
using Intake.Worker.Storage.Record.Reads;

namespace Intake.Worker.Commands;

/// <summary><c>intake result APPLICATION</c>: what is proposed to an application, and how the proposal came to be what it is.</summary>
internal static class ResultCommand
{
    public static Command Create(Conversation talk)
    {
        var name = new Argument<string>("APPLICATION") { Description = talk.Text("status.help_application") };
        var json = new Option<bool>("--json") { Description = talk.Text("status.help_json") };
        var output = new Option<string?>("--out") { Description = talk.Text("status.help_out"), HelpName = "FILE" };
        var history = new Option<bool>("--history") { Description = talk.Text("status.help_history") };
        var record = new RecordOptions(talk);
        var command = new Command("result", talk.Text("status.help_result")) { name, json, output, history };
        record.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) is not null && (result.GetValue(history) || result.GetValue(json)))
            {
                result.AddError(talk.Text("status.out_alone"));
            }
        });
        command.SetAction((parsed, _) => record.RunAsync(parsed, opened => Task.FromResult(
            Run(opened, parsed.GetRequiredValue(name), parsed.GetValue(json), parsed.GetValue(output), parsed.GetValue(history), talk))));
        return command;
    }

    private static int Run(OpenedRecord opened, string name, bool asJson, string? file, bool history, Conversation talk)
    {
        using var snapshot = opened.Reads.Snapshot();
        if (KnownApplication.Find(snapshot, name) is not { } application)
        {
            return talk.Wrong(Message.Of("status.no_application", name));
        }

        var proposals = KeptProposal.Read(snapshot, application.Id);
        if (history)
        {
            new ProposalHistory(talk).Write(application, proposals, asJson);
            return ExitCode.Done;
        }

        if (proposals.Count == 0)
        {
            return talk.Wrong(Message.Of(application.IsPurged ? "status.application_purged" : "status.no_proposal", application.Name));
        }

        var last = proposals[^1];
        if (last.Revision < application.Revision)
        {
            talk.Errors.WriteLine("intake: " + Printable.Of(talk.Text(
                "status.proposal_old", application.Name, Figures.Count(last.Revision), Figures.Count(application.Revision))));
        }

        if (!asJson && file is null)
        {
            talk.Output.WriteLine(Printable.Of(talk.Text(
                "status.proposal", application.Name, Figures.Count(last.Revision), ProposalHistory.Yuan(last.TotalFen), ProposalHistory.Day(last.Made), last.Versions)));
            return ExitCode.Done;
        }

        if (last.Result(snapshot, application.Id) is not { } result)
        {
            return talk.Wrong(Message.Of("status.application_purged", application.Name));
        }

        if (file is null)
        {
            using var stream = new TextStream(talk.Output);
            stream.Write(result);
            return ExitCode.Done;
        }

        try
        {
            File.WriteAllBytes(file, result);
            return ExitCode.Done;
        }
        catch (Exception e) when (SystemErrors.IsFileFailure(e))
        {
            return talk.Wrong(Message.Of("status.not_written", file, e.Message));
        }
    }
}
