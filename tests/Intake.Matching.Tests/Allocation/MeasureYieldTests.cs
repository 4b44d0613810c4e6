using CsCheck;
using Intake.Matching.Allocation;

namespace Intake.Matching.Tests.Allocation;

/// <summary>The award of one measure as a function of its sum, to the fen.</summary>
public sealed class MeasureYieldTests
{
    private static readonly Gen<AllocatableMeasure> GenMeasure = Gen.Select(
        Gen.OneOf(Gen.Const(0.3m), Gen.Const(0.015m), Gen.Const(1m), Gen.Const(1.5m), Gen.Const(0.333333333m), Gen.Const(0m)), Gen.Long[0, 2_000], GenMaybe(), GenMaybe(), GenMaybe(), Gen.Bool)
        .Select((rate, already, room, ceiling, support, lot) => new AllocatableMeasure(0, rate, lot ? 0 : already, room, ceiling, support));

    private static readonly Gen<AllocatableMeasure> GenPaying = GenMeasure.Where(m => new MeasureYield(m).CanPay);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(33_333, 9_999)]
    [InlineData(33_334, 10_000)]
    [InlineData(33_337, 10_000)]
    public void A_share_is_rounded_down_and_stops_at_its_ceiling(long sum, long award) =>
        Assert.Equal(award, new MeasureYield(new AllocatableMeasure(0, 0.3m, AwardCeiling: 10_000)).Award(sum));

    [Theory]
    [InlineData(1_000, 0)]
    [InlineData(1_001, 1)]
    [InlineData(2_000, 1_000)]
    [InlineData(2_002, 1_001)]
    public void It_never_exceeds_what_other_support_leaves_of_the_outlay(long sum, long award) =>
        Assert.Equal(award, new MeasureYield(new AllocatableMeasure(0, 0.5m, OtherSupport: 1_000)).Award(sum));

    [Theory]
    [InlineData(1_400, 0)]
    [InlineData(1_402, 1)]
    [InlineData(2_000, 300)]
    [InlineData(9_999, 300)]
    public void What_was_awarded_already_comes_off_the_room_of_the_year(long sum, long award) =>
        Assert.Equal(award, new MeasureYield(new AllocatableMeasure(0, 0.5m, 700, 1_000)).Award(sum));

    [Fact]
    public void The_largest_sum_at_the_finest_rate_stays_exact() =>
        Assert.Equal(99_999_999_900_000_000, new MeasureYield(new AllocatableMeasure(0, 0.999999999m)).Award(AllocationProblem.MostFen));

    [Fact]
    public void It_equals_the_arithmetic_of_the_awards_in_yuan() =>
        Gen.Select(GenMeasure, Gen.Long[0, 6_000]).Sample((measure, sum) => Assert.Equal(BruteForce.Award(measure, sum), new MeasureYield(measure).Award(sum)), iter: 20_000);

    [Fact]
    public void Its_pieces_are_never_steeper_than_the_one_before_and_meet_it_at_their_ends() =>
        Gen.Select(GenPaying, Gen.Long[0, 2_000], Gen.Long[1, 50]).Sample((measure, fixedBase, step) =>
        {
            var curve = new ConcaveYield(new MeasureYield(measure), fixedBase, step, 1_000_000_000, 100);
            var (k, value) = (0L, curve.At(0));
            foreach (var (n, (width, rise)) in curve.Pieces.Index())
            {
                Assert.True(n == 0 || rise <= curve.Pieces[n - 1].Rise);
                k += width;
                value += rise * width;
                Assert.Equal(curve.At(k), value);
            }

            Assert.Equal(curve.At(100), value);
        }, iter: 20_000);

    [Fact]
    public void A_sum_that_stands_for_another_differs_from_it_by_the_same_whole_fen_whatever_is_added() =>
        Gen.Select(GenPaying, Gen.Long[0, 2_000], Gen.Long[1, 50], Gen.Long[0, 90], Gen.Long[0, 90]).Sample((measure, fixedBase, step, k, more) =>
        {
            var curve = new ConcaveYield(new MeasureYield(measure), fixedBase, step, 1_000_000_000, 200);
            var other = curve.Representative(k, more);
            for (var added = 0L; added <= more; added++)
            {
                Assert.Equal(curve.Signed(k) - curve.Signed(other), curve.Signed(k + added) - curve.Signed(other + added));
            }
        }, iter: 5_000);

    private static Gen<long?> GenMaybe() => Gen.Select(Gen.Bool, Gen.Long[0, 3_000]).Select((some, value) => some ? value : (long?)null);
}
