using System.Text.Json;
using Intake.Extraction.Messages;
using Intake.Matching.Awards;
using Intake.Worker.Arrival;

namespace Intake.Worker.Reports.Json;

/// <summary>Writes result.json application by application, so that memory does not grow with their number.</summary>
internal sealed class ResultJsonWriter : IDisposable
{
    public const int Schema = 1;

    private readonly Utf8JsonWriter _json;
    private readonly DocumentJson _documents;
    private readonly AwardJson _awards;
    private readonly MessageCatalog _messages;
    private readonly IReadOnlyList<SkippedFile> _skipped;

    /// <param name="stream">Stays open.</param>
    /// <param name="skipped">Files left aside, noted at the end.</param>
    public ResultJsonWriter(Stream stream, ResultVersions versions, IReadOnlyList<SkippedFile> skipped, MessageCatalog messages)
    {
        _json = new Utf8JsonWriter(stream, JsonFormat.Options with { SkipValidation = true });
        _messages = messages;
        _skipped = skipped;
        _documents = new DocumentJson(_json, messages);
        _awards = new AwardJson(_json, messages);
        _json.WriteStartObject();
        _json.WriteNumber("schema"u8, Schema);
        _json.WriteStartObject("versions"u8);
        _json.WriteString("intake"u8, versions.Intake);
        _json.WriteString("policy"u8, versions.Policy);
        _json.WriteString("document_model"u8, versions.DocumentModel);
        _json.WriteString("expense_model"u8, versions.ExpenseModel);
        _json.WriteEndObject();
        _json.WriteStartArray("applications"u8);
    }

    /// <param name="folder">The folder of its application.yaml; empty without one.</param>
    public void Write(string folder, ApplicationResult result)
    {
        _json.WriteStartObject();
        _json.WriteString("folder"u8, folder);
        _json.WriteStartObject("applicant"u8);
        _json.WriteString("name"u8, result.Form.Name);
        _json.WriteString("unified_social_credit_code"u8, result.Form.UnifiedSocialCreditCode);
        _json.WriteString("kind"u8, EnumNames<Matching.Evidence.ApplicantKind>.Of(result.Form.Kind));
        _json.WriteBoolean("inferred"u8, result.Form.IsInferred);
        _json.WriteEndObject();
        _json.WriteNumber("application_year"u8, result.Form.ApplicationYear);
        _json.WritePropertyName("application"u8);
        FormJson.Write(_json, result.Form);

        _json.WriteStartArray("documents"u8);
        foreach (var document in result.Documents)
        {
            _documents.Write(document);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("expenses"u8);
        foreach (var expense in result.Expenses)
        {
            _awards.Write(expense);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("awards"u8);
        foreach (var award in result.Awards)
        {
            _awards.Write(award);
        }

        _json.WriteEndArray();
        if (result.Allocation is { } allocation)
        {
            AllocationJson.Write(_json, allocation);
        }

        _json.WriteStartArray("findings"u8);
        foreach (var finding in result.Findings)
        {
            FindingJson.Write(_json, finding, _messages);
        }

        _json.WriteEndArray();
        _json.WriteString("total"u8, result.Total.ToString());
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Ends the document. Without it what was written is no whole JSON, so that nobody takes the part of a run that failed for its result.</summary>
    public void Complete()
    {
        _json.WriteEndArray();
        _json.WriteStartArray("skipped"u8);
        foreach (var file in _skipped)
        {
            _json.WriteStartObject();
            _json.WriteString("file"u8, file.Name);
            _json.WriteString("reason"u8, _messages.Text(file.Reason));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Dispose();
    }

    public void Dispose() => _json.Dispose();
}
