using System.CommandLine;
using Intake.Worker.Commands.Submit;

namespace Intake.Worker.Commands;

/// <summary><c>intake submit PATH…</c>: sends files and folders to a running worker.</summary>
internal static class SubmitCommand
{
    public static Command Create(Conversation talk)
    {
        var paths = OperandArgument.Create("PATH", talk.Text("upload.submit_paths"), talk);
        var application = new Option<string?>("--application") { Description = talk.Text("upload.submit_application"), HelpName = "NAME" };
        var url = new Option<string?>("--url") { Description = talk.Text("upload.submit_url"), HelpName = "URL" };
        var token = new Option<string?>("--token-file") { Description = talk.Text("upload.submit_token"), HelpName = "FILE" };
        var data = new Option<string>("--data") { Description = talk.Text("upload.submit_data"), HelpName = "DIR", DefaultValueFactory = _ => "data" };
        var json = new Option<bool>("--json") { Description = talk.Text("upload.submit_json") };
        var command = new Command("submit", talk.Text("upload.submit")) { paths, application, url, token, data, json };
        command.SetAction((parsed, cancellation) => new SubmitRun(talk).RunAsync(
            new SubmitRequest(
                [.. parsed.GetValue(paths) ?? []],
                parsed.GetValue(application),
                parsed.GetValue(url),
                parsed.GetValue(token),
                parsed.GetRequiredValue(data),
                parsed.GetValue(json)),
            cancellation));
        return command;
    }
}
