using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Intake.Extraction.Messages;
using Intake.Worker.Processing;

namespace Intake.Worker.Evaluation;

/// <summary>Reads truth.jsonl: one JSON object a line, several for a file that holds several papers. Keys beyond file, first_page, type, fields and lines are notes of whoever labelled.</summary>
internal static class TruthFile
{
    public const string Name = "truth.jsonl";

    /// <returns>The labels, or every mistake in the file.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static (ImmutableArray<TruthEntry> Entries, ImmutableArray<FormProblem> Problems) Read(string path)
    {
        var entries = ImmutableArray.CreateBuilder<TruthEntry>();
        var problems = ImmutableArray.CreateBuilder<FormProblem>();
        var files = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var (entry, problem) = ReadLine(line);
            if (entry is not null && !files.Add(Mark(entry)))
            {
                problem = Message.Of("cli.truth_twice", entry.File);
            }

            if (problem is not null)
            {
                problems.Add(new FormProblem(path, number, problem));
            }
            else
            {
                entries.Add(entry!);
            }
        }

        return (entries.ToImmutable(), problems.ToImmutable());
    }

    private static (TruthEntry? Entry, Message? Problem) ReadLine(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return (null, Message.Of("cli.truth_json", root.ValueKind.ToString()));
            }

            if (!root.TryGetProperty("file", out var file) || file.ValueKind != JsonValueKind.String)
            {
                return (null, Message.Of("cli.truth_file"));
            }

            var fields = ImmutableArray<KeyValuePair<string, string?>>.Empty;
            if (root.TryGetProperty("fields", out var labelled))
            {
                if (labelled.ValueKind != JsonValueKind.Object || labelled.EnumerateObject().Any(field => !IsTextOrNull(field.Value)))
                {
                    return (null, Message.Of("cli.truth_fields"));
                }

                fields = [.. labelled.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, field.Value.GetString()))];
            }

            ImmutableArray<TruthLine>? lines = null;
            if (root.TryGetProperty("lines", out var rows) && rows.ValueKind != JsonValueKind.Null)
            {
                if (rows.ValueKind != JsonValueKind.Array || rows.EnumerateArray().Any(row => !IsLine(row)))
                {
                    return (null, Message.Of("cli.truth_lines"));
                }

                lines = [.. rows.EnumerateArray().Select(row => new TruthLine(TextOf(row, "name"), TextOf(row, "amount")))];
            }

            var page = root.TryGetProperty("first_page", out var first) && first.TryGetInt32(out var number) ? number : (int?)null;
            return (new TruthEntry(file.GetString()!, TextOf(root, "type"), fields, lines) { FirstPage = page }, null);
        }
        catch (JsonException e)
        {
            return (null, Message.Of("cli.truth_json", e.Message));
        }
    }

    /// <summary>A file may hold several papers; the same paper labelled twice is a mistake.</summary>
    private static string Mark(TruthEntry entry) => string.Join('\n', [entry.File, entry.Type ?? "", entry.FirstPage?.ToString(CultureInfo.InvariantCulture) ?? "", .. entry.Fields.Select(field => $"{field.Key}={field.Value}")]);

    private static bool IsLine(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object
        && (!row.TryGetProperty("name", out var name) || IsTextOrNull(name))
        && (!row.TryGetProperty("amount", out var amount) || IsTextOrNull(amount));

    private static bool IsTextOrNull(JsonElement value) => value.ValueKind is JsonValueKind.String or JsonValueKind.Null;

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
