using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Values;

public sealed class DatePeriodTests
{
    private static readonly DatePeriod January = new(new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 31));

    [Theory]
    [InlineData("2025-01-01至2025-01-31")]
    [InlineData("2025-01-01 至 2025-01-31")]
    [InlineData("2025年1月1日-2025年1月31日")]
    [InlineData("2025年1月1日——2025年1月31日")]
    [InlineData("20250101 20250131")]
    [InlineData("20250101-20250131")]
    [InlineData("2025-01-01-2025-01-31")]
    [InlineData("2025.01.01～2025.01.31")]
    [InlineData("自2025年1月1日起至2025年1月31日止")]
    [InlineData("2025-01-01起 2025-01-31止")]
    public void Every_printed_form_of_a_period_is_read(string printed)
    {
        Assert.True(DatePeriod.TryParse(printed, out var period));
        Assert.Equal(January, period);
    }

    [Theory]
    [InlineData("2025-01-01")]
    [InlineData("2025-01-01至")]
    [InlineData("2025-01-31至2025-01-01")]
    [InlineData("2025-01-01至2025-02-30")]
    [InlineData("2025-01-012025-01-31")]
    [InlineData("2025-01-01至2025-01-31至2025-02-28")]
    [InlineData("1月1日至1月31日")]
    public void What_is_not_exactly_two_days_in_order_is_refused(string printed) => Assert.False(DatePeriod.TryParse(printed, out _));

    [Fact]
    public void The_last_day_belongs_to_it()
    {
        Assert.Equal(31, January.Days);
        Assert.True(January.Contains(new DateOnly(2025, 1, 31)));
        Assert.False(January.Contains(new DateOnly(2025, 2, 1)));
        Assert.True(January.Overlaps(new DatePeriod(January.Last, January.Last)));
        Assert.False(January.Overlaps(new DatePeriod(January.Last.AddDays(1), January.Last.AddDays(9))));
    }

    [Fact]
    public void It_cannot_end_before_it_begins() => Assert.Throws<ArgumentException>(() => new DatePeriod(January.Last, January.First));
}
