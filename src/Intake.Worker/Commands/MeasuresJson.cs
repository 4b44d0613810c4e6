using System.Text.Encodings.Web;
using System.Text.Json;
using Intake.Extraction.Messages;
using Intake.Matching.Classification;
using Intake.Matching.Measures;
using Intake.Worker.Reports;

namespace Intake.Worker.Commands;

/// <summary>Measures as JSON: every object has the same keys, whether the measure is computed or not.</summary>
internal sealed class MeasuresJson(MeasureCatalog catalog, MessageCatalog messages)
{
    /// <param name="wanted">Whether to write the measure of that id.</param>
    public void Write(Stream output, Func<string, bool> wanted)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("policy", catalog.Version);
        json.WriteStartArray("measures");
        foreach (var measure in catalog.Measures.Where(m => wanted(m.Id)))
        {
            Write(json, MeasureDescription.Of(measure, catalog.Notice));
        }

        foreach (var measure in catalog.NotComputed.Where(m => wanted(m.Id)))
        {
            Write(json, measure);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, MeasureDescription description)
    {
        var measure = description.Measure;
        Begin(json, measure.Id, description.Name, measure.Article, computed: true, measure.ExpenseKind is { } kind ? EnumNames<ExpenseKind>.Of(kind) : null);
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
            Section(json, messages.Text(section.Title), section.Lines);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, AnnouncedMeasure measure)
    {
        Begin(json, measure.Id, measure.Name.AsMessage(), measure.Article, computed: false, expenseKind: null);
        json.WriteEndArray();
        json.WriteStartArray("sections");
        Section(json, messages.Text(Message.Of("cli.not_computed")), measure.Describe());
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Leaves the list of inputs open.
    private void Begin(Utf8JsonWriter json, string id, Message name, int article, bool computed, string? expenseKind)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("name", messages.Text(name));
        json.WriteNumber("article", article);
        json.WriteBoolean("computed", computed);
        json.WriteString("expense_kind", expenseKind);
        json.WriteStartArray("inputs");
    }

    private void Section(Utf8JsonWriter json, string title, IEnumerable<Message> lines)
    {
        json.WriteStartObject();
        json.WriteString("title", title);
        json.WriteStartArray("lines");
        foreach (var line in lines)
        {
            json.WriteStringValue(messages.Text(line));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
