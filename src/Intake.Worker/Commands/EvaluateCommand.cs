using System.CommandLine;
using Intake.Worker.Evaluation;

namespace Intake.Worker.Commands;

/// <summary><c>intake evaluate DIR</c>: how well documents are read, against labels.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Conversation talk)
    {
        var folder = new Argument<string>("DIR") { Description = talk.Text("cli.evaluate_folder") };
        var json = new Option<bool>("--json") { Description = talk.Text("cli.evaluate_json") };
        var jobs = ProcessCommand.JobsOption(talk);
        var command = new Command("evaluate", talk.Text("cli.evaluate")) { folder, json, jobs };
        command.SetAction((parsed, cancellation) => new EvaluationRun(talk).RunAsync(
            parsed.GetRequiredValue(folder), parsed.GetValue(json), parsed.GetValue(jobs), cancellation));
        return command;
    }
}
