using System.Globalization;
using CsCheck;
using Intake.Extraction.Reading.EInvoiceXml;
using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Reading.EInvoiceXml;

public sealed class PrintedValueTests
{
    [Theory]
    [InlineData("2026年02月28日", "2026-02-28")]
    [InlineData("2026年2月8日", "2026-02-08")]
    [InlineData("2026-02-28", "2026-02-28")]
    [InlineData("2026/2/28", "2026-02-28")]
    [InlineData("20260228", "2026-02-28")]
    [InlineData("20260228235959000", "2026-02-28")]
    [InlineData("2026-02-28 23:59:59", "2026-02-28")]
    [InlineData("2026-02-28T23:59:59+08:00", "2026-02-28")]
    [InlineData("２０２６年０２月２８日", "2026-02-28")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2026-02-29", null)]
    [InlineData("2026-13-01", null)]
    [InlineData("2026-02", null)]
    [InlineData("2026年", null)]
    [InlineData("28.02.2026", null)]
    [InlineData("", null)]
    [InlineData("二〇二六年", null)]
    public void Dates_become_iso_or_nothing(string printed, string? expected)
    {
        Assert.Equal(expected, PrintedValue.Date(printed));
    }

    [Fact]
    public void Every_day_is_read_back_from_each_way_of_writing_it()
    {
        Gen.Int[0, 36_000].Sample(days =>
        {
            var day = new DateOnly(1995, 1, 1).AddDays(days);
            var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return PrintedValue.Date(day.ToString("yyyy年MM月dd日", CultureInfo.InvariantCulture)) == iso
                && PrintedValue.Date(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)) == iso && PrintedValue.Date(iso) == iso;
        }, threads: 1);
    }

    [Theory]
    [InlineData("¥1,234.50", "1234.50")]
    [InlineData("￥ 57", "57.00")]
    [InlineData("-0.05", "-0.05")]
    [InlineData("１２．３０", "12.30")]
    [InlineData("1.005", null)]
    [InlineData("12a", null)]
    [InlineData("", null)]
    public void Amounts_are_whole_fen_or_nothing(string printed, string? expected)
    {
        Assert.Equal(expected, PrintedValue.Amount(printed)?.ToString());
    }

    [Fact]
    public void Every_amount_is_read_back()
    {
        Gen.Long[-1_000_000_000_000, 1_000_000_000_000].Sample(fen => PrintedValue.Amount("¥" + Money.FromFen(fen)) == Money.FromFen(fen), threads: 1);
    }

    [Theory]
    [InlineData("6%", "0.06")]
    [InlineData("6％", "0.06")]
    [InlineData("0.06", "0.06")]
    [InlineData("13", "0.13")]
    [InlineData("1.5%", "0.015")]
    [InlineData("免税", "0.00")]
    [InlineData("1", null)]
    [InlineData("***", null)]
    [InlineData("101%", null)]
    [InlineData("-6%", null)]
    public void Rates_that_could_be_read_two_ways_are_not_read(string printed, string? expected)
    {
        Assert.Equal(expected, PrintedValue.TaxRate(printed)?.ToString());
    }

    [Theory]
    [InlineData("***", true)]
    [InlineData("＊＊＊", true)]
    [InlineData("*", true)]
    [InlineData("0.00", false)]
    [InlineData("", false)]
    [InlineData("-", false)]
    public void Asterisks_alone_say_that_there_is_none(string printed, bool saysNone)
    {
        Assert.Equal(saysNone, PrintedValue.SaysNone(printed));
    }
}
