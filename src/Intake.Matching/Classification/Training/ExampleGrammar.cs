using System.Globalization;
using System.Text;
using Intake.Extraction.Learning;

namespace Intake.Matching.Classification.Training;

/// <summary>The recipe of the training lines, read from models/expense/grammar.txt (its head explains the form).</summary>
internal sealed class ExampleGrammar
{
    private static readonly string[] FieldNames = ["category", "name", "specification", "unit", "remarks", "seller", "title"];

    private readonly Dictionary<string, string[]> _slots = new(StringComparer.Ordinal);

    public List<ExampleBlock> Blocks { get; } = [];

    /// <exception cref="InvalidDataException">A line is not of the form; its number is named.</exception>
    public static ExampleGrammar Read(string text)
    {
        var grammar = new ExampleGrammar();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length > 0 && line[0] != '#' && !grammar.Take(line))
            {
                throw new InvalidDataException($"grammar.txt, line {number}: not understood: {line}");
            }
        }

        return grammar;
    }

    /// <summary>Replaces every {slot} by one of its choices, as often as it takes.</summary>
    public string Expand(string text, SplitMix random)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
            {
                result.Append(text, at, text.Length - at);
                break;
            }

            var close = text.IndexOf('}', open);
            var slot = text[(open + 1)..close];
            result.Append(text, at, open - at);
            result.Append(Expand(random.Choose(_slots.TryGetValue(slot, out var choices) ? choices : throw new InvalidDataException($"grammar.txt has no slot @{slot}")), random));
            at = close + 1;
        }

        return result.ToString();
    }

    private static string[] Choices(string text) => [.. text.Split('|').Select(choice => choice.Trim(' '))];

    private bool Take(string line)
    {
        if (line[0] == '@')
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            return equals > 0 && _slots.TryAdd(line[1..equals].Trim(' '), Choices(line[(equals + 1)..]));
        }

        return line.StartsWith("== ", StringComparison.Ordinal) ? TakeHead(line[3..]) : TakeField(line);
    }

    private bool TakeHead(string head)
    {
        var parts = head.Split(' ');
        var size = parts.Length == 2 ? parts[1].Split('=') : [];
        if (size.Length != 2 || size[0] is not ("count" or "each") || !int.TryParse(size[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return false;
        }

        Blocks.Add(new(parts[0], count, new(StringComparer.Ordinal), new(StringComparer.Ordinal), []));
        return true;
    }

    private bool TakeField(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || Blocks.Count == 0)
        {
            return false;
        }

        var (field, block) = (line[..colon].TrimEnd('!'), Blocks[^1]);
        if (Array.IndexOf(FieldNames, field) < 0)
        {
            block.Goods.AddRange(line[(colon + 1)..].Split(',').Select(name => (field, name.Trim(' '))));
            return true;
        }

        if (line[colon - 1] == '!')
        {
            block.Always.Add(field);
        }

        return block.Fields.TryAdd(field, Choices(line[(colon + 1)..]));
    }
}
