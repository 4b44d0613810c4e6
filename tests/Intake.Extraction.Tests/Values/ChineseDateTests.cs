using CsCheck;
using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Values;

public sealed class ChineseDateTests
{
    [Theory]
    [InlineData("2025年3月31日")]
    [InlineData("2025年03月31日")]
    [InlineData(" 2025 年 03 月 31 日 ")]
    [InlineData("２０２５年３月３１日")]
    [InlineData("2025-03-31")]
    [InlineData("2025－3－31")]
    [InlineData("2025.3.31")]
    [InlineData("2025/03/31")]
    [InlineData("20250331")]
    [InlineData("二〇二五年三月三十一日")]
    [InlineData("二零二五年三月三十一日")]
    [InlineData("二○二五年三月三十一日")]
    [InlineData("贰零贰伍年叁月叁拾壹日")]
    [InlineData("贰零贰伍年零叁月叁拾壹日")]
    [InlineData("貳零貳伍年參月參拾壹日")]
    public void Every_printed_form_of_a_day_is_read(string printed)
    {
        Assert.True(ChineseDate.TryParse(printed, out var date));
        Assert.Equal(new DateOnly(2025, 3, 31), date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025年2月29日")]
    [InlineData("2025年13月1日")]
    [InlineData("2025年0月1日")]
    [InlineData("2025年3月0日")]
    [InlineData("2025-04-31")]
    [InlineData("2025-03/31")]
    [InlineData("25年3月31日")]
    [InlineData("02025年3月31日")]
    [InlineData("1899-12-31")]
    [InlineData("2200-01-01")]
    [InlineData("2025年3月31")]
    [InlineData("2025年3月")]
    [InlineData("2025年3月311日")]
    [InlineData("20250332")]
    [InlineData("2025033")]
    [InlineData("202503311")]
    [InlineData("2025-03-31日")]
    [InlineData("二〇二五年三月三十二日")]
    [InlineData("二〇二五年零月三日")]
    [InlineData("二〇二五年零三月三日")]
    [InlineData("____年__月__日")]
    [InlineData("年月日")]
    [InlineData("贰零贰伍年叁月叁拾贰日")]
    [InlineData("2025-03-31 10:20")]
    public void What_is_no_day_or_not_only_a_day_is_refused(string printed) => Assert.False(ChineseDate.TryParse(printed, out _));

    [Theory]
    [InlineData("二〇二四年十月十日", 10, 10)]
    [InlineData("二〇二四年十二月二十日", 12, 20)]
    [InlineData("二〇二四年二月二十九日", 2, 29)]
    [InlineData("二〇二四年一月十九日", 1, 19)]
    [InlineData("贰零贰肆年零壹拾月零壹拾日", 10, 10)]
    [InlineData("贰零贰肆年壹拾贰月贰拾日", 12, 20)]
    public void Numerals_count_tens(string printed, int month, int day)
    {
        Assert.True(ChineseDate.TryParse(printed, out var date));
        Assert.Equal(new DateOnly(2024, month, day), date);
    }

    [Fact]
    public void Any_day_of_two_centuries_reads_back_in_every_form() =>
        Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber].Select(DateOnly.FromDayNumber).Sample(date =>
        {
            foreach (var form in (string[])["yyyy年M月d日", "yyyy-MM-dd", "yyyy.M.d", "yyyy/MM/dd", "yyyyMMdd"])
            {
                Assert.True(ChineseDate.TryParse(date.ToString(form, System.Globalization.CultureInfo.InvariantCulture), out var same));
                Assert.Equal(date, same);
            }
        });
}
