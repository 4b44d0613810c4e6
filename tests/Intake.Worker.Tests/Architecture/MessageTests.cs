using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Resources;
using System.Text.RegularExpressions;
using Intake.Worker.Commands;

namespace Intake.Worker.Tests.Architecture;

public sealed partial class MessageTests
{
    /// <summary>Key (<c>area.name</c>) to Chinese and English text, of every assembly.</summary>
    private static readonly Dictionary<string, (string Chinese, string English)> Texts = Load();

    private static readonly HashSet<string> Areas = [.. Texts.Keys.Select(key => key[..key.IndexOf('.', StringComparison.Ordinal)])];

    /// <summary>Literals that only look like keys.</summary>
    private static readonly string[] NoKeys = ["report.html", "report.css", "budget.json", "budget.xlsx", "upload.token", "arrival.refused"];

    public static TheoryData<string> Keys => [.. Texts.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_text_has_the_same_placeholders_in_both_languages(string key)
    {
        var (chinese, english) = Texts[key];

        // A text that itself stands in the policy comes in both languages, each picking its own.
        if (key is not "policy.text")
        {
            Assert.NotEmpty(chinese);
            Assert.NotEmpty(english);
        }

        Assert.Equal(0, Holes(chinese).Concat(Holes(english)).Count(hole => hole < 0));
        if (!Picks(chinese, english))
        {
            Assert.Equal(Holes(chinese), Holes(english));
        }
    }

    [Fact]
    public void Every_key_in_the_code_has_a_text()
    {
        var missing = Language.Assemblies.SelectMany(Literals).Where(literal => KeyPattern().IsMatch(literal) && Areas.Contains(literal[..literal.IndexOf('.', StringComparison.Ordinal)]))
            .Where(literal => !IsPrefix(literal) && !Texts.ContainsKey(literal) && !NoKeys.Contains(literal)).Distinct().ToList();

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_text_is_used_by_some_code()
    {
        var literals = Language.Assemblies.SelectMany(Literals).ToHashSet(StringComparer.Ordinal);
        var prefixes = literals.Where(IsPrefix).ToList();

        var unused = Texts.Keys.Where(key => !literals.Contains(key) && !prefixes.Exists(prefix => key.StartsWith(prefix, StringComparison.Ordinal))).ToList();
        Assert.Empty(unused);
    }

    // "report.award_" + the value of an enum, or "policy." + a name.
    private static bool IsPrefix(string literal) => PrefixPattern().IsMatch(literal) && Areas.Contains(literal[..literal.IndexOf('.', StringComparison.Ordinal)]);

    private static SortedSet<int> Holes(string text) => [.. HolePattern().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    // Texts of the policy carry both languages as arguments: {0} Chinese, {1} English; each language shows its own.
    private static bool Picks(string chinese, string english) => Holes(chinese).Count == Holes(english).Count && !Holes(chinese).SetEquals(Holes(english));

    private static Dictionary<string, (string, string)> Load()
    {
        var texts = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var assembly in Language.Assemblies)
        {
            foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".resources", StringComparison.Ordinal)))
            {
                var manager = new ResourceManager(resource[..^".resources".Length], assembly);
                var area = resource[..^".resources".Length].Split('.')[^1];
                var chinese = Entries(manager, CultureInfo.InvariantCulture);
                var english = Entries(manager, CultureInfo.GetCultureInfo("en"));
                foreach (var name in chinese.Keys.Union(english.Keys))
                {
                    texts.Add($"{area}.{name}", (chinese.GetValueOrDefault(name, ""), english.GetValueOrDefault(name, "")));
                }
            }
        }

        return texts;
    }

    private static Dictionary<string, string> Entries(ResourceManager manager, CultureInfo culture) =>
        (manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false) ?? throw new InvalidOperationException($"no texts in '{culture.Name}' for {manager.BaseName}"))
            .Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> Literals(Assembly assembly)
    {
        using var file = File.OpenRead(assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var strings = new List<string>();
        for (var handle = MetadataTokensStart; !handle.IsNil; handle = System.Reflection.Metadata.Ecma335.MetadataReaderExtensions.GetNextHandle(metadata, handle))
        {
            strings.Add(metadata.GetUserString(handle));
        }

        return strings;
    }

    private static UserStringHandle MetadataTokensStart => System.Reflection.Metadata.Ecma335.MetadataTokens.UserStringHandle(1);

    [GeneratedRegex(@"^[a-z]+\.[a-z0-9_]+$")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"^[a-z]+\.([a-z0-9_]*_)?$")]
    private static partial Regex PrefixPattern();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex HolePattern();
}
