using System.Collections.Immutable;
using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Classification;
using Intake.Matching.Evidence.Graph;
using Intake.Worker.Reports.Json;
using static Intake.Worker.Results.ResultObject;

namespace Intake.Worker.Results.Evidence;

using DocumentFormat = Intake.Extraction.Documents.DocumentFormat;

/// <summary>
/// Reads a document back as it was before the application was assessed: without the checks and findings that only all papers together gave. Texts
/// come back as they were shown; sizes of pages and printed words beside checks are not kept, since no assessment rests on them.
/// </summary>
internal static class RecordedDocumentReader
{
    /// <summary>More are not remembered: nothing rests on their number.</summary>
    private const int MostPages = 100_000;

    /// <returns>The document, for each line what it was taken for, and what was told of it because another application has it too.</returns>
    public static (ExaminedDocument Document, IReadOnlyList<ExpensePrediction?> Lines, ImmutableArray<Finding> Told) Read(ResultObject json, string where)
    {
        var (file, sha256, pages) = ("", "", 0);
        var (format, type, status) = (DocumentFormat.Unknown, DocumentType.Other, DocumentStatus.Unreadable);
        Confidence sure = default;
        DocumentPart? part = null;
        List<ExtractedField> fields = [];
        List<(LineItem Line, ExpensePrediction? Kind)> lines = [];
        ImmutableArray<CheckResult> checks = [];
        ImmutableArray<Finding> findings = [];
        var told = ImmutableArray.CreateBuilder<Finding>();
        ImmutableArray<SignatureReport> signatures = [];
        ReadOnlySpan<string> needed =
            ["file", "sha256", "format", "type", "type_confidence", "pages", "document_status", "fields", "lines", "checks", "findings", "signatures"];
        json.Read(where, needed, name =>
        {
            var at = $"{where}.{name}";
            return name switch
            {
                "file" => Keep(out file, json.ExactText(at)),
                "sha256" => Keep(out sha256, json.ExactText(at)),
                "format" => Keep(out format, json.Word<DocumentFormat>(at)),
                "type" => Keep(out type, json.Word<DocumentType>(at)),
                "type_confidence" => Keep(out sure, json.Confidence(at)),
                "pages" => Keep(out pages, json.Number(at)),
                "part" => Keep(out part, Part(json, at)),
                "document_status" => Keep(out status, json.Word<DocumentStatus>(at)),
                "fields" => Keep(out fields, Fields(json, at)),
                "lines" => Keep(out lines, Lines(json, at)),
                "checks" => Keep(out checks, OfDocument<CheckResult>(json, at, one => Check(json, one))),
                "findings" => Keep(out findings, OfDocument<Finding>(json, at, one => Finding(json, one), told)),
                "signatures" => Keep(out signatures, OfDocument<SignatureReport>(json, at, one => (Signature(json, one), false))),
                _ => false,
            };
        });
        var document = new ExaminedDocument(
            file, sha256, format, type, sure, [.. Enumerable.Repeat(default(PageSize), Math.Min(pages, MostPages))], status, new FieldSet(fields, lines.Select(line => line.Line)), checks, findings, signatures) { Part = part };
        return (document, [.. lines.Select(line => line.Kind)], [.. told.Where(finding => SharedPapers.IsTelling(finding.Code))]);
    }

    private static DocumentPart Part(ResultObject json, string where)
    {
        var (number, of, first, last) = (0, 0, 0, 0);
        json.Read(where, ["number", "of", "first_page", "last_page"], name => name switch
        {
            "number" => Keep(out number, json.Number($"{where}.{name}")),
            "of" => Keep(out of, json.Number($"{where}.{name}")),
            "first_page" => Keep(out first, json.Number($"{where}.{name}")),
            "last_page" => Keep(out last, json.Number($"{where}.{name}")),
            _ => false,
        });
        return new DocumentPart(number, of, first, last);
    }

    private static List<ExtractedField> Fields(ResultObject json, string where)
    {
        var fields = new List<ExtractedField>();
        json.Read(where, [], name =>
        {
            fields.Add(Field(json, name, $"{where}.{Shortened(name)}"));
            return true;
        });
        return fields;
    }

