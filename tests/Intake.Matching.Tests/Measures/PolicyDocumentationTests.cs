using System.Reflection;
using System.Text.RegularExpressions;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Measures;
using Intake.Matching.Tests.Papers;
using Intake.Matching.Yaml;

namespace Intake.Matching.Tests.Measures;

/// <summary>Policies/README.md says what policy files may say: all of it, and nothing that the readers refuse.</summary>
public sealed partial class PolicyDocumentationTests
{
    /// <summary>A key that no reader knows, put into every mapping: each reader then names the keys it does know.</summary>
    private const string Stranger = "stranger";

    private static readonly string Described = Repository.Text("src", "Intake.Matching", "Policies", "README.md");

    private static readonly HashSet<string> Known = [.. Texts().SelectMany(KnownIn)];

    public static TheoryData<string> Keys => [.. Known.Except(ReadingIds.Choices.Values.SelectMany(choices => choices)).Order(StringComparer.Ordinal)];

    /// <summary>The kinds of requirement are keys and no words.</summary>
    public static TheoryData<string> Lists =>
        [.. typeof(PolicyWords).GetFields(BindingFlags.Static | BindingFlags.Public).Select(list => list.Name).Where(name => name != nameof(PolicyWords.RequirementKinds))];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_that_policy_files_may_have_is_described(string key) => Assert.Contains(key, Words());

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_words_of_a_closed_list_are_described(string list)
    {
        var words = typeof(PolicyWords).GetField(list)!.GetValue(null)!;
        var spelt = (string)words.GetType().GetProperty(nameof(Words<bool>.List))!.GetValue(words)!;

        Assert.All(spelt.Split(", "), word => Assert.Contains(word, Words()));
    }

    [Fact]
    public void Every_mechanism_is_described() => Assert.All(
        new[]
        {
            ShareOfCost.Spelling, ShareOfCostByYear.Spelling, ShareOfEachItem.Spelling, LumpSum.Spelling, AmountByLevel.Spelling, AmountPerItem.Spelling,
            AmountByStage.Spelling, SetElsewhere.ByGuide, SetElsewhere.ByDecision, InKind.Spelling,
        },
        mechanism => Assert.Contains($"| `{mechanism}` |", Described, StringComparison.Ordinal));

    [Fact]
    public void Every_key_of_the_tables_is_known_to_a_reader()
    {
        var keys = KeyCell().Matches(Described).Where(row => !row.Value.Contains("share_of", StringComparison.Ordinal))
            .SelectMany(row => Word().Matches(row.Value)).Select(word => word.Groups[1].Value).ToList();

        Assert.True(keys.Count > 30, "the tables were not found");
        Assert.Empty(keys.Except(Known).Except(MechanismNames()));
    }

    private static IEnumerable<string> MechanismNames() => MechanismRow().Matches(Described).Select(row => row.Groups[1].Value);

    /// <summary>What stands between backticks: alone, or as the first of a longer piece (<c>is: true</c>).</summary>
    private static HashSet<string> Words() => [.. Word().Matches(Described).Select(word => word.Groups[1].Value)];

    private static IEnumerable<PolicyText> Texts() => [.. BuiltInPolicy.Texts(), TestPolicy.Guide];

    private static IEnumerable<string> KnownIn(PolicyText text)
    {
        var strange = FlowMap().Replace(text.Text, "{" + Stranger + ": 1, ");
        strange = ItemStart().Replace(strange, "$1- " + Stranger + ": 1\n$1  ");
        strange = NestedStart().Replace(strange, "$1$2" + Stranger + ": 1\n$2");
        strange = Stranger + ": 1\n" + strange;
        var texts = BuiltInPolicy.Texts().Where(other => other.File != text.File).Append(text with { Text = strange });
        var problems = MeasureReader.Read(texts).Problems.Where(problem => problem.File == text.File).Select(problem => problem.Expected).ToList();

        Assert.NotEmpty(problems);
        return problems.Where(problem => problem.Key == "policy.unknown_key").SelectMany(problem => problem.Arguments[1].Split(", "));
    }

    [GeneratedRegex(@"\{(?=[a-z_]+: )")]
    private static partial Regex FlowMap();

    [GeneratedRegex(@"^( *)- (?=[a-z_]+:)", RegexOptions.Multiline)]
    private static partial Regex ItemStart();

    [GeneratedRegex(@"(^ *(?:- )?[a-z_]+:\n)( +)(?=[a-z_]+:)", RegexOptions.Multiline)]
    private static partial Regex NestedStart();

    [GeneratedRegex("`\"?([a-z_][a-z0-9_]*)[^`]*`")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\| `[^|]*\|", RegexOptions.Multiline)]
    private static partial Regex KeyCell();

    [GeneratedRegex(@"^\| `([a-z_]+)` \| [^|]* \| [^|]* \|$", RegexOptions.Multiline)]
    private static partial Regex MechanismRow();
}
