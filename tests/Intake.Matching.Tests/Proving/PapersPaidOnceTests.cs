using Intake.Extraction.Values;
using Intake.Matching.Evidence;
using Intake.Matching.Tests.Papers;
using static Intake.Matching.Tests.Papers.Application;

namespace Intake.Matching.Tests.Proving;

/// <summary>What the proofs say of papers, that an expense goes whole to one measure, tried with papers.</summary>
public sealed class PapersPaidOnceTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(ParkRecognition.Recognised)]
    [InlineData(ParkRecognition.Partner)]
    [InlineData(ParkRecognition.Other)]
    public void Rent_that_papers_show_is_the_base_of_one_rent_measure_whatever_is_said_of_the_park(ParkRecognition? park)
    {
        var result = Assess(Form with { Park = park is null ? null : new Park("某园", park) }, new Invoice { Lines = [Invoice.Rent("1000.00")] });

        Assert.Equal(Money.FromFen(100_000), Bases(result.Awards));
    }

    [Fact]
    public void Computing_power_that_two_measures_pay_for_by_a_guide_is_the_base_of_one_of_them()
    {
        var policy = Proven.WithGuide("  - id: cloud-spend\n", "  - id: cloud-spend\n    expense_kinds: [compute_purchase]\n");
        var result = Assess(Form, policy, new Invoice { Lines = [Invoice.Compute("1000.00")] });

        Assert.Single(result.Awards, a => a.Base > Money.Zero);
    }

    private static Money Bases(IEnumerable<Intake.Matching.Awards.ProposedAward> awards) => Money.Sum(awards.Select(award => award.Base));
}
