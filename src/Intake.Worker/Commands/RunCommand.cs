using System.CommandLine;
using Intake.Extraction.Messages;
using Intake.Worker.Arrival;
using Intake.Worker.Processing;
using Intake.Worker.Running;
using Intake.Worker.Storage;
using Intake.Worker.Work.RabbitMq;

namespace Intake.Worker.Commands;

/// <summary><c>intake run</c>: the worker, until it is stopped.</summary>
internal static class RunCommand
{
    private const string BrokerVariable = "INTAKE_BROKER";
    private const string DefaultUrls = "http://127.0.0.1:8470";

    public static Command Create(Conversation talk)
    {
        var record = new RecordOptions(talk);
        var inbox = new Option<string?>("--inbox") { Description = talk.Text("run.inbox"), HelpName = "DIR" };
        var urls = new Option<string>("--urls") { Description = talk.Text("run.urls"), HelpName = "URL", DefaultValueFactory = _ => DefaultUrls };
        var broker = new Option<string?>("--broker") { Description = talk.Text("run.broker"), HelpName = "amqp://…" };
        var prefix = new Option<string>("--broker-prefix") { Description = talk.Text("run.broker_prefix"), HelpName = "TEXT", DefaultValueFactory = _ => "intake" };
        var exchange = new Option<string?>("--exchange") { Description = talk.Text("run.exchange"), HelpName = "DIR" };
        var name = new Option<string?>("--worker") { Description = talk.Text("run.worker"), HelpName = "NAME" };
        var perChild = Number("--documents-per-child", talk.Text("run.documents_per_child"), ExaminerOptions.Default.DocumentsPerChild);
        var most = Number("--most-in-progress", talk.Text("run.most_in_progress"), 5_000);
        var jobs = ProcessCommand.JobsOption(talk);
        var policy = PolicyOption.Create(talk);
        var command = new Command("run", talk.Text("run.run")) { inbox, urls, broker, prefix, exchange, name, jobs, perChild, most, policy };
        record.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!record.TryRead(parsed, out var address, out var problem))
            {
                return talk.Wrong(problem);
            }

            BrokerSettings? brokerSettings = null;
            if ((parsed.GetValue(broker) ?? Environment.GetEnvironmentVariable(BrokerVariable)) is { Length: > 0 } text)
            {
                if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("amqp" or "amqps") || !BrokerSettings.IsPrefix(parsed.GetRequiredValue(prefix)))
                {
                    return talk.Wrong(Message.Of("run.broker_wrong"));
                }

                brokerSettings = new BrokerSettings(uri, parsed.GetRequiredValue(prefix));
            }

            var host = Environment.MachineName;
            var worker = parsed.GetValue(name) ?? (address.Server is null ? host : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{host}-{Environment.ProcessId}"));
            var settings = new RunSettings(
                address,
                Path.GetFullPath(parsed.GetValue(inbox) ?? Path.Join(address.DataFolder, "inbox")),
                parsed.GetRequiredValue(urls),
                parsed.GetValue(policy),
                brokerSettings,
                parsed.GetValue(exchange) is { } folder ? Path.GetFullPath(folder) : null,
                WorkerSettings.Default(worker) with
                {
                    Examiners = ExaminerOptions.Default with { Jobs = parsed.GetValue(jobs), DocumentsPerChild = parsed.GetValue(perChild) },
                    MostInProgress = parsed.GetValue(most),
                    Unpacking = address.ScratchFolder,
                });
            return await RunAsync(settings, talk, cancellation).ConfigureAwait(false);
        });
        return command;

        Option<int> Number(string option, string description, int value)
        {
            var number = new Option<int>(option) { Description = description, HelpName = "N", DefaultValueFactory = _ => value };
            number.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() is < 1 or > 1_000_000)
                {
                    result.AddError(talk.Text("run.number_range", option));
                }
            });
            return number;
        }
    }

    private static async Task<int> RunAsync(RunSettings settings, Conversation talk, CancellationToken cancellation)
    {
        var loaded = await AssessmentChainLoader.LoadAsync(settings.Policy).ConfigureAwait(false);
        if (loaded.Chain is not { } chain)
        {
            return talk.Wrong(loaded.Problems);
        }

        try
        {
            await using var opened = OpenedRecord.Make(settings.Address, TimeProvider.System);
            using var held = opened.Server is null ? DataFolderLock.Take(settings.Address.DataFolder) : null;
            if (opened.Server is null && held is null)
            {
                return talk.Wrong(Message.Of("run.data_taken", settings.Address.DataFolder));
            }

            // Who holds the folder alone knows that nobody is at what lies there.
            TemporaryFolder.ClearLeftovers(settings.Address.ScratchFolder, TimeProvider.System.GetUtcNow() - (held is null ? TimeSpan.FromDays(1) : TimeSpan.Zero));
            Directory.CreateDirectory(settings.Inbox);
            await using var host = await WorkerHost.OpenAsync(settings, opened, chain, talk.Messages, cancellation).ConfigureAwait(false);
            await host.RunAsync(cancellation).ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (VaultLacksException e)
        {
            talk.Errors.WriteLine("intake: " + Reports.Terminal.Printable.Of(talk.Text("run.vault_lacks", e.Vault, e.Sha256)));
            return ExitCode.Failed;
        }
        catch (StorageException e)
        {
            talk.Errors.WriteLine("intake: " + Reports.Terminal.Printable.Of(talk.Text("run.store_failed", e.Message)));
            return ExitCode.Failed;
        }
    }
}
