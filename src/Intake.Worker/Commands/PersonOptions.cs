using System.CommandLine;
using Intake.Worker.Storage.Record.Changes;

namespace Intake.Worker.Commands;

/// <summary>Who does something and why: <c>--by NAME --why TEXT</c>. Both go into the trail.</summary>
internal sealed class PersonOptions
{
    private readonly Option<string?> _by;
    private readonly Option<string?> _why;

    /// <param name="needsWhy">Whether the reason is compulsory.</param>
    public PersonOptions(Conversation talk, bool needsWhy)
    {
        _by = new Option<string?>("--by") { Description = talk.Text("parked.help_by"), HelpName = "NAME" };
        _why = new Option<string?>("--why") { Description = talk.Text("parked.help_why"), HelpName = "TEXT", Required = needsWhy };
        foreach (var option in (Option<string?>[])[_by, _why])
        {
            option.Validators.Add(result =>
            {
                if (result.Tokens is [{ Value: var text }] && (string.IsNullOrWhiteSpace(text) || text.Length > 1000))
                {
                    result.AddError(talk.Text("parked.text_wrong", option.Name));
                }
            });
        }
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_by);
        command.Options.Add(_why);
    }

    public PersonalAct Of(ParseResult parsed) => new(parsed.GetValue(_by) ?? Environment.UserName, parsed.GetValue(_why));
}
