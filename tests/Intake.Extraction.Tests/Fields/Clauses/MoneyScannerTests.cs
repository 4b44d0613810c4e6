using CsCheck;
using Intake.Extraction.Fields.Clauses;
using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Fields.Clauses;

public sealed class MoneyScannerTests
{
    private static string Said(MoneyMention money) => $"{money.Figures?.ToString() ?? "-"}|{money.Said?.ToString() ?? money.Words ?? "-"}{(money.IsBare ? "|bare" : "")}";

    private static string All(string text) => string.Join("; ", MoneyScanner.In(text).Select(Said));

    [Theory]
    [InlineData("人民币壹拾贰万元整(¥120,000.00)", "120000.00|120000.00")]
    [InlineData("¥120,000.00(大写:壹拾贰万元整)", "120000.00|120000.00")]
    [InlineData("50万元(大写:伍拾万元整)", "500000.00|500000.00")]
    [InlineData("50 万元", "500000.00|-")]
    [InlineData("1.5亿元", "150000000.00|-")]
    [InlineData("¥50万", "500000.00|-")]
    [InlineData("RMB 360,000.00", "360000.00|-")]
    [InlineData("120000元整", "120000.00|-")]
    [InlineData("人民币五十万元整", "-|500000.00")]
    [InlineData("人民币十万元", "-|100000.00")]
    [InlineData("大写:叁佰元整\t小写:300.00", "300.00|300.00")]
    [InlineData("14,000.00\n合计\t贰万元整\t¥20,000.00", "14000.00|-|bare; 20000.00|20000.00")]
    [InlineData("100元(壹佰元整),200元(贰佰元整)", "100.00|100.00; 200.00|200.00")]
    [InlineData("人民币玖拾捌万元整(¥890,000.00)", "890000.00|980000.00")]
    public void Amounts_are_found_with_both_their_writings(string text, string expected) => Assert.Equal(expected, All(text));

    [Theory]
    [InlineData("USD 120,000.00")]
    [InlineData("120,000美元")]
    [InlineData("HK$500.00")]
    [InlineData("30%")]
    [InlineData("0.5‰")]
    [InlineData("12个月")]
    [InlineData("50万台")]
    [InlineData("HT-20250001")]
    [InlineData("1,20,000元")]
    [InlineData("______元")]
    public void What_is_no_yuan_is_none(string text) => Assert.Equal("", All(text));

    [Fact]
    public void Any_amount_written_both_ways_is_read_as_one() =>
        Gen.Long[1, 999_999_999_999].Select(Money.FromFen).Sample(money =>
        {
            var figures = money.Yuan.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture);
            var read = Assert.Single(MoneyScanner.In($"总价为人民币{ChineseAmount.Render(money)}(¥{figures})。"));
            Assert.Equal((money, money), (read.Figures, read.Said));
        });
}
