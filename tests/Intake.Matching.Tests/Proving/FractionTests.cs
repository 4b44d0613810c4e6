using CsCheck;
using Intake.Matching.Proving;

namespace Intake.Matching.Tests.Proving;

public sealed class FractionTests
{
    [Theory]
    [InlineData("0.5", 1, 2)]
    [InlineData("0.30", 3, 10)]
    [InlineData("0.05", 1, 20)]
    [InlineData("0.333333", 333333, 1000000)]
    [InlineData("1", 1, 1)]
    public void A_rate_is_a_fraction_in_lowest_terms(string rate, long numerator, long denominator) =>
        Assert.Equal(new Fraction(numerator, denominator), Fraction.Of(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_lowest_base_with_a_rest_is_the_one_found_by_trying() =>
        Gen.Select(Gen.Int[1, 200], Gen.Int[0, 199], Gen.Int[0, 500]).Where((percent, _, _) => percent < 200).Sample((part, wanted, least) =>
        {
            var rate = Fraction.Of(part / 200m);
            var rest = wanted % rate.Denominator;
            var tried = Enumerable.Range(least, 400).First(step => step * rate.Numerator % rate.Denominator == rest);
            Assert.Equal(tried, rate.StepWithRest(rest, least));
        }, iter: 1000);
}
