using System.CommandLine;
using Intake.Extraction.Messages;
using Intake.Matching.Classification;
using Intake.Matching.Measures;
using Intake.Worker.Processing;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Terminal;

namespace Intake.Worker.Commands;

/// <summary><c>intake measures [ID]</c>: the catalogue, or one measure explained.</summary>
internal static class MeasuresCommand
{
    public static Command Create(Conversation talk)
    {
        var id = new Argument<string?>("ID") { Description = talk.Text("cli.measures_id"), Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = talk.Text("cli.measures_json") };
        var command = new Command("measures", talk.Text("cli.measures")) { id, json };
        command.SetAction(parsed => Run(parsed.GetValue(id), parsed.GetValue(json), talk));
        return command;
    }

    private static int Run(string? id, bool json, Conversation talk)
    {
        var (catalog, problems) = AssessmentChainLoader.ReadPolicy();
        if (catalog is null)
        {
            return talk.Wrong(problems);
        }

        if (id is not null && catalog.Find(id) is null && catalog.FindNotComputed(id) is null)
        {
            var nearest = catalog.Nearest(id);
            return talk.Wrong(nearest.IsEmpty ? Message.Of("cli.measure_unknown", id) : Message.Of("cli.measure_misspelt", id, string.Join(", ", nearest)));
        }

        if (json)
        {
            using var output = Console.OpenStandardOutput();
            new MeasuresJson(catalog, talk.Messages).Write(output, measure => id is null || measure == id);
        }
        else if (id is null)
        {
            List(catalog, talk);
        }
        else if (catalog.Find(id) is { } computed)
        {
            Explain(MeasureDescription.Of(computed, catalog.Notice), talk);
        }
        else
        {
            Explain(catalog.FindNotComputed(id)!, talk);
        }

        talk.Output.Flush();
        return ExitCode.Done;
    }

    /// <summary>All measures of the notice in its order, those not computed among the others and called so.</summary>
    private static void List(MeasureCatalog catalog, Conversation talk)
    {
        var rows = catalog.Measures.Select(measure => (measure.Article, measure.Id, measure.Name, Kind: Kind(measure, talk)))
            .Concat(catalog.NotComputed.Select(measure => (measure.Article, measure.Id, measure.Name, Kind: talk.Text("cli.not_computed"))))
            .OrderBy(row => row.Article).ThenBy(row => row.Id, StringComparer.Ordinal)
            .Select(row => new[] { talk.Text("report.article", Figures.Count(row.Article)), row.Id, talk.Messages.Text(row.Name.AsMessage()), row.Kind });
        new TextTable(
            $"{talk.Messages.Text(catalog.Notice.Title.AsMessage())} {catalog.Notice.Number}",
            [talk.Text("report.article_column"), talk.Text("report.measure_id"), talk.Text("report.measure"), talk.Text("report.expenses")],
            [.. rows],
            new HashSet<int>()).Write(talk.Output, talk.OutputIsTerminal);
        talk.Output.WriteLine();
        talk.Output.WriteLine(talk.Text("cli.measures_count", Figures.Count(catalog.Measures.Length), Figures.Count(catalog.NotComputed.Length)));
        talk.Output.WriteLine(talk.Text("cli.measures_more", catalog.Version));
    }

    private static void Explain(AnnouncedMeasure measure, Conversation talk)
    {
        talk.Output.WriteLine($"{talk.Messages.Text(measure.Name.AsMessage())} ({measure.Id}) · {talk.Messages.Text(new Citation(measure.Article).AsMessage())}");
        talk.Output.WriteLine();
        foreach (var line in measure.Describe())
        {
            talk.Output.WriteLine("  - " + talk.Messages.Text(line));
        }
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

    private static string Kind(Measure measure, Conversation talk) =>
        measure.ExpenseKind is { } kind ? talk.Text("report.kind_" + EnumNames<ExpenseKind>.Of(kind)) : talk.Text("cli.declared_only");
}
