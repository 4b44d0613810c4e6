using System.Text.Json;
using Intake.Extraction.Classification;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Worker.Reports;
using Intake.Worker.Reports.Json;

namespace Intake.Worker.Evaluation;

/// <summary>An evaluation as a program reads it.</summary>
internal static class EvaluationJson
{
    public static void Write(EvaluationResult evaluation, MessageCatalog messages)
    {
        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(output, JsonFormat.Options);
        json.WriteStartObject();
        json.WriteBoolean("scored", !evaluation.Labelled.IsEmpty);
        json.WriteNumber("documents", evaluation.Labelled.Length);
        json.WriteNumber("accepted", evaluation.Accepted);
        Counts(
            json, evaluation.Scores.Sum(score => score.Exact), evaluation.Scores.Sum(score => score.Missing), evaluation.Scores.Sum(score => score.Wrong),
            evaluation.Scores.Sum(score => score.Silent));
        json.WriteStartArray("scores");
        foreach (var score in evaluation.Scores)
        {
            json.WriteStartObject();
            json.WriteString("type", score.Type);
            json.WriteString("field", score.Field);
            json.WriteNumber("labelled", score.Labelled);
            Counts(json, score.Exact, score.Missing, score.Wrong, score.Silent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("forms");
        foreach (var score in evaluation.Forms)
        {
            json.WriteStartObject();
            json.WriteString("type", score.Type);
            json.WriteString("form", score.Form);
            json.WriteNumber("papers", score.Papers);
            json.WriteNumber("accepted", score.Accepted);
            json.WriteNumber("labelled", score.Labelled);
            Counts(json, score.Exact, score.Missing, score.Wrong, score.Silent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("misses");
        foreach (var miss in evaluation.Misses)
        {
            json.WriteStartObject();
            json.WriteString("file", miss.File);
            json.WriteString("field", miss.Field);
            json.WriteString("kind", EnumNames<MissKind>.Of(miss.Kind));
            json.WriteString("expected", miss.Expected);
            json.WriteString("got", miss.Got);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Documents(json, "labelled", evaluation.Labelled, messages);
        Documents(json, "unlabelled", evaluation.Unlabelled, messages);
        json.WriteStartArray("absent");
        foreach (var file in evaluation.Absent)
        {
            json.WriteStringValue(file);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, int exact, int missing, int wrong, int silent)
    {
        json.WriteNumber("exact", exact);
        json.WriteNumber("missing", missing);
        json.WriteNumber("wrong", wrong);
        json.WriteNumber("silent", silent);
    }

    private static void Documents(Utf8JsonWriter json, string name, IEnumerable<ExaminedDocument> documents, MessageCatalog messages)
    {
        json.WriteStartArray(name);
        foreach (var document in documents)
        {
            json.WriteStartObject();
            json.WriteString("file", document.Name);
            json.WriteString("type", EnumNames<DocumentType>.Of(document.Type));
            json.WriteString("status", EnumNames<DocumentStatus>.Of(document.Status));
            json.WriteStartArray("findings");
            foreach (var finding in document.Findings)
            {
                FindingJson.Write(json, finding, messages);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
