using System.CommandLine;

namespace Intake.Worker.Commands;

/// <summary><c>intake parked</c>: the files that wait for a person, and the two things a person can do about them.</summary>
internal static class ParkedCommand
{
    public static Command Create(Conversation talk) => new("parked", talk.Text("parked.help")) { List(talk), Retry(talk), Drop(talk) };

    private static Command List(Conversation talk)
    {
        var json = new Option<bool>("--json") { Description = talk.Text("status.help_json") };
        var record = new RecordOptions(talk);
        var command = new Command("list", talk.Text("parked.help_list")) { json };
        record.AddTo(command);
        command.SetAction((parsed, _) => record.RunAsync(parsed, opened => Task.FromResult(new ParkedList(talk).Run(opened, parsed.GetValue(json)))));
        return command;
    }

    private static Command Retry(Conversation talk)
    {
        var items = new Argument<string[]>("ITEM") { Description = talk.Text("parked.help_items"), Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = talk.Text("parked.help_all") };
        var code = new Option<string?>("--code") { Description = talk.Text("parked.help_code"), HelpName = "CODE" };
        var person = new PersonOptions(talk, needsWhy: false);
        var record = new RecordOptions(talk);
        var command = new Command("retry", talk.Text("parked.help_retry")) { items, all, code };
        person.AddTo(command);
        record.AddTo(command);
        command.Validators.Add(result =>
        {
            var ways = (result.GetValue(items) is { Length: > 0 } ? 1 : 0) + (result.GetValue(all) ? 1 : 0) + (result.GetValue(code) is null ? 0 : 1);
            if (ways != 1)
            {
                result.AddError(talk.Text("parked.which"));
            }
        });
        command.SetAction((parsed, cancellation) => record.RunAsync(parsed, opened => new ParkedRetry(talk, opened).RunAsync(
            parsed.GetValue(items) is { Length: > 0 } named ? named : null, parsed.GetValue(code), person.Of(parsed), cancellation)));
        return command;
    }

    private static Command Drop(Conversation talk)
    {
        var items = OperandArgument.Create("ITEM", talk.Text("parked.help_items"), talk);
        var person = new PersonOptions(talk, needsWhy: true);
        var record = new RecordOptions(talk);
        var command = new Command("drop", talk.Text("parked.help_drop")) { items };
        person.AddTo(command);
        record.AddTo(command);
        command.SetAction((parsed, cancellation) => record.RunAsync(parsed, opened => new ParkedDrop(talk, opened).RunAsync(
            parsed.GetValue(items) ?? [], person.Of(parsed), cancellation)));
        return command;
    }
}
