using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;

namespace Intake.Worker.Commands;

/// <summary>The commands and what surrounds each of them: language, wrong calls, and the last resort for failures.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var language = Language.Choose(arguments);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language == Language.English ? "en" : "zh-Hans");
        using var output = Writer(Console.OpenStandardOutput());
        using var errors = Writer(Console.OpenStandardError());
        errors.AutoFlush = true;
        var talk = new Conversation(Language.Catalog(language), language, output, errors, !Console.IsOutputRedirected, !Console.IsErrorRedirected);
        try
        {
            var parsed = Root(talk).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                return Wrong(parsed, talk);
            }

            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("intake: " + talk.Text("cli.cancelled"));
            return ExitCode.Failed;
        }
        catch (IOException e)
        {
            errors.WriteLine("intake: " + talk.Text("cli.disk", e.Message));
            return ExitCode.Failed;
        }
        catch (Exception e)
        {
            errors.WriteLine("intake: " + talk.Text("cli.failed", e.ToString()));
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root(Conversation talk)
    {
        var language = new Option<string>(Language.Option)
        {
            Description = talk.Text("cli.language"),
            HelpName = "zh|en",
            Recursive = true,
        };
        language.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not (Language.Chinese or Language.English) } token])
            {
                result.AddError(talk.Text("cli.language_wrong", token.Value));
            }
        });
        var root = new RootCommand(talk.Text("cli.root"))
        {
            DemoCommand.Create(talk),
            ProcessCommand.Create(talk),
            RunCommand.Create(talk),
            MeasuresCommand.Create(talk),
            EvaluateCommand.Create(talk),
            BudgetCommand.Create(talk),
            SimulateCommand.Create(talk),
            SubmitCommand.Create(talk),
            TrainCommand.Create(talk),
            StatusCommand.Create(talk),
            ParkedCommand.Create(talk),
            ResultCommand.Create(talk),
            ReassessCommand.Create(talk),
            PurgeCommand.Create(talk),
            AuditCommand.Create(talk),
            language,
        };

        // The library has no Chinese for this one.
        root.Options.OfType<HelpOption>().Single().Description = talk.Text("cli.help");
        return root;
    }

    private static int Wrong(ParseResult parsed, Conversation talk)
    {
        foreach (var error in parsed.Errors)
        {
            talk.Errors.WriteLine("intake: " + Reports.Terminal.Printable.Of(error.Message));
        }

        var command = parsed.CommandResult.Command;
        talk.Errors.WriteLine(talk.Text("cli.see_help", command is RootCommand ? "intake --help" : $"intake {command.Name} --help"));
        return ExitCode.WrongCall;
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 13);
}
