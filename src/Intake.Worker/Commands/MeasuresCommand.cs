using System.CommandLine;
using System.Globalization;
using Intake.Extraction.Messages;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Classification;
using Intake.Matching.Measures;
using Intake.Matching.Proving;
using Intake.Worker.Processing;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Terminal;

namespace Intake.Worker.Commands;

/// <summary><c>intake measures [ID]</c>: the catalogue, or one measure explained; with <c>--prove</c> the catalogue examined.</summary>
internal static class MeasuresCommand
{
    public static Command Create(Conversation talk)
    {
        var id = new Argument<string?>("ID") { Description = talk.Text("cli.measures_id"), Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = talk.Text("cli.measures_json") };
        var on = new Option<DateOnly?>("--on") { Description = talk.Text("cli.measures_on"), HelpName = "YYYY-MM-DD", CustomParser = parsed => Day(parsed, talk) };
        var prove = new Option<bool>("--prove") { Description = talk.Text("proving.help") };
        var policy = PolicyOption.Create(talk);
        var command = new Command("measures", talk.Text("cli.measures")) { id, json, on, prove, policy };
        command.Validators.Add(result =>
        {
            if (result.GetValue(prove) && result.GetValue(on) is not null)
            {
                result.AddError(talk.Text("proving.not_on_a_day"));
            }
        });
        command.SetAction(parsed => Run(parsed.GetValue(id), parsed.GetValue(json), parsed.GetValue(on), parsed.GetValue(prove), parsed.GetValue(policy), talk));
        return command;
    }

    private static int Run(string? id, bool json, DateOnly? on, bool prove, string? policy, Conversation talk)
    {
        var (whole, problems) = PolicyFolder.Read(policy);
        if (whole is null)
        {
            return talk.Wrong(problems);
        }

        // The guide of a year fills in the numbers of that year; without a day the one guide there is may speak, of several none.
        var guides = whole.Guides.ToList();
        var year = on?.Year ?? (guides.Count == 1 ? guides[0].ApplicationYear : 0);
        var catalog = whole.For(year);

        if (id is not null && catalog.Find(id) is null)
        {
            var nearest = catalog.Nearest(id);
            return talk.Wrong(nearest.IsEmpty ? Message.Of("cli.measure_unknown", id) : Message.Of("cli.measure_misspelt", id, string.Join(", ", nearest)));
        }

        if (prove)
        {
            return Prove(whole, id, json, talk);
        }

        if (json)
        {
            using var output = Console.OpenStandardOutput();
            new MeasuresJson(catalog, on, talk.Messages).Write(output, measure => id is null || measure == id);
        }
        else if (id is null)
        {
            List(catalog, talk);
        }
        else
        {
            Explain(MeasureDescription.Of(catalog.Find(id)!, catalog.Notice, on), talk);
        }

        talk.Output.Flush();
        return ExitCode.Done;
    }

    /// <summary>Every application year, with its guide where there is one.</summary>
    private static int Prove(MeasureCatalog policy, string? id, bool json, Conversation talk)
    {
        var result = CatalogProver.Prove(policy);
        result = id is null ? result : result.Of(id);
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            ProofJson.Write(result, talk, output);
        }
        else
        {
            new ProofPrinter(result, talk).Write(withWhatHolds: id is not null);
        }

        talk.Output.Flush();
        return result.Count(ProofOutcome.Fails) > 0 ? ExitCode.ProofFails : ExitCode.Done;
    }

    private static DateOnly? Day(System.CommandLine.Parsing.ArgumentResult parsed, Conversation talk)
    {
        var written = parsed.Tokens[0].Value;
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        parsed.AddError(talk.Text("cli.not_a_day", written));
        return null;
    }

    /// <summary>All measures of the notice in its order.</summary>
    private static void List(MeasureCatalog catalog, Conversation talk)
    {
        var rows = catalog.Measures.Select(measure =>
            new[] { talk.Text("report.article", Figures.Count(measure.Article)), measure.Id, talk.Messages.Text(measure.Name.AsMessage()), Basis(measure, talk) });
        new TextTable(
            $"{talk.Messages.Text(catalog.Notice.Title.AsMessage())} {catalog.Notice.Number}",
            [talk.Text("report.article_column"), talk.Text("report.measure_id"), talk.Text("report.measure"), talk.Text("report.expenses")],
            [.. rows],
            new HashSet<int>()).Write(talk.Output, talk.OutputIsTerminal);
        talk.Output.WriteLine();
        talk.Output.WriteLine(talk.Text("cli.measures_count", Figures.Count(catalog.Measures.Length)));
        talk.Output.WriteLine(talk.Text("cli.measures_more", catalog.Version));
    }

    private static void Explain(MeasureDescription description, Conversation talk)
    {
        talk.Output.WriteLine($"{talk.Messages.Text(description.Name)} ({description.Measure.Id}) · {talk.Messages.Text(description.Article)}");
        foreach (var section in description.Sections.Where(section => section.Lines.Length > 0))
        {
            talk.Output.WriteLine();
            talk.Output.WriteLine(talk.Messages.Text(section.Title));
            foreach (var line in section.Lines)
            {
                talk.Output.WriteLine("  - " + talk.Messages.Text(line));
            }
        }
    }

    /// <summary>What the award is computed from, or who has to set it.</summary>
    private static string Basis(Measure measure, Conversation talk) => measure switch
    {
        { Mechanism: SetElsewhere { By: DecidedBy.Guide } } => talk.Text("cli.set_by_guide"),
        { Mechanism: SetElsewhere } => talk.Text("cli.set_by_decision"),
        { ExpenseKinds.IsEmpty: true } => talk.Text("cli.declared_only"),
        _ => string.Join(" / ", measure.ExpenseKinds.Select(kind => talk.Text("report.kind_" + EnumNames<ExpenseKind>.Of(kind)))),
    };
}
