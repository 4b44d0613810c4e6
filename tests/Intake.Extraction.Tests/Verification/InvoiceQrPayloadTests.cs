using System.Globalization;
using CsCheck;
using Intake.Extraction.Verification;

namespace Intake.Extraction.Tests.Verification;

public sealed class InvoiceQrPayloadTests
{
    private const string Digital = "01,32,,26110000000000000001,100.00,20260131,,";
    private const string Coded = "01,10,011001900111,00000001,100.00,20260131,00000000000000000001,";

    [Fact]
    public void A_fully_digitalized_invoice_has_no_code_and_states_the_amount_with_tax()
    {
        var qr = Parse(Digital + "04A2");
        Assert.Equal(("32", null, "26110000000000000001", "100.00", new DateOnly(2026, 1, 31), null), (qr.Kind, qr.Code, qr.Number, qr.Amount?.ToString(), qr.Date, qr.CheckCode));
        Assert.True(qr.AmountIncludesTax);
        Assert.Equal(QrChecksum.WithComma, qr.Checksum);
    }

    [Fact]
    public void An_invoice_with_a_code_states_the_amount_without_tax()
    {
        var qr = Parse(Coded + "38BA,");
        Assert.Equal(("011001900111", "00000001", "00000000000000000001"), (qr.Code, qr.Number, qr.CheckCode));
        Assert.False(qr.AmountIncludesTax);
        Assert.Equal(QrChecksum.WithComma, qr.Checksum);
    }

    [Fact]
    public void The_checksum_may_leave_out_the_comma_before_it() =>
        Assert.Equal(QrChecksum.WithoutComma, Parse(Digital + Hex(Crc16Umts.Of(Digital.AsSpan()[..^1]))).Checksum);

    [Fact]
    public void The_reflected_checksum_is_told_apart() =>
        Assert.Equal(QrChecksum.Reflected, Parse(Digital + Hex(Crc16Umts.Reflected(Digital))).Checksum);

    [Theory]
    [InlineData("4A2")] // the leading zero lost
    [InlineData("04a2")]
    [InlineData(" 04A2 ")]
    [InlineData("04A2,")]
    public void The_checksum_is_read_in_every_spelling(string checksum) => Assert.Equal(QrChecksum.WithComma, Parse(Digital + checksum).Checksum);

    [Theory]
    [InlineData("04A3", QrChecksum.Mismatch)]
    [InlineData("XYZW", QrChecksum.Mismatch)]
    [InlineData("004A2", QrChecksum.Mismatch)]
    [InlineData("", QrChecksum.Absent)]
    [InlineData(" ,", QrChecksum.Absent)]
    public void A_wrong_and_a_missing_checksum_are_told_apart(string checksum, QrChecksum expected) => Assert.Equal(expected, Parse(Digital + checksum).Checksum);

    [Fact]
    public void Blanks_stand_for_nothing_and_belong_to_what_the_checksum_covers()
    {
        const string Blank = "01,31, ,26110000000000000001,100.00,20260131, ,";
        var qr = Parse(Blank + Hex(Crc16Umts.Of(Blank)));
        Assert.Equal((null, null, QrChecksum.WithComma), (qr.Code, qr.CheckCode, qr.Checksum));
    }

    [Theory]
    [InlineData("6.2", "6.20")]
    [InlineData("57", "57.00")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("1.234", null)]
    [InlineData("", null)]
    public void Amounts_drop_trailing_zeros(string amount, string? expected) => Assert.Equal(expected, Parse($"01,32,,26110000000000000001,{amount},20260131,,0000").Amount?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://example.invalid/bill?num=00000001&total=12345")]
    [InlineData("01,32,,26110000000000000001,100.00")]
    [InlineData("02,32,,26110000000000000001,100.00,20260131,,04A2")]
    [InlineData("01,32,,2611000000000000001,100.00,20260131,,04A2")]
    [InlineData("01,3,,26110000000000000001,100.00,20260131,,04A2")]
    [InlineData("01,10,0110019OO111,00000001,100.00,20260131,,38BA")]
    public void Anything_else_is_no_invoice_code(string? text) => Assert.False(InvoiceQrPayload.TryParse(text, out _));

    [Fact]
    public void No_text_whatever_makes_it_throw() => Gen.String.Sample(text => InvoiceQrPayload.TryParse("01,32,," + text, out _) | true);

    [Fact]
    public void One_changed_digit_of_a_field_never_keeps_a_matching_checksum() =>
        Gen.Select(Gen.Int[0, Coded.Length - 2], Gen.Char['0', '9']).Sample((at, digit) =>
        {
            var changed = Coded.ToCharArray();
            if (changed[at] is < '0' or > '9' || changed[at] == digit)
            {
                return true;
            }

            changed[at] = digit;
            return !InvoiceQrPayload.TryParse(new string(changed) + "38BA", out var qr) || qr.Checksum == QrChecksum.Mismatch;
        });

    private static InvoiceQrPayload Parse(string text)
    {
        Assert.True(InvoiceQrPayload.TryParse(text, out var payload));
        return payload;
    }

    private static string Hex(ushort value) => value.ToString("X4", CultureInfo.InvariantCulture);
}
