using System.Globalization;
using System.Text.Json;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Extraction.Verification;
using Intake.Matching.Classification;
using Intake.Matching.Evidence;

namespace Intake.Worker.Reports.Json;

using DocumentFormat = Intake.Extraction.Documents.DocumentFormat;

/// <summary>A document as result.json has it.</summary>
internal sealed class DocumentJson(Utf8JsonWriter json, MessageCatalog messages)
{
    /// <summary>Marks checks and findings that only the whole application could tell; the others are the document's own.</summary>
    public const string OfApplication = "of_application";

    /// <summary>Two places, more where there are more: a rate that is nearly nothing must not become nothing.</summary>
    private const string ExactRate = "0.00##########################";

    public void Write(AssessedDocument assessed)
    {
        var document = assessed.Document;
        json.WriteStartObject();
        json.WriteString("file"u8, document.Name);
        json.WriteString("sha256"u8, document.Sha256);
        json.WriteString("format"u8, EnumNames<DocumentFormat>.Of(document.Format));
        json.WriteString("type"u8, EnumNames<DocumentType>.Of(document.Type));
        json.WriteNumber("type_confidence"u8, document.TypeConfidence.Value);
        json.WriteNumber("pages"u8, document.Part?.Pages ?? document.PageSizes.Length);
        if (document.Part is { } part)
        {
            json.WriteStartObject("part"u8);
            json.WriteNumber("number"u8, part.Number);
            json.WriteNumber("of"u8, part.Of);
            json.WriteNumber("first_page"u8, part.FirstPage);
            json.WriteNumber("last_page"u8, part.LastPage);
            json.WriteEndObject();
        }

        json.WriteString("status"u8, EnumNames<DocumentStatus>.Of(assessed.Status));
        json.WriteString("document_status"u8, EnumNames<DocumentStatus>.Of(document.Status));
        json.WriteString("rendition_of"u8, assessed.RenditionOf);

        json.WriteStartObject("fields"u8);
        foreach (var field in document.Fields.Fields)
        {
            Write(field);
        }

        json.WriteEndObject();
        json.WriteStartArray("lines"u8);
        for (var i = 0; i < document.Fields.Lines.Length; i++)
        {
            Write(
                document.Fields.Lines[i],
                i < assessed.LineMeasures.Length ? assessed.LineMeasures[i] : null,
                i < assessed.Lines.Length ? assessed.Lines[i] : null);
        }

        json.WriteEndArray();
        json.WriteStartArray("checks"u8);
        for (var i = 0; i < assessed.Checks.Length; i++)
        {
            Write(assessed.Checks[i], i >= document.Checks.Length);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings"u8);
        for (var i = 0; i < assessed.Findings.Length; i++)
        {
            FindingJson.Write(json, assessed.Findings[i], messages, i >= document.Findings.Length);
        }

        json.WriteEndArray();
        json.WriteStartArray("signatures"u8);
        foreach (var signature in document.Signatures)
        {
            Write(signature);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(ExtractedField field)
    {
        json.WriteStartObject(field.Name.Value);
        json.WriteString("value"u8, field.Value);
        json.WriteString("printed"u8, field.Printed);
        json.WriteNumber("confidence"u8, field.Confidence.Value);
        WriteWhere(field.Page, field.Box);
        json.WriteString("source"u8, EnumNames<FieldSource>.Of(field.Source));
        json.WriteEndObject();
    }

    private void Write(LineItem line, string? measure, ExpensePrediction? prediction)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, line.Name);
        json.WriteString("specification"u8, line.Specification);
        json.WriteString("unit"u8, line.Unit);
        json.WriteString("quantity"u8, line.Quantity?.ToString(CultureInfo.InvariantCulture));
        json.WriteString("unit_price"u8, line.UnitPrice?.ToString(CultureInfo.InvariantCulture));
        json.WriteString("amount"u8, line.Amount?.ToString());
        json.WriteString("tax_rate"u8, line.TaxRate?.Fraction.ToString(ExactRate, CultureInfo.InvariantCulture));
        json.WriteString("tax_rate_printed"u8, line.TaxRatePrinted);
        json.WriteString("tax"u8, line.Tax?.ToString());
        json.WriteString("period_start"u8, Iso(line.PeriodStart));
        json.WriteString("period_end"u8, Iso(line.PeriodEnd));
        if (line.Columns.Length > 0)
        {
            json.WriteStartArray("columns"u8);
            foreach (var column in line.Columns)
            {
                json.WriteStartObject();
                json.WriteString("header"u8, column.Header);
                json.WriteString("printed"u8, column.Printed);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        WriteWhere(line.Page, line.Box);
        BoxJson.Write(json, "amount_box", line.AmountBox);
        json.WriteString("source"u8, EnumNames<FieldSource>.Of(line.Source));
        json.WriteString("measure"u8, measure);
        if (prediction is null)
        {
            json.WriteNull("measure_confidence"u8);
        }
        else
        {
            json.WriteNumber("measure_confidence"u8, prediction.Confidence.Value);
            json.WriteString("kind"u8, prediction.Kind is { } kind ? EnumNames<ExpenseKind>.Of(kind) : "unsure");
            json.WriteString("likeliest"u8, EnumNames<ExpenseKind>.Of(prediction.Likeliest));
            json.WriteString("runner_up"u8, EnumNames<ExpenseKind>.Of(prediction.RunnerUp));
            json.WriteNumber("runner_up_confidence"u8, prediction.RunnerUpConfidence.Value);
        }

        json.WriteEndObject();
    }

    private void Write(CheckResult check, bool isOfApplication)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, check.Name);
        json.WriteString("outcome"u8, EnumNames<CheckOutcome>.Of(check.Outcome));
        json.WriteString("message"u8, messages.Text(check.Message));
        if (check.Where is { } where)
        {
            WriteWhere(where.Page, where.Box);
        }

        if (isOfApplication)
        {
            json.WriteBoolean(OfApplication, true);
        }

        json.WriteEndObject();
    }

    private void Write(SignatureReport signature)
    {
        json.WriteStartObject();
        json.WriteString("integrity"u8, EnumNames<SignatureIntegrity>.Of(signature.Integrity));
        json.WriteString("algorithm"u8, signature.Algorithm);
        json.WriteString("signer"u8, signature.Signer);
        json.WriteBoolean("covers_whole_document"u8, signature.CoversWholeDocument);
        json.WriteString("explanation"u8, messages.Text(signature.Explanation));
        json.WriteString("trust"u8, messages.Text(signature.Trust));
        json.WriteEndObject();
    }

    private void WriteWhere(int? page, BoundingBox? box)
    {
        if (page is { } number)
        {
            json.WriteNumber("page"u8, number);
        }
        else
        {
            json.WriteNull("page"u8);
        }

        BoxJson.Write(json, "box", box);
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
