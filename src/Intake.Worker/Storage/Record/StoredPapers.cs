using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Intake.Matching.Evidence.Graph;
using Intake.Worker.Processing.Protocol;
using Intake.Worker.Reports;

namespace Intake.Worker.Storage.Record;

/// <summary>How the record keeps what an application may share with others.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, Converters = [typeof(MoneyConverter)])]
[JsonSerializable(typeof(ImmutableArray<PaperIdentity>))]
internal sealed partial class StoredPapers : JsonSerializerContext
{
    /// <returns>Null for no papers.</returns>
    public static string? Write(ImmutableArray<PaperIdentity> papers) =>
        papers.IsEmpty ? null : JsonSerializer.Serialize(papers, Instance.Value.ImmutableArrayPaperIdentity);

    /// <exception cref="JsonException">Not what <see cref="Write"/> wrote.</exception>
    public static ImmutableArray<PaperIdentity> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize(json, Instance.Value.ImmutableArrayPaperIdentity);

    /// <summary>What stays of a purged application: that these papers were used, without the names of files and parties.</summary>
    public static string? Purged(string? json) => Write([.. Read(json).Select(paper => paper with { Name = "", From = null, To = null })]);

    /// <summary>The facts to look papers up by: bytes, number, day with amount. Two papers that may be one share at least one of them.</summary>
    public static ImmutableArray<string> KeysOf(ImmutableArray<PaperIdentity> papers) =>
        [.. papers.SelectMany(KeysOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> KeysOf(PaperIdentity paper)
    {
        var type = EnumNames<Intake.Extraction.Classification.DocumentType>.Of(paper.Type);
        yield return "bytes:" + paper.Id;
        if (paper.Number is { } number)
        {
            yield return $"number:{type}:{number}";
        }

        if (paper is { Date: { } date, Amount: { } amount })
        {
            yield return $"sum:{type}:{date:yyyy-MM-dd}:{amount.Fen}";
        }
    }

    // Chinese stays Chinese. In a class of its own, since it needs the generated part to be there.
    private static class Instance
    {
        public static readonly StoredPapers Value = new(new JsonSerializerOptions(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
