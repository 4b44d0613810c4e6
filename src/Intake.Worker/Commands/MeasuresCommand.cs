using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
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

        var chosen = id is null ? null : catalog.Find(id);
        if (id is not null && chosen is null)
        {
            return talk.Wrong(Message.Of("cli.measure_unknown", id));
        }

        if (json)
        {
            WriteJson(chosen is null ? catalog.Measures : [chosen], catalog, talk);
        }
        else if (chosen is not null)
        {
            Explain(MeasureDescription.Of(chosen, catalog.Notice), talk);
        }
        else
        {
            List(catalog, talk);
        }

        talk.Output.Flush();
        return ExitCode.Done;
    }

    private static void List(MeasureCatalog catalog, Conversation talk)
    {
        var rows = catalog.Measures.Select(measure => new[]
        {
            talk.Text("report.article", Figures.Count(measure.Article)), measure.Id, talk.Messages.Text(measure.Name.AsMessage()), Kind(measure, talk),
        });
        new TextTable(
            $"{talk.Messages.Text(catalog.Notice.Title.AsMessage())} {catalog.Notice.Number}",
            [talk.Text("report.article_column"), talk.Text("report.measure_id"), talk.Text("report.measure"), talk.Text("report.expenses")],
            [.. rows],
            new HashSet<int>()).Write(talk.Output, talk.OutputIsTerminal);
        talk.Output.WriteLine();
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

    private static void WriteJson(IEnumerable<Measure> measures, MeasureCatalog catalog, Conversation talk)
    {
        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("policy", catalog.Version);
        json.WriteStartArray("measures");
        foreach (var measure in measures)
        {
            Write(json, MeasureDescription.Of(measure, catalog.Notice), talk.Messages);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MeasureDescription description, MessageCatalog messages)
    {
        var measure = description.Measure;
        json.WriteStartObject();
        json.WriteString("id", measure.Id);
        json.WriteString("name", messages.Text(description.Name));
        json.WriteNumber("article", measure.Article);
        json.WriteString("expense_kind", measure.ExpenseKind is { } kind ? EnumNames<ExpenseKind>.Of(kind) : null);
        json.WriteStartArray("inputs");
        foreach (var input in measure.Inputs)
        {
            json.WriteStartObject();
            json.WriteString("name", input.Name);
            json.WriteString("type", EnumNames<InputType>.Of(input.Type));
            json.WriteString("label", messages.Text(input.Label.AsMessage()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sections");
        foreach (var section in description.Sections)
        {
            json.WriteStartObject();
            json.WriteString("title", messages.Text(section.Title));
            json.WriteStartArray("lines");
            foreach (var line in section.Lines)
            {
                json.WriteStringValue(messages.Text(line));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Kind(Measure measure, Conversation talk) =>
        measure.ExpenseKind is { } kind ? talk.Text("report.kind_" + EnumNames<ExpenseKind>.Of(kind)) : talk.Text("cli.declared_only");
}
