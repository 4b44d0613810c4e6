using CsCheck;
using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Values;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("100.00", "100.00")]
    [InlineData("¥100.00", "100.00")]
    [InlineData("￥ 100.00", "100.00")]
    [InlineData("57", "57.00")]
    [InlineData("6.2", "6.20")]
    [InlineData("0.05", "0.05")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("¥12，345.60", "12345.60")]
    [InlineData("１２３．４５", "123.45")]
    [InlineData("-50.00", "-50.00")]
    [InlineData("－50.00", "-50.00")]
    [InlineData("−50.00", "-50.00")]
    [InlineData("负50.00", "-50.00")]
    [InlineData("¥-50.00", "-50.00")]
    [InlineData("-¥50.00", "-50.00")]
    [InlineData("(50.00)", "-50.00")]
    [InlineData("¥（50.00）", "-50.00")]
    [InlineData("300.00元", "300.00")]
    public void Printed_amounts_are_read(string printed, string amount)
    {
        Assert.True(AmountText.TryParse(printed, out var money));
        Assert.Equal(amount, money.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("¥")]
    [InlineData("***")]
    [InlineData("1,23.00")]
    [InlineData("1,2345.00")]
    [InlineData(",123.00")]
    [InlineData("1234,567.00")]
    [InlineData("1,234567.00")]
    [InlineData("1.234,56")]
    [InlineData("100.000")] // perhaps 100,000
    [InlineData("100.")]
    [InlineData(".50")]
    [InlineData("007.00")]
    [InlineData("1 234.00")]
    [InlineData("12.34 56.78")]
    [InlineData("--5.00")]
    [InlineData("-(5.00)")]
    [InlineData("5.00-")]
    [InlineData("1O0.00")]
    [InlineData("120万元")]
    [InlineData("1e5")]
    [InlineData("12345678901234.00")]
    public void What_could_be_read_in_two_ways_is_refused(string printed) => Assert.False(AmountText.TryParse(printed, out _));

    [Theory]
    [InlineData("120万元", "1200000.00")]
    [InlineData("1.5 亿元", "150000000.00")]
    [InlineData("¥300元", "300.00")]
    [InlineData("0.123456万元", "1234.56")]
    public void A_printed_unit_counts(string printed, string amount)
    {
        Assert.True(AmountText.TryParseWithUnit(printed, out var money));
        Assert.Equal(amount, money.ToString());
    }

    [Theory]
    [InlineData("120")]
    [InlineData("120万")]
    [InlineData("0.1234567万元")]
    public void Without_a_unit_or_with_parts_of_a_fen_there_is_no_amount(string printed) => Assert.False(AmountText.TryParseWithUnit(printed, out _));

    [Theory]
    [InlineData("0.884955752212389", 15)]
    [InlineData("5.30", 2)]
    [InlineData("3", 0)]
    public void A_number_keeps_its_printed_places(string printed, int places)
    {
        Assert.True(AmountText.TryParseNumber(printed, out var number));
        Assert.Equal(places, number.Scale);
        Assert.Equal(printed, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Any_amount_reads_back_with_and_without_separators() =>
        Gen.Long[-999_999_999_999_999, 999_999_999_999_999].Sample(fen =>
        {
            var money = Money.FromFen(fen);
            Assert.True(AmountText.TryParse(money.ToString(), out var plain));
            Assert.True(AmountText.TryParse("¥" + money.Yuan.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture), out var separated));
            Assert.Equal(money, plain);
            Assert.Equal(money, separated);
        });
}
