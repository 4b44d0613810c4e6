using System.Collections.Immutable;
using System.Text.Json;

namespace Intake.Extraction.Classification.Training;

/// <summary>A paper as text, and its type.</summary>
/// <param name="Group">Papers of one group share their wording: what only they say teaches nothing about the language.</param>
/// <param name="Pages">A line a row, blanks between what stands apart in a row.</param>
public sealed record LabelledPaper(DocumentType Type, string Group, ImmutableArray<string> Pages)
{
    private const string Mark = "== ";

    /// <summary>The name of a type as files spell it.</summary>
    public static string NameOf(DocumentType type) => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.ToString());

    /// <summary>Null for what is no type.</summary>
    public static DocumentType? TypeOf(string name) => Enum.GetValues<DocumentType>().Cast<DocumentType?>().FirstOrDefault(type => NameOf(type!.Value) == name);

    /// <summary>Reads JSON lines, one a page, as the generator of papers writes them.</summary>
    /// <exception cref="InvalidDataException">A line is not of that form; file and line are named.</exception>
    public static ImmutableArray<LabelledPaper> ReadPages(string file, string text)
    {
        var papers = ImmutableArray.CreateBuilder<LabelledPaper>();
        var pages = ImmutableArray.CreateBuilder<string>();
        var number = 0;
        foreach (var line in text.Split('\n').Where(line => line.Length > 0))
        {
            number++;
            try
            {
                using var json = JsonDocument.Parse(line);
                var root = json.RootElement;
                pages.Add(root.GetProperty("text").GetString()!);
                if (pages.Count == root.GetProperty("pages").GetInt32())
                {
                    var type = TypeOf(root.GetProperty("type").GetString()!) ?? throw new InvalidDataException($"{file}, line {number}: no such type");
                    papers.Add(new(type, root.GetProperty("layout").GetString()!, pages.ToImmutable()));
                    pages.Clear();
                }
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InvalidDataException($"{file}, line {number}: expected type, layout, page, pages and text", e);
            }
        }

        return papers.ToImmutable();
    }

    /// <summary>Reads papers of one page written by hand: a line with == and the type, then the rows.</summary>
    /// <exception cref="InvalidDataException">A line is not of that form; file and line are named.</exception>
    public static ImmutableArray<LabelledPaper> ReadBlocks(string file, string text)
    {
        var papers = ImmutableArray.CreateBuilder<LabelledPaper>();
        var rows = new List<string>();
        DocumentType? type = null;
        var number = 0;
        foreach (var line in text.Split('\n').Append(Mark))
        {
            number++;
            if (!line.StartsWith(Mark, StringComparison.Ordinal))
            {
                rows.Add(line);
                continue;
            }

            if (type is { } known)
            {
                papers.Add(new(known, $"{file}:{number}", [string.Join('\n', rows)]));
            }

            rows.Clear();
            type = line.Length > Mark.Length ? TypeOf(line[Mark.Length..].Trim()) ?? throw new InvalidDataException($"{file}, line {number}: no such type") : null;
        }

        return papers.ToImmutable();
    }
}
