using System.CommandLine;
using Intake.Extraction.Messages;
using Intake.Samples;
using Intake.Worker.Arrival;

namespace Intake.Worker.Commands;

/// <summary><c>intake demo</c>: makes an application with invented names and processes it.</summary>
internal static class DemoCommand
{
    private const string DefaultFolder = "demo", Papers = "papers", Result = "result";

    public static Command Create(Conversation talk)
    {
        var output = new Option<string>("--out") { Description = talk.Text("cli.demo_out"), HelpName = "DIR", DefaultValueFactory = _ => DefaultFolder };
        var command = new Command("demo", talk.Text("cli.demo")) { output };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(output), talk, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, Conversation talk, CancellationToken cancellation)
    {
        var papers = Path.Combine(folder, Papers);
        if (HoldsOtherFiles(papers))
        {
            return talk.Wrong(Message.Of("cli.demo_not_ours", papers));
        }

        try
        {
            DemoApplication.WriteTo(papers);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return talk.Wrong(Message.Of("cli.out_unwritable", papers, e.Message));
        }

        talk.Output.WriteLine(talk.Text("cli.demo_written", papers));
        talk.Output.WriteLine();
        var request = new ProcessRequest([papers], null, Path.Combine(folder, Result), false, Processing.ExaminerOptions.Default.Jobs);
        return await new ProcessRun(talk).RunAsync(request, cancellation).ConfigureAwait(false);
    }

    /// <summary>A file of somebody else's would be taken for a paper of the demo, or be written over.</summary>
    private static bool HoldsOtherFiles(string papers)
    {
        if (File.Exists(papers))
        {
            return true;
        }

        var ours = DemoApplication.Documents.Select(document => document.FileName).Append(ArrivedApplication.FormName).ToHashSet(StringComparer.Ordinal);
        return Directory.Exists(papers) && Directory.EnumerateFileSystemEntries(papers).Any(entry => !ours.Contains(Path.GetFileName(entry)));
    }
}
