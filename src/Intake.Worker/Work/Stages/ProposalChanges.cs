using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Intake.Matching.Evidence.Graph;

namespace Intake.Worker.Work.Stages;

/// <summary>What a proposal says otherwise than the one before it, and which papers came or went between them.</summary>
/// <param name="Json">An array: measure, before, after, status_before, status_after, because (SHA-256 of papers that came or went, or of which another application is known to have them too, or no longer).</param>
internal sealed record ProposalChanges(string Json, int Count)
{
    /// <param name="before">The result.json before; null where this is the first.</param>
    public static ProposalChanges Between(byte[]? before, byte[] after)
    {
        if (before is null)
        {
            return new ProposalChanges("[]", 0);
        }

        using var old = JsonDocument.Parse(before);
        using var now = JsonDocument.Parse(after);
        var (oldAwards, nowAwards) = (Awards(old), Awards(now));
        var (oldPapers, nowPapers) = (Papers(old), Papers(now));
        var because = oldPapers.Except(nowPapers).Concat(nowPapers.Except(oldPapers)).Select(paper => paper.Sha256).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var buffer = new ArrayBufferWriter<byte>();
        var count = 0;
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var measure in oldAwards.Keys.Union(nowAwards.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                var was = oldAwards.GetValueOrDefault(measure);
                var @is = nowAwards.GetValueOrDefault(measure);
                if (was == @is)
                {
                    continue;
                }

                count++;
                json.WriteStartObject();
                json.WriteString("measure", measure);
                json.WriteString("before", was?.Amount);
                json.WriteString("after", @is?.Amount);
                json.WriteString("status_before", was?.Status);
                json.WriteString("status_after", @is?.Status);
                json.WriteStartArray("because");
                because.ForEach(json.WriteStringValue);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return new ProposalChanges(Encoding.UTF8.GetString(buffer.WrittenSpan), count);
    }

    private static JsonElement Application(JsonDocument result) => result.RootElement.GetProperty("applications")[0];

    private static Dictionary<string, Award> Awards(JsonDocument result)
    {
        // A measure may give several awards (one a project): they stand under it in their order.
        var awards = new Dictionary<string, Award>(StringComparer.Ordinal);
        foreach (var award in Application(result).GetProperty("awards").EnumerateArray())
        {
            var measure = award.GetProperty("measure").GetString()!;
            var name = measure;
            for (var i = 2; awards.ContainsKey(name); i++)
            {
                name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{measure}#{i}");
            }

            awards.Add(name, new Award(award.GetProperty("amount").GetString(), award.GetProperty("status").GetString()));
        }

        return awards;
    }

    /// <summary>Hashes, each once more for everything told of it because another application has the paper too.</summary>
    private static List<(string Sha256, string? Told)> Papers(JsonDocument result) =>
    [
        .. Application(result).GetProperty("documents").EnumerateArray().SelectMany(document => document.GetProperty("findings").EnumerateArray()
            .Where(finding => SharedPapers.IsTelling(finding.GetProperty("code").GetString()!)).Select(finding => finding.GetProperty("message").GetString()).Prepend(null)
            .Select(told => (document.GetProperty("sha256").GetString()!, told))),
    ];

    private sealed record Award(string? Amount, string? Status);
}
