using System.CommandLine;

namespace Intake.Worker.Commands;

/// <summary>One or more paths without a name: <c>PATH…</c>, <c>RESULT…</c>.</summary>
internal static class OperandArgument
{
    public static Argument<string[]> Create(string name, string description, Conversation talk)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(result =>
        {
            // What looks like an option and is none would else be taken for a file.
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                result.AddError(talk.Text("cli.option_unknown", token.Value));
            }
        });
        return argument;
    }
}
