using System.CommandLine;
using Intake.Worker.Running;

namespace Intake.Worker.Commands;

/// <summary><c>intake purge</c>: the only way in which anything kept is ever given up, and only when a person says so.</summary>
internal static class PurgeCommand
{
    public static Command Create(Conversation talk)
    {
        var age = new Option<string>("--older-than") { Description = talk.Text("parked.help_older"), HelpName = "5y|90d", Required = true };
        age.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !Retention.TryParse(text, out _))
            {
                result.AddError(talk.Text("parked.older_wrong", text));
            }
        });
        var application = new Option<string?>("--application") { Description = talk.Text("parked.help_application"), HelpName = "NAME" };
        var dry = new Option<bool>("--dry-run") { Description = talk.Text("parked.help_dry") };
        var person = new PersonOptions(talk, needsWhy: true);
        var record = new RecordOptions(talk);
        var command = new Command("purge", talk.Text("parked.help_purge")) { age, application, dry };
        person.AddTo(command);
        record.AddTo(command);
        command.SetAction((parsed, cancellation) => record.RunAsync(parsed, opened => new PurgeRun(talk, opened, TimeProvider.System).RunAsync(
            Retention.TryParse(parsed.GetRequiredValue(age), out var retention) ? retention : throw new ArgumentException("the option was checked"),
            parsed.GetValue(application), parsed.GetValue(dry), person.Of(parsed), cancellation)));
        return command;
    }
}
