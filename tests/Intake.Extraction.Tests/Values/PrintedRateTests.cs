using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Values;

public sealed class PrintedRateTests
{
    [Theory]
    [InlineData("13%", "0.13")]
    [InlineData("6 %", "0.06")]
    [InlineData("６％", "0.06")]
    [InlineData("1.5%", "0.015")]
    [InlineData("0%", "0.00")]
    [InlineData("零税率", "0.00")]
    [InlineData("100%", "1.00")]
    public void A_percentage_is_a_fraction(string printed, string fraction)
    {
        Assert.True(PrintedRate.TryParse(printed, out var rate));
        Assert.Equal(PrintedRateKind.Percentage, rate.Kind);
        Assert.Equal(fraction, rate.Rate.ToString());
    }

    [Theory]
    [InlineData("免税", PrintedRateKind.Exempt, true)]
    [InlineData("不征税", PrintedRateKind.NotTaxable, true)]
    [InlineData("***", PrintedRateKind.Hidden, false)]
    [InlineData("*", PrintedRateKind.Hidden, false)]
    public void Words_and_stars_say_why_there_is_no_percentage(string printed, PrintedRateKind kind, bool hasRate)
    {
        Assert.True(PrintedRate.TryParse(printed, out var rate));
        Assert.Equal(kind, rate.Kind);
        Assert.Equal(hasRate, rate.Rate is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("0.06")]
    [InlineData("13")]
    [InlineData("-3%")]
    [InlineData("¥3%")]
    [InlineData("101%")]
    [InlineData("1.23456%")]
    [InlineData("6%%")]
    public void A_rate_without_its_sign_or_beyond_sense_is_refused(string printed) => Assert.False(PrintedRate.TryParse(printed, out _));
}
