using Intake.Extraction.Messages;
using Intake.Extraction.Verification.Repair;

namespace Intake.Extraction.Tests.Verification.Repair;

public sealed class FigureSolverTests
{
    private static readonly Message Name = Message.Of("repair.by_sum");

    [Fact]
    public void What_holds_is_left_alone() => Assert.Empty(Solve([100, 13, 113], Sum(2, 0, 1)));

    [Fact]
    public void One_relation_alone_settles_nothing() => Assert.Empty(Solve([722_39, 21_68, 744_08], Sum(2, 0, 1)));

    [Fact]
    public void Two_relations_that_rest_on_different_figures_settle_a_figure_seen_twice()
    {
        // 6630.22 for 630.22: the lines say so, and rate and tax of the line.
        var repair = Assert.Single(Solve([722_39, 6630_22, 92_17, 18_91], Sum(0, 1, 2), Rate(1, 3, 3)));

        Assert.Equal((1, 630_22), (repair.Figure, repair.Value));
        Assert.Equal(2, repair.Witnesses.Length);
    }

    [Fact]
    public void Two_relations_that_rest_on_the_same_figure_are_one_witness() =>
        Assert.Empty(Solve([100_00, 170_00], Sum(0, 1), Sum(0, 1)));

    [Fact]
    public void Two_explanations_of_one_size_settle_nothing()
    {
        // Total and sum of the lines both miss by the same: either amount may be the wrong one, and nothing else tells.
        Assert.Empty(Solve([500_00, 100_00, 400_10], Sum(0, 1, 2)));
    }

    [Fact]
    public void A_value_that_is_no_slip_away_is_no_explanation() => Assert.Empty(Solve([722_39, 987_65, 92_17, 18_91], Sum(0, 1, 2), Rate(1, 3, 3)));

    [Fact]
    public void Two_figures_misread_alike_are_settled_by_what_lies_outside_them()
    {
        // Tax and the tax of the only line: 176.50 for 176.90. Sum of the total, and rate times amount of the line.
        var repairs = Solve([2948_33, 176_50, 3125_23, 2948_33, 176_50], Sum(2, 0, 1), Sum(0, 3), Sum(1, 4), Rate(3, 4, 6), Constant(2, 3125_23));

        Assert.Equal([(1, 176_90L), (4, 176_90L)], repairs.Select(repair => (repair.Figure, repair.Value)).Order());
    }

    [Fact]
    public void Sums_over_lines_alone_do_not_tell_in_which_line_the_slip_is()
    {
        // The third line is off by two slips; mending amount and tax of the second would hold as well.
        var relations = (FigureRelation[])[FigureRelation.Lines(Name, 0, [1, 2, 3]), FigureRelation.Lines(Name, 4, [5, 6, 7]), Rate(1, 5, 6), Rate(2, 6, 6), Rate(3, 7, 6)];

        Assert.Empty(Solve([101_482_37, 55_329_05, 13_797_60, 42_355_72, 6_088_94, 3_319_74, 827_86, 2_541_34], relations));
    }

    [Fact]
    public void A_lost_minus_is_told_by_the_sums()
    {
        var relations = (FigureRelation[])[FigureRelation.Lines(Name, 0, [1, 2]), FigureRelation.Lines(Name, 3, [4, 5]), Rate(1, 4, 13), Rate(2, 5, 13)];

        var repairs = Solve([37_216_45, 43_784_06, 6_567_61, 4_838_14, 5_691_93, 853_79], relations);

        Assert.Equal([(2, -6_567_61L), (5, -853_79L)], repairs.Select(repair => (repair.Figure, repair.Value)).Order());
    }

    [Fact]
    public void A_figure_that_only_a_tolerance_tells_is_left_open() =>
        Assert.Empty(Solve([2948_33, 176_92, 3125_23, 2948_33, 176_92], Sum(2, 0, 1), Sum(0, 3), Sum(1, 4), Rate(3, 4, 6), Constant(2, 3125_23)));

    private static IReadOnlyList<FigureRepair> Solve(long[] readings, params FigureRelation[] relations) => new FigureSolver([.. readings], [.. relations]).Solve();

    private static FigureRelation Sum(int whole, params int[] parts) => FigureRelation.Sum(RelationStrength.Witness, Name, whole, parts);

    private static FigureRelation Constant(int figure, long fen) => FigureRelation.Sum(RelationStrength.Witness, Name, -1, [figure], fen);

    private static FigureRelation Rate(int amount, int tax, int percent) =>
        FigureRelation.Test(RelationStrength.Witness, Name, [amount, tax], values => Math.Abs((values[amount] * percent) - (values[tax] * 100)) <= 600);
}