    private static ExtractedField Field(ResultObject json, string field, string where)
    {
        string? value = null;
        var (printed, sure, source) = ("", default(Confidence), FieldSource.TextLayer);
        int? page = null;
        BoundingBox? box = null;
        json.Read(where, ["value", "printed", "confidence", "page", "box", "source"], name => name switch
        {
            "value" => Keep(out value, json.ExactTextOrNull($"{where}.{name}")),
            "printed" => Keep(out printed, json.ExactText($"{where}.{name}")),
            "confidence" => Keep(out sure, json.Confidence($"{where}.{name}")),
            "page" => Keep(out page, json.NumberOrNull($"{where}.{name}")),
            "box" => Keep(out box, json.BoxOrNull($"{where}.{name}")),
            "source" => Keep(out source, json.Word<FieldSource>($"{where}.{name}")),
            _ => false,
        });
        return new ExtractedField(new FieldName(field), value, printed, sure, source, page, box);
    }

    private static List<(LineItem Line, ExpensePrediction? Kind)> Lines(ResultObject json, string where)
    {
        var lines = new List<(LineItem, ExpensePrediction?)>();
        json.ReadArray(where, one => lines.Add(RecordedLineReader.Read(json, one)));
        return lines;
    }

    /// <summary>Those that the document had by itself.</summary>
    /// <param name="others">Gets those of the application.</param>
    private static ImmutableArray<T> OfDocument<T>(ResultObject json, string where, Func<string, (T Value, bool IsOfApplication)> read, ImmutableArray<T>.Builder? others = null)
    {
        var own = ImmutableArray.CreateBuilder<T>();
        json.ReadArray(where, one =>
        {
            var (value, isOfApplication) = read(one);
            (isOfApplication ? others : own)?.Add(value);
        });
        return own.DrainToImmutable();
    }

    private static (CheckResult Check, bool IsOfApplication) Check(ResultObject json, string where)
    {
        var (named, outcome, message, isOfApplication) = ("", CheckOutcome.Unknown, "", false);
        int? page = null;
        BoundingBox? box = null;
        json.Read(where, ["name", "outcome", "message"], name => name switch
        {
            "name" => Keep(out named, json.Text($"{where}.{name}")),
            "outcome" => Keep(out outcome, json.Word<CheckOutcome>($"{where}.{name}")),
            "message" => Keep(out message, json.ExactText($"{where}.{name}")),
            "page" => Keep(out page, json.NumberOrNull($"{where}.{name}")),
            "box" => Keep(out box, json.BoxOrNull($"{where}.{name}")),
            DocumentJson.OfApplication => Keep(out isOfApplication, json.Flag($"{where}.{name}")),
            _ => false,
        });
        return (new CheckResult(named, outcome, Label.Plain(message), page is { } number && box is { } edges ? new Provenance(number, edges, "") : null), isOfApplication);
    }

    private static (Finding Finding, bool IsOfApplication) Finding(ResultObject json, string where)
    {
        var (code, severity, message, isOfApplication) = ("", Severity.Error, "", false);
        string? field = null;
        int? page = null;
        BoundingBox? box = null;
        json.Read(where, ["code", "severity", "message", "field"], name => name switch
        {
            "code" => Keep(out code, json.Text($"{where}.{name}")),
            "severity" => Keep(out severity, json.Word<Severity>($"{where}.{name}")),
            "message" => Keep(out message, json.ExactText($"{where}.{name}")),
            "field" => Keep(out field, json.ExactTextOrNull($"{where}.{name}")),
            "page" => Keep(out page, json.NumberOrNull($"{where}.{name}")),
            "box" => Keep(out box, json.BoxOrNull($"{where}.{name}")),
            DocumentJson.OfApplication => Keep(out isOfApplication, json.Flag($"{where}.{name}")),
            _ => false,
        });
        return (new Finding(code, severity, Label.Plain(message), field, page, box), isOfApplication);
    }

    private static SignatureReport Signature(ResultObject json, string where)
    {
        var (integrity, algorithm, covers, explanation, trust) = (SignatureIntegrity.Unknown, "", false, "", "");
        string? signer = null;
        json.Read(where, ["integrity", "algorithm", "signer", "covers_whole_document", "explanation", "trust"], name => name switch
        {
            "integrity" => Keep(out integrity, json.Word<SignatureIntegrity>($"{where}.{name}")),
            "algorithm" => Keep(out algorithm, json.ExactText($"{where}.{name}")),
            "signer" => Keep(out signer, json.ExactTextOrNull($"{where}.{name}")),
            "covers_whole_document" => Keep(out covers, json.Flag($"{where}.{name}")),
            "explanation" => Keep(out explanation, json.ExactText($"{where}.{name}")),
            "trust" => Keep(out trust, json.ExactText($"{where}.{name}")),
            _ => false,
        });
        return new SignatureReport(integrity, algorithm, signer, covers, Label.Plain(explanation), Label.Plain(trust));
    }
}
