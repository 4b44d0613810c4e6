using System.Globalization;
using Intake.Extraction.Messages;

namespace Intake.Worker.Commands;

/// <summary>How a command speaks with whoever called it: results on standard output, everything else on standard error, in one language.</summary>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
internal sealed record Conversation(MessageCatalog Messages, string Language, TextWriter Output, TextWriter Errors, bool OutputIsTerminal, bool ErrorsAreTerminal)
{
    public string Text(string key, params string[] arguments) => Messages.Text(Message.Of(key, arguments));

    /// <summary>Says that the call is wrong: what, and what to do next.</summary>
    /// <returns>The exit code for it.</returns>
    public int Wrong(Message what)
    {
        Errors.WriteLine("intake: " + Reports.Terminal.Printable.Of(Messages.Text(what)));
        return ExitCode.WrongCall;
    }

    /// <summary>Says each thing that is wrong with the call.</summary>
    /// <returns>The exit code for it.</returns>
    public int Wrong(IEnumerable<Message> problems)
    {
        foreach (var problem in problems)
        {
            Wrong(problem);
        }

        return ExitCode.WrongCall;
    }

    /// <summary>Says what is wrong in a file that people write: where, and what was expected there.</summary>
    /// <returns>The exit code for it.</returns>
    public int Wrong(IEnumerable<Processing.FormProblem> problems)
    {
        foreach (var problem in problems)
        {
            Wrong(Message.Of("cli.file_line", problem.File, problem.Line.ToString(CultureInfo.InvariantCulture)).With(problem.Expected));
        }

        return ExitCode.WrongCall;
    }
}
