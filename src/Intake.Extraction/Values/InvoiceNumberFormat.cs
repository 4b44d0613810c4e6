using System.Diagnostics.CodeAnalysis;

namespace Intake.Extraction.Values;

/// <summary>What the digits of an invoice's code and number say about themselves.</summary>
public sealed record InvoiceNumberFormat
{
    private InvoiceNumberFormat(InvoiceNumberKind kind, int year, string area, string? areaName, string kindDigits) =>
        (Kind, Year, AreaDigits, AreaName, KindDigits) = (kind, year, area, areaName, kindDigits);

    public InvoiceNumberKind Kind { get; }

    /// <summary>Four digits. Fully digitalized: the year of issue. With a code: the year the code was made, at or before the year of issue.</summary>
    public int Year { get; }

    /// <summary>Two digits (fully digitalized) or four (code) of the tax bureau that gave the number.</summary>
    public string AreaDigits { get; }

    /// <summary>The bureau's province or city; null where the digits are not known to us, which is no error.</summary>
    public string? AreaName { get; }

    /// <summary>12-digit code: the last two (11 electronic ordinary, 12 toll, 13 electronic special …). 10-digit: digits 8–10. Else the issuing channel, digit 5.</summary>
    public string KindDigits { get; }

    /// <summary>Whether the year of the number fits the year of issue.</summary>
    public bool FitsYear(int issueYear) => Kind == InvoiceNumberKind.FullyDigitalized ? Year == issueYear : Year <= issueYear;

    /// <summary>The province's two digits, for city bureaus those of the province around them; null if not known.</summary>
    public string? ProvinceDigits => (Kind, AreaDigits) switch
    {
        (InvoiceNumberKind.FullyDigitalized, "92") => "37",
        (InvoiceNumberKind.FullyDigitalized, "95") => "44",
        _ => AdministrativeArea.ProvinceName(AreaDigits.AsSpan(0, 2)) is null ? null : AreaDigits[..2],
    };

    /// <summary>Reads the structure of cleaned text; <paramref name="code"/> null or empty for none. False if lengths or digits fit no scheme.</summary>
    public static bool TryParse(string? code, string? number, [NotNullWhen(true)] out InvoiceNumberFormat? format)
    {
        code ??= "";
        format = null;
        if (number is null || number.AsSpan().ContainsAnyExceptInRange('0', '9') || code.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        format = (code.Length, number.Length) switch
        {
            (0, 20) => new InvoiceNumberFormat(InvoiceNumberKind.FullyDigitalized, YearOf(number, 0), number.Substring(2, 2), BureauName(number.AsSpan(2, 2)), number.Substring(4, 1)),
            (12, 8) => new InvoiceNumberFormat(InvoiceNumberKind.TwelveDigitCode, YearOf(code, 5), code.Substring(1, 4), AreaOf(code.AsSpan(1, 4)), code[10..]),
            (10, 8) => new InvoiceNumberFormat(InvoiceNumberKind.TenDigitCode, YearOf(code, 4), code[..4], AreaOf(code.AsSpan(0, 4)), code[7..]),
            _ => null,
        };
        return format is not null;
    }

    private static int YearOf(string digits, int at) => 2000 + ((digits[at] - '0') * 10) + (digits[at + 1] - '0');

    private static string? AreaOf(ReadOnlySpan<char> fourDigits) => AdministrativeArea.PlanCityName(fourDigits) ?? AdministrativeArea.ProvinceName(fourDigits[..2]);

    // City bureaus have digits of their own beyond the provinces'; only those seen on papers are named.
    private static string? BureauName(ReadOnlySpan<char> twoDigits) => twoDigits switch
    {
        "92" => AdministrativeArea.PlanCityName("3702"),
        "95" => AdministrativeArea.PlanCityName("4403"),
        _ => AdministrativeArea.ProvinceName(twoDigits),
    };
}
