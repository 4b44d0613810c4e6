using System.Text.RegularExpressions;
using CsCheck;
using Intake.Matching.Measures;
using Intake.Matching.Proving;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Proving;

/// <summary>Whatever numbers somebody writes into a policy: if it can be read it can be proven, and the reasoning is about what the program does.</summary>
public sealed partial class AnyPolicyTests
{
    private static readonly PolicyText[] Texts = [.. BuiltInPolicy.Texts().Where(t => t.File != MeasureReader.NoticeFile)];

    private static readonly PolicyText Notice = BuiltInPolicy.Texts().Single(t => t.File == MeasureReader.NoticeFile);

    private static readonly Gen<string> GenMoney = Gen.OneOf(
        Gen.Long[0, 500].Select(fen => $"{fen / 100}.{fen % 100:00}"), Gen.Int[0, 9_000_000].Select(yuan => $"{yuan}.00"), Gen.OneOf(new[] { "0.00", "0.01", "999999999999.99", "1000000000000.00" }.Select(Gen.Const).ToArray()));

    private static readonly Gen<string> GenPercent = Gen.OneOf(Gen.Int[1, 100].Select(p => $"{p}%"), Gen.Int[1, 99999].Select(p => $"0.{p:00000}%"), Gen.OneOf(new[] { "0.01%", "33.3333%", "66.6667%", "99.99%", "100%" }.Select(Gen.Const).ToArray()));

    private static readonly Gen<string> GenCount = Gen.OneOf(Gen.Int[0, 12].Select(n => $"{n}"), Gen.Const("1000000"));

    [Fact]
    public void A_measure_whose_numbers_are_any_others_can_be_proven_and_the_program_does_what_the_reasoning_says()
    {
        var proven = 0;
        Gen.Select(Gen.Int[0, Texts.Length - 1], GenMoney.Array[1, 6], GenPercent.Array[1, 4], GenCount.Array[1, 4]).Sample((file, money, percents, counts) =>
        {
            if (Read([Notice, Texts[file] with { Text = Changed(Texts[file].Text, money, percents, counts) }]) is not { } policy)
            {
                return;
            }

            proven++;
            Check(policy);
        }, iter: 400, threads: 1);
        Assert.True(proven > 200, $"only {proven} could be read");
    }

    [Fact]
    public void The_made_up_guide_with_any_other_numbers_can_be_proven_too() =>
        Gen.Select(GenMoney.Array[4, 12], GenPercent.Array[1, 4], GenCount.Array[1, 4]).Sample((money, percents, counts) =>
        {
            var guide = TestPolicy.Guide;

            // The guide may not grant more than the notice, so that the largest numbers have to be lower; a limit of none is no limit.
            var (lowerMoney, lowerPercents, lowerCounts) = (
                money.Select(m => m.Length > 9 ? "199999.99" : m), percents.Select(p => p is ['1' or '2', _, '%'] or ['0', ..] ? p : "30%"), counts.Select(c => c is "0" or { Length: > 2 } ? "20" : c));
            var policy = Read([Notice, .. Texts, guide with { Text = Changed(guide.Text, [.. lowerMoney], [.. lowerPercents], [.. lowerCounts]) }]);

            Assert.NotNull(policy);
            Check(policy);
        }, iter: 10, threads: 1);

    private static void Check(MeasureCatalog policy)
    {
        var result = CatalogProver.Prove(policy);
        Assert.Empty(result.Proofs.Where(p => p.Aspect == "program_differs").Select(p => $"{p.Check} {p.Measures[0]} {p.Stated(p.Cases[0].Form.Declared[0].Figures[0].Input)} {Shown.English(p.Explanation)}"));
        foreach (var proof in result.Proofs)
        {
            Assert.False(proof.Outcome == ProofOutcome.Fails && proof.Cases.IsEmpty && proof.Aspect is not ("number_never_used" or "days_without_number" or "no_applicant" or "park_without_measure" or "park_with_several"), proof.Aspect);
            Proven.Replay(policy, proof);
        }
    }

    private static MeasureCatalog? Read(PolicyText[] texts) =>
        MeasureReader.Read(texts.Select(t => t with { Text = AcrossFiles().Replace(t.Text, texts.Length > 3 ? "$0" : "") })).Catalog;

    private static string Changed(string text, string[] money, string[] percents, string[] counts)
    {
        var (m, p, c) = (0, 0, 0);
        text = Money().Replace(text, _ => $"\"{money[m++ % money.Length]}\"");
        text = Percent().Replace(text, _ => percents[p++ % percents.Length]);
        return Count().Replace(text, _ => $"value: {counts[c++ % counts.Length]},");
    }

    [GeneratedRegex("\"[0-9]+\\.[0-9]{2}\"")]
    private static partial Regex Money();

    [GeneratedRegex("[0-9]+%")]
    private static partial Regex Percent();

    [GeneratedRegex("value: [0-9]+,")]
    private static partial Regex Count();

    // A measure alone cannot speak of others.
    [GeneratedRegex("^(same_thing|related): \\[.*\\]$", RegexOptions.Multiline)]
    private static partial Regex AcrossFiles();
}
