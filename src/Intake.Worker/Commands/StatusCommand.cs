using System.CommandLine;
using Intake.Worker.Running;
using Intake.Worker.Running.Status;
using Intake.Worker.Storage.Record.Reads;
using Spectre.Console;

namespace Intake.Worker.Commands;

/// <summary><c>intake status</c>: whether every file received is where it should be, and what is being done.</summary>
internal static class StatusCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static Command Create(Conversation talk)
    {
        var json = new Option<bool>("--json") { Description = talk.Text("status.help_json") };
        var watch = new Option<bool>("--watch") { Description = talk.Text("status.help_watch") };
        var verify = new Option<bool>("--verify") { Description = talk.Text("status.help_verify") };
        var record = new RecordOptions(talk);
        var command = new Command("status", talk.Text("status.help")) { json, watch, verify };
        record.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(watch) && (result.GetValue(json) || result.GetValue(verify) || !talk.OutputIsTerminal))
            {
                result.AddError(talk.Text("status.watch_alone"));
            }
        });
        command.SetAction((parsed, cancellation) => record.RunAsync(parsed, opened =>
            parsed.GetValue(watch) ? WatchAsync(opened, talk, cancellation)
            : parsed.GetValue(verify) ? VerifyAsync(opened, parsed.GetValue(json), talk, cancellation)
            : Task.FromResult(Show(opened, parsed.GetValue(json), talk))));
        return command;
    }

    private static int Show(OpenedRecord opened, bool json, Conversation talk)
    {
        var status = RecordStatus.Read(opened.Reads, TimeProvider.System);
        if (json)
        {
            using var output = new Reports.TextStream(talk.Output);
            StatusJson.Write(status, output);
            talk.Output.WriteLine();
        }
        else
        {
            new StatusPrinter(talk.Messages, talk.OutputIsTerminal).Write(status, opened.Address.Place, talk.Output);
        }

        return status.Conservation.Holds ? ExitCode.Done : ExitCode.NotIntact;
    }

    private static async Task<int> VerifyAsync(OpenedRecord opened, bool json, Conversation talk, CancellationToken cancellation)
    {
        var law = Conservation.Read(opened.Reads);
        var (files, differences) = Replay.Run(opened.Reads, cancellation);
        var vault = await opened.OpenVaultAsync(TimeProvider.System, cancellation).ConfigureAwait(false);
        await using (vault.ConfigureAwait(false))
        {
            var found = await ContentCheck.RunAsync(opened.Reads, vault, cancellation).ConfigureAwait(false);
            var outcome = new StatusVerification(law, files, differences, found);
            if (json)
            {
                using var output = new Reports.TextStream(talk.Output);
                outcome.WriteJson(output);
                talk.Output.WriteLine();
            }
            else
            {
                outcome.Write(talk.Messages, talk.Output);
            }

            return outcome.Holds ? ExitCode.Done : ExitCode.NotIntact;
        }
    }

    private static async Task<int> WatchAsync(OpenedRecord opened, Conversation talk, CancellationToken cancellation)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(talk.Output) });
        var holds = true;
        await console.Live(new Text("")).AutoClear(false).StartAsync(async live =>
        {
            try
            {
                while (true)
                {
                    var status = RecordStatus.Read(opened.Reads, TimeProvider.System);
                    holds = status.Conservation.Holds;
                    using var text = new StringWriter();
                    new StatusPrinter(talk.Messages, isTerminal: false).Write(status, opened.Address.Place, text);
                    live.UpdateTarget(new Text(text.ToString()));
                    await talk.Output.FlushAsync(cancellation).ConfigureAwait(false);
                    await Task.Delay(Pause, TimeProvider.System, cancellation).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException)
            {
                // Whoever watches has seen enough.
            }
        }).ConfigureAwait(false);
        return holds ? ExitCode.Done : ExitCode.NotIntact;
    }
}
