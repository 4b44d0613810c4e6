using System.Text.Json;
using Intake.Extraction.Messages;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Classification;
using Intake.Matching.Measures;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Json;

namespace Intake.Worker.Commands;

/// <summary>Measures as JSON: every object has the same keys; <c>computed</c> says whether the policy at hand gives an amount.</summary>
/// <param name="on">Only the numbers that hold on that day; null for all there ever are.</param>
internal sealed class MeasuresJson(MeasureCatalog catalog, DateOnly? on, MessageCatalog messages)
{
    /// <param name="wanted">Whether to write the measure of that id.</param>
    public void Write(Stream output, Func<string, bool> wanted)
    {
        using var json = new Utf8JsonWriter(output, JsonFormat.Options);
        json.WriteStartObject();
        json.WriteString("policy", catalog.Version);
        if (catalog.Notice.Guide is { } guide)
        {
            json.WriteStartObject("guide");
            json.WriteNumber("application_year", guide.ApplicationYear);
            json.WriteBoolean("synthetic", guide.IsSynthetic);
            json.WriteString("title", messages.Text(guide.Title.AsMessage()));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("guide");
        }

        json.WriteStartArray("measures");
        foreach (var measure in catalog.Measures.Where(m => wanted(m.Id)))
        {
            Write(json, MeasureDescription.Of(measure, catalog.Notice, on));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, MeasureDescription description)
    {
        var measure = description.Measure;
        json.WriteStartObject();
        json.WriteString("id", measure.Id);
        json.WriteString("name", messages.Text(description.Name));
        json.WriteNumber("article", measure.Article);
        json.WriteBoolean("computed", measure.Mechanism is not SetElsewhere);
        json.WriteString("mechanism", measure.Mechanism.Name);
        json.WriteString("base", measure.Base?.ToString());
        json.WriteString("expense_kind", measure.ExpenseKinds.IsEmpty ? null : EnumNames<ExpenseKind>.Of(measure.ExpenseKinds[0]));
        json.WriteStartArray("expense_kinds");
        foreach (var kind in measure.ExpenseKinds)
        {
            json.WriteStringValue(EnumNames<ExpenseKind>.Of(kind));
        }

        json.WriteEndArray();
        json.WriteNumber("examples", measure.Examples.Length);
        Inputs(json, "inputs", measure.Inputs);
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

    private void Inputs(Utf8JsonWriter json, string name, IEnumerable<MeasureInput> inputs)
    {
        json.WriteStartArray(name);
        foreach (var input in inputs)
        {
            json.WriteStartObject();
            json.WriteString("name", input.Name);
            json.WriteString("type", EnumNames<InputType>.Of(input.Type));
            json.WriteString("label", messages.Text(input.Label.AsMessage()));
            if (!input.Levels.IsEmpty)
            {
                json.WriteStartArray("levels");
                foreach (var level in input.Levels)
                {
                    json.WriteStringValue(level.Id);
                }

                json.WriteEndArray();
            }

            if (!input.Fields.IsEmpty)
            {
                Inputs(json, "fields", input.Fields);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
