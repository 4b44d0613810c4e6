using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Intake.Extraction.Messages;
using Intake.Worker.Running;
using Intake.Worker.Storage;

namespace Intake.Worker.Commands;

/// <summary>The options that say which record a command is about, and how every such command begins and fails.</summary>
internal sealed class RecordOptions(Conversation talk)
{
    private readonly Option<string?> _data = new("--data") { Description = talk.Text("status.help_data"), HelpName = "DIR" };
    private readonly Option<string?> _record = new("--record") { Description = talk.Text("status.help_record"), HelpName = "CONNECTION" };
    private readonly Option<string?> _vault = new("--vault") { Description = talk.Text("status.help_vault"), HelpName = "DIR|record" };

    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_record);
        command.Options.Add(_vault);
    }

    /// <returns>Where the record is, or what is wrong with what was said about it.</returns>
    public bool TryRead(ParseResult parsed, [NotNullWhen(true)] out RecordAddress? address, [NotNullWhen(false)] out Message? problem) =>
        RecordAddress.TryRead(parsed.GetValue(_data), parsed.GetValue(_record), parsed.GetValue(_vault), Environment.GetEnvironmentVariable, out address, out problem);

    /// <summary>Runs a command on a record that is there.</summary>
    /// <returns>What the command returns; otherwise the exit code for what went wrong, which has been said.</returns>
    public async Task<int> RunAsync(ParseResult parsed, Func<OpenedRecord, Task<int>> run)
    {
        if (!TryRead(parsed, out var address, out var problem))
        {
            return talk.Wrong(problem);
        }

        try
        {
            var opened = await OpenedRecord.FindAsync(address).ConfigureAwait(false);
            if (opened is null)
            {
                return talk.Wrong(Message.Of("status.no_record", address.Place));
            }

            await using (opened.ConfigureAwait(false))
            {
                return await run(opened).ConfigureAwait(false);
            }
        }
        catch (StorageException e)
        {
            talk.Errors.WriteLine("intake: " + Reports.Terminal.Printable.Of(talk.Text("status.record_failed", address.Place, e.Message)));
            return ExitCode.Failed;
        }
        finally
        {
            await talk.Output.FlushAsync().ConfigureAwait(false);
        }
    }
}
