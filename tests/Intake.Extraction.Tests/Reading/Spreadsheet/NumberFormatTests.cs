using Intake.Extraction.Reading.Spreadsheet.Formats;

namespace Intake.Extraction.Tests.Reading.Spreadsheet;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("General", "1234.5", "1234.5")]
    [InlineData("General", "0.1", "0.1")]
    [InlineData("General", "-3", "-3")]
    [InlineData("General", "123456789.12", "123456789.1")]
    [InlineData("General", "99999999999", "99999999999")]
    [InlineData("General", "100000000000", "1E+11")]
    [InlineData("General", "0.000000001234", "1.234E-09")]
    [InlineData("G/通用格式", "12", "12")]
    [InlineData("0", "1234.5", "1235")]
    [InlineData("0.00", "1234.5", "1234.50")]
    [InlineData("0.00", "2.6749999999999998", "2.68")]
    [InlineData("0.00", "0.005", "0.01")]
    [InlineData("0.00", "-0.001", "0.00")]
    [InlineData("#,##0.00", "1234567.8", "1,234,567.80")]
    [InlineData("#,##0.00", "0", "0.00")]
    [InlineData("#,##0", "999", "999")]
    [InlineData("#,##0", "1000", "1,000")]
    [InlineData("#.##", "0.5", ".5")]
    [InlineData("#.00", "12", "12.00")]
    [InlineData("0.0#", "1.5", "1.5")]
    [InlineData("000000", "42", "000042")]
    [InlineData("0000-0000-0000", "622202001234", "6222-0200-1234")]
    [InlineData("\"¥\"#,##0.00;\"¥\"-#,##0.00", "-12.3", "¥-12.30")]
    [InlineData("#,##0.00;(#,##0.00)", "-1234", "(1,234.00)")]
    [InlineData("#,##0.00;-#,##0.00;\"-\"", "0", "-")]
    [InlineData("[$¥-804]#,##0.00", "5", "¥5.00")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "1234.5", "1,234.50")]
    [InlineData("0.00%", "0.0345", "3.45%")]
    [InlineData("0%", "0.5", "50%")]
    [InlineData("0.00\"元\"", "1", "1.00元")]
    [InlineData("0!.0,\"万\"", "1230000", "123.0万")]
    [InlineData("0.00,", "1230000", "1230.00")]
    [InlineData("0.00E+00", "12345", "1.23E+04")]
    [InlineData("[>=10000]0!.0,\"万\";0", "500", "500")]
    [InlineData("[Red][<0]0.00;0.0", "-2", "2.00")]
    [InlineData("# ?/?", "0.5", "0.5")]
    [InlineData("@", "12", "12")]
    [InlineData(";;;", "12", "")]
    [InlineData("[DBNum2][$-804]General", "12345.67", "壹万贰仟叁佰肆拾伍.陆柒")]
    [InlineData("[DBNum2][$-804]General", "100000001", "壹亿零壹")]
    [InlineData("[DBNum2]G/通用格式\"元整\"", "10050", "壹万零伍拾元整")]
    [InlineData("[DBNum1]General", "12", "十二")]
    public void A_number_is_shown_as_Excel_shows_it(string code, string stored, string shown) =>
        Assert.Equal(shown, new NumberFormat(code).Show(StoredNumber.Parse(stored)!.Value, isFrom1904: false).Text);

    [Theory]
    [InlineData("yyyy-mm-dd", "45747", "2025-03-31")]
    [InlineData("yyyy/m/d", "45747", "2025/3/31")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "45747", "2025年3月31日")]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "45747", "二〇二五年三月三十一日")]
    [InlineData("[$-F800]dddd, mmmm dd, yyyy", "45747", "2025年3月31日")]
    [InlineData("yyyy-mm-dd hh:mm:ss", "45747.5", "2025-03-31 12:00:00")]
    [InlineData("h:mm AM/PM", "45747.75", "6:00 PM")]
    [InlineData("[h]:mm", "1.5", "36:00")]
    [InlineData("d-mmm-yy", "45747", "31-Mar-25")]
    [InlineData("aaaa", "45747", "星期一")]
    [InlineData("yyyy-mm-dd", "1", "1900-01-01")]
    [InlineData("yyyy-mm-dd", "59", "1900-02-28")]
    [InlineData("yyyy-mm-dd", "60", "1900-02-29")]
    [InlineData("yyyy-mm-dd", "61", "1900-03-01")]
    [InlineData("yyyy-mm-dd", "45747.9999999", "2025-04-01")]
    [InlineData("yyyy-mm-dd", "2958465", "9999-12-31")]
    [InlineData("yyyy-mm-dd", "2958466", "####")]
    [InlineData("yyyy-mm-dd", "-1", "####")]
    public void A_date_is_shown_as_Excel_shows_it(string code, string stored, string shown) =>
        Assert.Equal(shown, new NumberFormat(code).Show(StoredNumber.Parse(stored)!.Value, isFrom1904: false).Text);

    [Fact]
    public void Dates_may_count_from_1904() =>
        Assert.Equal("2025-03-31", new NumberFormat("yyyy-mm-dd").Show(45747 - 1462, isFrom1904: true).Text);

    [Theory]
    [InlineData("0.00", "1.234", "0.004")]
    [InlineData("0", "1.5", "0.5")]
    [InlineData("General", "1234567890.12", "0.12")]
    [InlineData("#,##0,", "1234567", "1234567")]
    [InlineData("0.00", "1.50", "0")]
    public void What_a_format_takes_away_is_said(string code, string stored, string loss) =>
        Assert.Equal(decimal.Parse(loss, System.Globalization.CultureInfo.InvariantCulture), new NumberFormat(code).Show(StoredNumber.Parse(stored)!.Value, isFrom1904: false).Loss);

    [Theory]
    [InlineData("0.10000000000000001", "0.1")]
    [InlineData("1234.4999999999999", "1234.5")]
    [InlineData("1E-3", "0.001")]
    [InlineData("123456789012345678", "123456789012345678")]
    public void A_stored_binary_fraction_is_the_number_that_was_meant(string stored, string meant) =>
        Assert.Equal(decimal.Parse(meant, System.Globalization.CultureInfo.InvariantCulture), StoredNumber.Parse(stored));

    [Theory]
    [InlineData("1E+300")]
    [InlineData("NaN")]
    [InlineData("一")]
    public void What_no_money_can_be_is_no_number(string stored) => Assert.Null(StoredNumber.Parse(stored));
}
