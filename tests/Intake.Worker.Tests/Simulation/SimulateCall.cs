using System.CommandLine;
using System.Text;
using System.Text.Json;
using Intake.Extraction.Values;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using Intake.Matching.Measures;
using Intake.Worker.Commands;

namespace Intake.Worker.Tests.Simulation;

/// <summary>The simulate command in this process, over results and policies of a folder of its own.</summary>
internal sealed class SimulateCall : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    public string At(string name) => Path.Combine(_folder.Path, name);

    public string File(string name, string text) => _folder.File(name, Encoding.UTF8.GetBytes(text));

    /// <summary>A folder that lays one changed file over the policy that ships.</summary>
    public string Policy(string name, string file, string old, string replacement)
    {
        File($"{name}/{file}", TriedPolicy.Changed(file, old, replacement));
        return At(name);
    }

    /// <summary>A folder with every file of the policy that ships, but for those left out, one of them changed.</summary>
    public string WholePolicy(string name, string file, string old, string replacement, params string[] without)
    {
        foreach (var text in BuiltInPolicy.Texts().Where(text => !without.Contains(text.File)))
        {
            File($"{name}/{text.File}", text.File == file ? TriedPolicy.Changed(file, old, replacement) : text.Text);
        }

        return At(name);
    }

    /// <summary>A folder that lays the made-up guide over the policy that ships.</summary>
    public string Guide()
    {
        File("guide/guide-2026.yaml", System.IO.File.ReadAllText(TriedPolicy.GuideFile));
        return At("guide");
    }

    /// <summary>A result of applications from declared figures by the policy that ships.</summary>
    public string Result(string name, params ApplicationForm[] forms) => Result(name, TriedPolicy.Shipped, forms);

    public string Result(string name, MeasureCatalog policy, params ApplicationForm[] forms) => _folder.File(name, Rebuilt.Json(
        policy.Version, Language.English, [.. forms.Select(form => ("", ApplicationAssessor.Assess(form, [], policy, _ => throw new InvalidOperationException("no papers"))))]));

    public string Demo(string name) => _folder.File(name, Rebuilt.Json(
        TriedPolicy.Shipped.Version, Language.English,
        ("demo", ApplicationAssessor.Assess(SampleEvidence.DemoForm, SampleEvidence.Demo, TriedPolicy.Shipped, SampleEvidence.Classify))));

    /// <summary>An enterprise that declares its cost of cloud services.</summary>
    public static ApplicationForm Cloud(string name, string code, string expenditure)
    {
        Assert.True(Money.TryParse(expenditure, out var amount));
        return Declares(name, code, "cloud-spend", new DeclaredFigure("expenditure", new InputValue.Amount(amount)));
    }

    public static ApplicationForm Declares(string name, string? code, string measure, params DeclaredFigure[] figures) =>
        new(name, code, ApplicantKind.Enterprise, "6513", null, 2026, [measure], [], [], [new DeclaredMeasure(measure, [.. figures])]);

    public static (int Exit, string Output, string Errors) Run(params string[] arguments) => Run(Language.English, arguments);

    public static (int Exit, string Output, string Errors) Run(string language, string[] arguments, bool isTerminal = false)
    {
        using StringWriter output = new(), errors = new();
        var talk = new Conversation(Language.Catalog(language), language, output, errors, isTerminal, isTerminal);
        var parsed = new RootCommand { SimulateCommand.Create(talk) }.Parse(["simulate", .. arguments]);
        return parsed.Errors.Count > 0
            ? (ExitCode.WrongCall, "", string.Join('\n', parsed.Errors.Select(error => error.Message)))
            : (parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false }), output.ToString(), errors.ToString());
    }

    public static JsonElement Json(params string[] arguments) => Json(ExitCode.Done, arguments);

    public static JsonElement Json(int expected, string[] arguments)
    {
        var (exit, output, errors) = Run([.. arguments, "--json"]);
        Assert.True(exit == expected, errors);
        return JsonDocument.Parse(output).RootElement;
    }
}
