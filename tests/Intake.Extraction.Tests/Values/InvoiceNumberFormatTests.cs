using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Values;

public sealed class InvoiceNumberFormatTests
{
    [Theory]
    [InlineData(null, "26442000000012345678", InvoiceNumberKind.FullyDigitalized, 2026, "44", "广东", "44", "2")]
    [InlineData("", "25952000000012345678", InvoiceNumberKind.FullyDigitalized, 2025, "95", "深圳", "44", "2")]
    [InlineData(null, "25924000000012345678", InvoiceNumberKind.FullyDigitalized, 2025, "92", "青岛", "37", "4")]
    [InlineData(null, "25990000000012345678", InvoiceNumberKind.FullyDigitalized, 2025, "99", null, null, "0")]
    [InlineData("044031900111", "12345678", InvoiceNumberKind.TwelveDigitCode, 2019, "4403", "深圳", "44", "11")]
    [InlineData("042001700112", "12345678", InvoiceNumberKind.TwelveDigitCode, 2017, "4200", "湖北", "42", "12")]
    [InlineData("3702191130", "12345678", InvoiceNumberKind.TenDigitCode, 2019, "3702", "青岛", "37", "130")]
    public void Digits_say_year_area_and_kind(string? code, string number, InvoiceNumberKind kind, int year, string area, string? name, string? province, string kindDigits)
    {
        Assert.True(InvoiceNumberFormat.TryParse(code, number, out var format));
        Assert.Equal((kind, year, area, name, province, kindDigits), (format.Kind, format.Year, format.AreaDigits, format.AreaName, format.ProvinceDigits, format.KindDigits));
    }

    [Theory]
    [InlineData(null, "12345678")]
    [InlineData("044031900111", "26442000000012345678")]
    [InlineData(null, "2644200000001234567")]
    [InlineData(null, "264420000000123456789")]
    [InlineData("04403190011", "12345678")]
    [InlineData("044031900111", "1234567")]
    [InlineData(null, "2644200000001234567O")]
    [InlineData("04403190011１", "12345678")]
    [InlineData("044031900111", null)]
    public void Other_lengths_and_characters_fit_no_scheme(string? code, string? number) => Assert.False(InvoiceNumberFormat.TryParse(code, number, out _));

    [Theory]
    [InlineData(null, "26442000000012345678", 2026, true)]
    [InlineData(null, "26442000000012345678", 2025, false)]
    [InlineData(null, "26442000000012345678", 2027, false)]
    [InlineData("044031900111", "12345678", 2018, false)]
    [InlineData("044031900111", "12345678", 2019, true)]
    [InlineData("044031900111", "12345678", 2021, true)]
    public void A_number_has_the_year_of_issue_and_a_code_that_or_an_earlier_one(string? code, string number, int year, bool fits)
    {
        Assert.True(InvoiceNumberFormat.TryParse(code, number, out var format));
        Assert.Equal(fits, format.FitsYear(year));
    }
}
