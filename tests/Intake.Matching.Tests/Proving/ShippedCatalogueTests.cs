using System.Globalization;
using Intake.Extraction.Messages;
using Intake.Matching.Measures;
using Intake.Matching.Proving;
using Intake.Matching.Tests.Papers;

namespace Intake.Matching.Tests.Proving;

/// <summary>What is found about the policy that ships, alone and with the made-up guide.</summary>
public sealed class ShippedCatalogueTests
{
    [Fact]
    public void Nothing_about_the_policy_that_ships_fails() => Assert.Empty(Proven.Faults(TestPolicy.Catalog));

    [Fact]
    public void Nothing_about_it_fails_with_the_made_up_guide() => Assert.Empty(Proven.Faults(TestPolicy.WithGuide));

    [Fact]
    public void Its_remarks_are_these() => Assert.Equal(
        [
            "apart_by_kind 1", "early_start_costs_a_year 2", "guide_may_lower 1", "rate_falls_by_year 2", "split_lifts_item_ceiling 2", "split_loses_a_fen 1", "total_falls_at_equal_base 13",
            "year_partly_in_force 1", "zero_award_counts 1",
        ],
        Counted(Proven.Shipped, ProofOutcome.HoldsWithRemark));

    [Fact]
    public void What_cannot_be_decided_is_this() => Assert.Equal(
        [
            "amount_left_to_guide 3", "bound_left_to_guide 3", "decided_case_by_case 1", "once_to_confirm 5", "outlay_not_base 1", "outlay_without_base 1",
            "perhaps_same_money 32", "places_over_all 2",
        ],
        Counted(Proven.Shipped, ProofOutcome.NotDecidable));

    [Fact]
    public void The_made_up_guide_adds_that_it_is_made_up_where_it_cuts_off_and_where_it_pays_less() => Assert.Equal(
        ["award_cut_off: first-set-robot", "award_cut_off: openharmony-certification", "ceiling_above_guide: cloud-spend", "guide_made_up: "],
        Proven.Guided.Proofs.Where(p => p.Outcome == ProofOutcome.HoldsWithRemark && Proven.Shipped.Proofs.All(own => own.Aspect != p.Aspect))
            .Select(p => $"{p.Aspect}: {string.Join(", ", p.Measures)}").Order(StringComparer.Ordinal));

    [Fact]
    public void A_guide_settles_for_its_year_what_is_open_in_the_others()
    {
        var open = Proven.Guided.Proofs.Where(p => p.Aspect is "amount_left_to_guide" or "bound_left_to_guide").ToList();
        Assert.Equal(6, open.Count);
        Assert.All(open, proof => Assert.Equal([2025, 2027, 2028], proof.Years));
    }

    [Fact]
    public void Every_measure_is_spoken_of_in_every_year() => Assert.All(TestPolicy.Catalog.Ids, id =>
        Assert.Equal([2025, 2026, 2027, 2028], Proven.Guided.Proofs.Where(p => p.Measures.Contains(id)).SelectMany(p => p.Years).Distinct().Order()));

    [Fact]
    public void Every_case_of_every_proof_gives_the_awards_it_names_when_assessed_again()
    {
        foreach (var (policy, result) in new[] { (TestPolicy.Catalog, Proven.Shipped), (TestPolicy.WithGuide, Proven.Guided) })
        {
            Assert.True(result.Assessed > 3000);
            Assert.All(result.Proofs, proof => Proven.Replay(policy, proof));
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_explanation_can_be_said(string language)
    {
        var catalog = new MessageCatalog(CultureInfo.GetCultureInfo(language), typeof(Message).Assembly, typeof(Measure).Assembly);
        Assert.All(Proven.Guided.Proofs, proof => Assert.DoesNotMatch(@"\{\d", catalog.Text(proof.Explanation)));
    }

    [Fact]
    public void Proving_twice_finds_the_same_in_the_same_order()
    {
        var again = CatalogProver.Prove(TestPolicy.Catalog);
        Assert.Equal(Proven.Shipped.Proofs.Select(p => (p.Check, p.Aspect, string.Join(' ', p.Measures), p.Outcome, p.Explanation)),
            again.Proofs.Select(p => (p.Check, p.Aspect, string.Join(' ', p.Measures), p.Outcome, p.Explanation)));
    }

    private static IEnumerable<string> Counted(ProofResult result, ProofOutcome outcome) => result.Proofs.Where(p => p.Outcome == outcome)
        .GroupBy(p => p.Aspect).Select(g => $"{g.Key} {g.Count().ToString(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal);
}
