using CsCheck;
using Intake.Extraction.Values;
using Intake.Matching.Proving;
using Intake.Matching.Proving.Curves;

namespace Intake.Matching.Tests.Proving;

public sealed class AwardCurveTests
{
    [Fact]
    public void A_line_held_to_a_ceiling_reaches_it_at_the_first_fen_whose_share_does()
    {
        var curve = AwardCurve.Line(0.3m).HeldTo(600_000_000);
        Assert.Equal(2_000_000_000, curve.Pieces[1].Range.First);
        Assert.Equal([Money.FromFen(599_999_999), Money.FromFen(600_000_000), Money.FromFen(600_000_000)],
            new[] { 1_999_999_999L, 2_000_000_000L, 2_000_000_001L }.Select(curve.Award));
        Assert.Empty(curve.Falls);
    }

    [Fact]
    public void A_curve_that_ends_falls_where_it_ends() =>
        Assert.Equal([(20L, 21L)], AwardCurve.Line(5m).Only(new StepRange(0, 20)).Falls);

    [Fact]
    public void Held_and_cut_a_curve_gives_what_is_reckoned_value_by_value_and_falls_where_that_falls() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[0, 400], Gen.Int[0, 60], Gen.Int[0, 60], Gen.Bool).Sample((percent, ceiling, first, last, open) =>
        {
            var range = new StepRange(first, open ? null : last);
            var curve = AwardCurve.Line(percent / 100m).HeldTo(ceiling).Only(range);
            var reckoned = Enumerable.Range(0, 70).Select(step => range.Contains(step) ? (long)Math.Floor(Math.Min(step * percent / 100m, ceiling)) : 0L).ToList();
            Assert.Equal(reckoned, Enumerable.Range(0, 70).Select(step => curve.Award(step).Fen));
            var falls = Enumerable.Range(1, 69).Where(step => reckoned[step] < reckoned[step - 1]).Select(step => ((long)step - 1, (long)step));
            Assert.Equal(falls, curve.Falls);
        }, iter: 2000);

    [Fact]
    public void Random_stages_fall_and_have_gaps_and_overlaps_exactly_where_the_program_shows_them_value_by_value() =>
        Gen.Select(Gen.Int[0, 10], Gen.Int[1, 6], Gen.Bool, Gen.Int[0, 4]).Array[1, 4].Sample(drawn =>
        {
            var policy = Proven.Staged([.. drawn.Select(d => (d.Item1, d.Item3 ? (int?)null : d.Item1 + d.Item2, (decimal)d.Item4))]);
            var result = CatalogProver.Prove(policy);
            Assert.DoesNotContain(result.Proofs, p => p.Aspect == "program_differs");
            var at = new ProofSetting(policy, 2026);
            var awards = Enumerable.Range(0, 20).Select(value => at.Ask(at.Form(at.Measures[0], at.Measures[0].Declared(at.Measures[0].Measure.Base!, value))).Total.Fen).ToList();
            var falls = Enumerable.Range(1, 19).Where(value => awards[value] < awards[value - 1]).Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(falls, result.Proofs.Where(p => p.Aspect == "award_falls").Select(p => p.Cases[1].Form.Declared[0].Figures[0].Value.ToString()));

            bool Holds((int, int, bool, int) stage, int value) => value >= stage.Item1 && (stage.Item3 || value < stage.Item1 + stage.Item2);
            var gaps = Enumerable.Range(1, 19).Where(value => value > drawn.Min(d => d.Item1) && !drawn.Any(d => Holds(d, value)) && drawn.Any(d => Holds(d, value - 1)));
            Assert.Equal(gaps.Select(g => g.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                result.Proofs.Where(p => p.Aspect == "stage_gap").Select(p => p.Cases[1].Form.Declared[0].Figures[0].Value.ToString()));
            Assert.Equal(Enumerable.Range(0, 20).Any(value => drawn.Count(d => Holds(d, value)) > 1), result.Proofs.Any(p => p.Aspect == "stage_overlap"));
        }, iter: 150);
}
