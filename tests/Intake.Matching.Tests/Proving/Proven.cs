using System.Runtime.CompilerServices;
using Intake.Matching.Awards.Mechanisms;
using Intake.Matching.Measures;
using Intake.Matching.Proving;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Proving;

/// <summary>Policies to be proven, and what was found about them.</summary>
internal static class Proven
{
    private static readonly ConditionalWeakTable<MeasureCatalog, ProofResult> Results = [];

    /// <summary>The policy that ships.</summary>
    public static ProofResult Shipped => Of(TestPolicy.Catalog);

    /// <summary>The policy that ships with the made-up guide.</summary>
    public static ProofResult Guided => Of(TestPolicy.WithGuide);

    /// <summary>What is found about a policy; it is proven once, however often a test asks.</summary>
    public static ProofResult Of(MeasureCatalog policy) => Results.GetValue(policy, CatalogProver.Prove);

    /// <summary>The shipped policy with the made-up guide after one replacement in it.</summary>
    public static MeasureCatalog WithGuide(string old, string replacement)
    {
        var guide = TestPolicy.Guide;
        Assert.Contains(old, guide.Text, StringComparison.Ordinal);
        var at = guide.Text.IndexOf(old, StringComparison.Ordinal);
        return Read([.. BuiltInPolicy.Texts(), guide with { Text = guide.Text.Remove(at, old.Length).Insert(at, replacement) }]);
    }

    public static MeasureCatalog Read(PolicyText[] texts)
    {
        var reading = MeasureReader.Read(texts);
        Assert.Empty(reading.Problems);
        return reading.Catalog!;
    }

    /// <summary>A policy of one measure, made from one that ships.</summary>
    public static MeasureCatalog Only(string id, Func<Measure, Measure> change) =>
        new(TestPolicy.Catalog.Notice, [change(TestPolicy.Catalog.Find(id)!) with { SameThing = [], Related = [] }], "test");

    /// <summary>Stages over a count, each from and below and what it brings in yuan.</summary>
    public static MeasureCatalog Staged(params (int From, int? Below, decimal Yuan)[] stages) => Only("openharmony-certification", m => m with
    {
        Once = null,
        Mechanism = new AmountByStage([.. stages.Select(s => new AmountStage(
            Always((decimal)s.From), s.Below is { } below ? Always((decimal)below) : null, Always(Extraction.Values.Money.FromYuan(s.Yuan))))]),
    });

    /// <summary>A number that holds from the first day of the notice on.</summary>
    public static DatedSeries<T> Always<T>(T value) => From(TestPolicy.Catalog.Notice.InForceFrom, value);

    /// <summary>A number that holds from a day on.</summary>
    public static DatedSeries<T> From<T>(DateOnly day, T value) => new([new DatedValue<T>(day, value, new Citation(1))]);

    /// <summary>What is not found about the policy that ships: in order of the check, then of the measures.</summary>
    public static List<string> Faults(MeasureCatalog policy) =>
        [.. Of(policy).Proofs.Where(p => p.Outcome == ProofOutcome.Fails).Select(p => $"{p.Aspect}: {string.Join(", ", p.Measures)}")];

    /// <summary>The one proof of the aspect, whose cases the program answers as they say.</summary>
    public static Proof Found(MeasureCatalog policy, string aspect) => Found(policy, Of(policy), aspect);

    public static Proof Found(MeasureCatalog policy, ProofResult result, string aspect)
    {
        var proof = Assert.Single(result.Proofs, p => p.Aspect == aspect);
        Replay(policy, proof);
        return proof;
    }

    /// <summary>Assesses each case again and compares every award.</summary>
    public static void Replay(MeasureCatalog policy, Proof proof)
    {
        foreach (var shown in proof.Cases)
        {
            var awards = Declared.Assess(policy, shown.Form).Awards;
            Assert.Equal(shown.Awards, awards.Select(a => new ProofAward(a.Measure, a.Status, a.Amount, a.InKind?.Quantity)));
        }
    }

    /// <summary>The awards of the cases, each case summed up.</summary>
    public static string Totals(this Proof proof) => string.Join(" ", proof.Cases.Select(c => c.Total.ToString()));

    /// <summary>What the cases state for an input.</summary>
    public static string Stated(this Proof proof, string input) => string.Join(" ", proof.Cases.Select(c => c.Form.Declared[0].Figures.Single(f => f.Input == input).Value.ToString()));
}
