using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Intake.Extraction.Learning;

namespace Intake.Extraction.Classification.Training;

/// <summary>
/// Composes papers of one page from grammar.txt: lists of words, and papers whose rows choose from alternatives. The same grammar gives the same papers.
/// </summary>
internal static class PaperGrammar
{
    private const ulong Seed = 20251124;

    /// <exception cref="InvalidDataException">A line is not of the form that the file describes; the line is named.</exception>
    public static ImmutableArray<LabelledPaper> Compose(string file, string text)
    {
        var lists = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var papers = new List<(DocumentType Type, string Name, int Count, List<string> Rows)>();
        string? list = null;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.StartsWith(":list ", StringComparison.Ordinal))
            {
                list = line[6..];
            }
            else if (line.StartsWith(":paper ", StringComparison.Ordinal))
            {
                papers.Add(Header(line.Split(' ')) ?? throw new InvalidDataException($"{file}, line {number}: expected :paper TYPE NAME COUNT"));
                list = null;
            }
            else if (list is not null)
            {
                lists[list] = Alternatives(line);
            }
            else if (papers.Count > 0)
            {
                papers[^1].Rows.Add(line);
            }
        }

        var random = new SplitMix(Seed);
        var made = ImmutableArray.CreateBuilder<LabelledPaper>();
        foreach (var (type, name, count, rows) in papers)
        {
            for (var i = 0; i < count; i++)
            {
                made.Add(new(type, name, [Page(rows, lists, random)]));
            }
        }

        return made.ToImmutable();
    }

    private static (DocumentType, string, int, List<string>)? Header(string[] cells) =>
        cells.Length == 4 && LabelledPaper.TypeOf(cells[1]) is { } type && int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? (type, cells[2], count, []) : null;

    private static string Page(List<string> rows, Dictionary<string, string[]> lists, SplitMix random)
    {
        var page = new StringBuilder();
        foreach (var row in rows)
        {
            var isOptional = row.StartsWith("? ", StringComparison.Ordinal);
            if (!isOptional || random.Next(2) == 0)
            {
                page.Append(Expand(isOptional ? row[2..] : row, lists, random)).Append('\n');
            }
        }

        return page.ToString();
    }

    /// <summary>From the innermost braces outwards, so that alternatives may hold alternatives.</summary>
    private static string Expand(string row, Dictionary<string, string[]> lists, SplitMix random)
    {
        while (row.IndexOf('}', StringComparison.Ordinal) is var close and > 0)
        {
            var open = row.LastIndexOf('{', close);
            if (open < 0)
            {
                throw new InvalidDataException($"grammar.txt: a brace is closed and not opened in {row}");
            }

            var inner = row[(open + 1)..close];
            var chosen = inner.Length > 1 && inner[0] == '$' ? Expand(random.Choose(List(inner[1..], lists)), lists, random)
                : inner.Length == 2 && inner[0] == '#' ? Digits(inner[1] - '0', random)
                : random.Choose(Alternatives(inner));
            row = string.Concat(row.AsSpan(0, open), chosen, row.AsSpan(close + 1));
        }

        return row;
    }

    /// <summary>Slashes part alternatives, but not those inside braces.</summary>
    private static string[] Alternatives(string text)
    {
        var found = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            if (text[i] == '/' && depth == 0)
            {
                found.Add(text[start..i]);
                start = i + 1;
            }
        }

        found.Add(text[start..]);
        return [.. found];
    }

    private static string[] List(string name, Dictionary<string, string[]> lists) =>
        lists.TryGetValue(name, out var list) ? list : throw new InvalidDataException($"grammar.txt: there is no list {name}");

    private static string Digits(int count, SplitMix random)
    {
        var digits = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            digits.Append((char)('1' + random.Next(9)));
        }

        return digits.ToString();
    }
}
