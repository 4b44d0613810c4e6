using System.CommandLine;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Terminal;
using Intake.Worker.Running;
using Intake.Worker.Storage.Record;
using Intake.Worker.Storage.Record.Changes;
using Intake.Worker.Storage.Record.Reads;

namespace Intake.Worker.Commands;

/// <summary><c>intake reassess</c>: proposals made anew over the same evidence, after a new policy or program.</summary>
internal static class ReassessCommand
{
    public static Command Create(Conversation talk)
    {
        var names = new Argument<string[]>("APPLICATION") { Description = talk.Text("status.help_applications"), Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = talk.Text("status.help_all_applications") };
        var person = new PersonOptions(talk, needsWhy: true);
        var record = new RecordOptions(talk);
        var command = new Command("reassess", talk.Text("status.help_reassess")) { names, all };
        person.AddTo(command);
        record.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) == result.GetValue(names) is { Length: > 0 })
            {
                result.AddError(talk.Text("status.which_applications"));
            }
        });
        command.SetAction((parsed, cancellation) => record.RunAsync(parsed, opened => RunAsync(
            opened, parsed.GetValue(all) ? null : parsed.GetValue(names), person.Of(parsed), talk, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(OpenedRecord opened, IReadOnlyList<string>? names, PersonalAct by, Conversation talk, CancellationToken cancellation)
    {
        var (found, unknown) = Applications(opened, names);
        foreach (var name in unknown)
        {
            talk.Errors.WriteLine("intake: " + Printable.Of(talk.Text("status.no_application", name)));
        }

        var change = new ReassessApplication(RecordSettings.For(by.Actor, Processing.AssessmentChainLoader.ExaminationVersion));
        await using var writer = new RecordWriter(opened.Dialect, TimeProvider.System);
        var ready = 0;
        var waiting = 0;
        foreach (var some in found.Chunk(256))
        {
            var answers = await Task.WhenAll(some.Select(application => writer.WriteAsync(change, new ReassessRequest(application.Id, by), cancellation))).ConfigureAwait(false);
            foreach (var (application, answer) in some.Zip(answers))
            {
                ready += answer.Outcome == ReassessOutcome.Ready ? 1 : 0;
                waiting += answer.Outcome == ReassessOutcome.Waits ? 1 : 0;
                if (answer.Outcome == ReassessOutcome.Purged && names is not null)
                {
                    unknown.Add(application.Name);
                    talk.Errors.WriteLine("intake: " + Printable.Of(talk.Text("status.application_purged", application.Name)));
                }
            }
        }

        talk.Output.WriteLine(talk.Text("status.reassessed", Figures.Count(ready), Figures.Count(waiting)));
        return unknown.Count == 0 ? ExitCode.Done : ExitCode.WrongCall;
    }

    private static (List<KnownApplication> Found, List<string> Unknown) Applications(OpenedRecord opened, IReadOnlyList<string>? names)
    {
        using var snapshot = opened.Reads.Snapshot();
        if (names is null)
        {
            return ([.. KnownApplication.All(snapshot).Where(application => !application.IsPurged)], []);
        }

        var asked = names.Select(name => (Name: name, Application: KnownApplication.Find(snapshot, name))).ToList();
        return (
            [.. asked.Select(one => one.Application).OfType<KnownApplication>().DistinctBy(application => application.Id, StringComparer.Ordinal)],
            [.. asked.Where(one => one.Application is null).Select(one => one.Name)]);
    }
}
