using System.Collections.Immutable;
using Intake.Extraction.Learning;

namespace Intake.Matching.Classification.Training;

/// <summary>Writes the training lines from the grammar: the same grammar gives the same lines.</summary>
public static class ExampleGenerator
{
    private const ulong Seed = 20250331;

    // Of a hundred lines, in how many a field that may be left out is filled: as it is on invoices, roughly.
    private static readonly (string Field, int Filled)[] Optional = [("specification", 45), ("unit", 65), ("remarks", 40), ("seller", 70), ("title", 25)];

    // Of a hundred lines, how many are but a name, so that the name alone is learned as well.
    private const int Bare = 30;

    private static readonly string[] GoodsNames = ["{0}", "{0}", "{0}", "{0}{when}", "{given}{0}", "{0}({size})", "{city}{0}", "{0}等"];

    private static readonly string[] GoodsTitles = ["采购合同", "购销合同", "服务合同", "供货协议", "框架协议"];

    /// <summary>The text of examples.tsv.</summary>
    /// <param name="grammar">The text of grammar.txt.</param>
    /// <exception cref="InvalidDataException">The grammar is not of its form.</exception>
    public static string Write(string grammar)
    {
        var rules = ExampleGrammar.Read(grammar);
        var random = new SplitMix(Seed);
        var lines = new List<LabelledExample>();
        foreach (var block in rules.Blocks)
        {
            var labels = Labels(block.Labels);
            lines.AddRange((block.Goods.Count > 0 ? Goods(rules, block, random) : Lines(rules, block, random)).Select(subject => new LabelledExample(labels, false, subject)));
        }

        return LabelledExample.Write(lines);
    }

    private static ImmutableArray<ExpenseKind> Labels(string labels) =>
        [.. labels.Split('|').Select(label => ExpenseKindName.TryParse(label, out var kind) ? kind : throw new InvalidDataException($"grammar.txt: no kind is called {label}"))];

    private static IEnumerable<ExpenseSubject> Lines(ExampleGrammar rules, ExampleBlock block, SplitMix random)
    {
        var seen = new HashSet<ExpenseSubject>();
        for (var tries = 0; seen.Count < block.Count && tries < block.Count * 20; tries++)
        {
            var values = new Dictionary<string, string?>(StringComparer.Ordinal);
            var bare = random.Next(100) < Bare;
            foreach (var (field, filled) in Optional)
            {
                values[field] = block.Fields.TryGetValue(field, out var choices) && ((!bare && random.Next(100) < filled) || block.Always.Contains(field))
                    ? NullIfEmpty(rules.Expand(random.Choose(choices), random)) : null;
            }

            var name = rules.Expand(random.Choose(block.Fields["name"]), random);
            var category = random.Next(100) < 8 ? null : rules.Expand(random.Choose(block.Fields["category"]), random);
            var subject = new ExpenseSubject(Printed(category, name), values["specification"], values["unit"], values["remarks"], values["seller"], values["title"]);
            if (seen.Add(subject))
            {
                yield return subject;
            }
        }
    }

    private static IEnumerable<ExpenseSubject> Goods(ExampleGrammar rules, ExampleBlock block, SplitMix random)
    {
        foreach (var (category, name) in block.Goods)
        {
            for (var i = 0; i < block.Count; i++)
            {
                var printed = rules.Expand(random.Choose(GoodsNames).Replace("{0}", name, StringComparison.Ordinal), random);
                yield return new(
                    Printed(random.Next(100) < 15 ? null : category, printed),
                    random.Next(100) < 45 ? NullIfEmpty(rules.Expand("{size}", random)) : null,
                    random.Next(100) < 65 ? NullIfEmpty(rules.Expand("{goodsunit}", random)) : null,
                    random.Next(100) < 30 ? NullIfEmpty(rules.Expand("{account}", random)) : null,
                    random.Next(100) < 70 ? rules.Expand(random.Next(100) < 20 ? "{anyseller}" : "{shop}", random) : null,
                    random.Next(100) < 10 ? random.Choose(GoodsTitles) : null);
            }
        }
    }

    private static string Printed(string? category, string name) => category is null ? name : $"*{category}*{name}";

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
