using System.CommandLine;
using System.Text;
using System.Text.Json;
using Intake.Worker.Commands;

namespace Intake.Worker.Tests.Budget;

/// <summary>The budget command in this process, over results of a folder of its own.</summary>
internal sealed class BudgetCall : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public string Folder => _folder.Path;

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes a result and gives its path.</summary>
    public string Result(string name, string text) => _folder.File(name, Encoding.UTF8.GetBytes(text));

    public string At(string name) => Path.Combine(_folder.Path, name);

    public static (int Exit, string Output, string Errors) Run(params string[] arguments) => Run(Language.English, arguments);

    public static (int Exit, string Output, string Errors) Run(string language, string[] arguments, bool isTerminal = false)
    {
        using StringWriter output = new(), errors = new();
        var talk = new Conversation(Language.Catalog(language), language, output, errors, isTerminal, isTerminal);
        var parsed = new RootCommand { BudgetCommand.Create(talk) }.Parse(["budget", .. arguments]);
        return parsed.Errors.Count > 0
            ? (ExitCode.WrongCall, "", string.Join('\n', parsed.Errors.Select(error => error.Message)))
            : (parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false }), output.ToString(), errors.ToString());
    }

    public static JsonElement Json(params string[] arguments)
    {
        var (exit, output, errors) = Run([.. arguments, "--json"]);
        Assert.True(exit == ExitCode.Done, errors);
        return JsonDocument.Parse(output).RootElement;
    }
}
