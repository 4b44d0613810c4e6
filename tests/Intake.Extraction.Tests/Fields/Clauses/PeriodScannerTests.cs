using Intake.Extraction.Fields.Clauses;

namespace Intake.Extraction.Tests.Fields.Clauses;

public sealed class PeriodScannerTests
{
    private static string All(string text) =>
        string.Join("; ", PeriodScanner.In(text, DateScanner.In(text)).Select(period => $"{period.First.Day:yyyy-MM-dd}/{period.Last.Day:yyyy-MM-dd}"));

    [Theory]
    [InlineData("自2025年1月1日起至2025年12月31日止")]
    [InlineData("从2025年1月1日到2025年12月31日")]
    [InlineData("2025-01-01至2025-12-31")]
    [InlineData("2025.01.01-2025.12.31")]
    [InlineData("2025/1/1~2025/12/31")]
    [InlineData("2025年1月1日——2025年12月31日")]
    [InlineData("20250101-20251231")]
    [InlineData("自2025年1月1日零时起至2025年12月31日24时止")]
    [InlineData("自2025年1月1日起,共12个月,至2025年12月31日止")]
    [InlineData("2025年1月1日(含当日)至2025年12月31日")]
    [InlineData("2025年1月1日至12月31日")]
    [InlineData("二〇二五年一月一日至二〇二五年十二月三十一日")]
    [InlineData("自\t2025年1月1日\t起至\t2025年12月31日\t止")]
    public void A_period_is_read_in_every_form(string text) => Assert.Equal("2025-01-01/2025-12-31", All(text));

    [Theory]
    [InlineData("自2025年1月1日起一年")]
    [InlineData("2025年1月1日签订,2025年12月31日付款")]
    [InlineData("自____年__月__日至____年__月__日")]
    [InlineData("2025年1月1日。至2025年12月31日")]
    [InlineData("2025年2月30日至2025年3月31日")]
    public void What_does_not_name_both_days_is_no_period(string text) => Assert.Equal("", All(text));

    [Theory]
    [InlineData("合同编号HT-20250101")]
    [InlineData("电话13820250101")]
    [InlineData("920250101")]
    [InlineData("年月日")]
    public void Digits_of_numbers_are_no_days(string text) => Assert.Empty(DateScanner.In(text));
}
