using System.CommandLine;
using Intake.Worker.Processing;

namespace Intake.Worker.Commands;

/// <summary><c>intake process PATH…</c>: one-shot, from files to proposed awards.</summary>
internal static class ProcessCommand
{
    public static Command Create(Conversation talk)
    {
        var paths = OperandArgument.Create("PATH", talk.Text("cli.process_paths"), talk);
        var application = new Option<string?>("--application") { Description = talk.Text("cli.process_application"), HelpName = "FILE" };
        var output = new Option<string?>("--out") { Description = talk.Text("cli.process_out"), HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = talk.Text("cli.process_json") };
        var jobs = JobsOption(talk);
        var policy = PolicyOption.Create(talk);
        var command = new Command("process", talk.Text("cli.process")) { paths, application, output, json, jobs, policy };
        command.SetAction((parsed, cancellation) => new ProcessRun(talk).RunAsync(
            new ProcessRequest(
                [.. parsed.GetValue(paths) ?? []],
                parsed.GetValue(application),
                parsed.GetValue(output),
                parsed.GetValue(json),
                parsed.GetValue(jobs),
                parsed.GetValue(policy)),
            cancellation));
        return command;
    }

    /// <summary>How many documents are examined at the same time.</summary>
    public static Option<int> JobsOption(Conversation talk)
    {
        var jobs = new Option<int>("--jobs")
        {
            Description = talk.Text("cli.jobs"),
            HelpName = "N",
            DefaultValueFactory = _ => ExaminerOptions.Default.Jobs,
        };
        jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 64)
            {
                result.AddError(talk.Text("cli.jobs_range"));
            }
        });
        return jobs;
    }
}
