using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Messages;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;
using Intake.Matching.Awards;
using Intake.Matching.Evidence;
using static Intake.Worker.Results.ResultObject;

namespace Intake.Worker.Results.Evidence;

/// <summary>Reads one application of a result with all its evidence.</summary>
internal static class RecordedApplicationReader
{
    /// <param name="number">Its place in the result, from 1.</param>
    /// <exception cref="ResultFault">It is not as promised, or older than the keeping of evidence.</exception>
    public static RecordedApplication Read(ResultObject json, string where, int number)
    {
        var (folder, year) = ("", 0);
        string? code = null, named = null;
        (bool IsInferred, ApplicationForm Form)? stated = null;
        var kinds = new RecordedKinds();
        var told = new List<(ExaminedDocument Document, Finding Finding)>();
        ImmutableArray<ExaminedDocument> documents = [];
        ImmutableArray<RecordedAward> awards = [];
        json.Read(where, ["applicant", "application_year", "documents", "awards"], name =>
        {
            var at = $"{where}.{name}";
            return name switch
            {
                "folder" => Keep(out folder, json.OptionalText(at) ?? ""),
                "applicant" => Applicant(json, at, out code, out named),
                "application_year" => Keep(out year, json.Number(at)),
                "application" => Keep(out stated, RecordedFormReader.Read(json, at)),
                "documents" => Keep(out documents, Documents(json, at, kinds, told)),
                "awards" => Keep(out awards, Awards(json, at)),
                _ => false,
            };
        });
        if (stated is (false, var kept) && (kept.ApplicationYear != year || kept.Name != named || kept.UnifiedSocialCreditCode != code))
        {
            throw new ResultFault(Message.Of("simulate.form_differs", where));
        }

        return stated is var (isInferred, form)
            ? new RecordedApplication(number, folder, code, named, year, isInferred ? null : form, documents, kinds, told.ToLookup(t => (t.Document.Id, t.Document.Name), t => t.Finding), awards)
            : throw new ResultFault(Message.Of("simulate.no_evidence", $"{where}.application"));
    }

    private static bool Applicant(ResultObject json, string where, out string? code, out string? name)
    {
        string? ofCode = null, ofName = null;
        json.Read(where, ["name", "unified_social_credit_code"], key => key switch
        {
            "name" => Keep(out ofName, json.OptionalText($"{where}.{key}")),
            "unified_social_credit_code" => Keep(out ofCode, json.OptionalText($"{where}.{key}")),
            _ => false,
        });
        (code, name) = (ofCode, ofName);
        return true;
    }

    private static ImmutableArray<ExaminedDocument> Documents(ResultObject json, string where, RecordedKinds kinds, List<(ExaminedDocument Document, Finding Finding)> told)
    {
        var documents = ImmutableArray.CreateBuilder<ExaminedDocument>();
        var known = new Dictionary<string, ExaminedDocument>(StringComparer.Ordinal);
        json.ReadArray(where, one =>
        {
            var (document, lines, shared) = RecordedDocumentReader.Read(json, one);
            if (document.Status != DocumentStatus.Unreadable && !known.TryAdd(document.Id, document) && !IsAlike(document, known[document.Id]))
            {
                throw new ResultFault(Message.Of("simulate.copies_differ", one, document.Name, known[document.Id].Name));
            }

            documents.Add(document);
            kinds.Add(document, lines, one);
            told.AddRange(shared.Select(finding => (document, finding)));
        });
        return documents.DrainToImmutable();
    }

    /// <summary>Whether two documents say the same, as the same bytes do: assessing relies on it.</summary>
    private static bool IsAlike(ExaminedDocument a, ExaminedDocument b) =>
        a.Type == b.Type && a.Status == b.Status && a.Fields.Fields.SequenceEqual(b.Fields.Fields)
        && a.Fields.Lines.Length == b.Fields.Lines.Length && a.Fields.Lines.Zip(b.Fields.Lines).All(pair => pair.First with { Columns = [] } == pair.Second with { Columns = [] });

    private static ImmutableArray<RecordedAward> Awards(ResultObject json, string where)
    {
        var awards = ImmutableArray.CreateBuilder<RecordedAward>();
        json.ReadArray(where, one => awards.Add(Award(json, one)));
        return awards.DrainToImmutable();
    }

    private static RecordedAward Award(ResultObject json, string where)
    {
        var (measure, article, status, amount, ofBase) = ("", 0, AwardStatus.Proposed, Money.Zero, Money.Zero);
        long? inKind = null;
        json.Read(where, ["measure", "article", "status", "amount", "base"], name =>
        {
            var at = $"{where}.{name}";
            return name switch
            {
                "measure" => Keep(out measure, json.Text(at)),
                "article" => Keep(out article, json.Number(at)),
                "status" => Keep(out status, json.Word<AwardStatus>(at)),
                "amount" => Keep(out amount, json.Amount(at)),
                "base" => Keep(out ofBase, json.SignedAmount(at)),
                "in_kind" => Keep(out inKind, InKind(json, at)),
                _ => false,
            };
        });
        return new RecordedAward(measure, article, status, amount, ofBase, inKind);
    }

    private static long InKind(ResultObject json, string where)
    {
        var quantity = 0L;
        json.Read(where, ["quantity"], name => name == "quantity" && Keep(out quantity, json.Quantity($"{where}.{name}")));
        return quantity;
    }
}
