using CsCheck;
using Intake.Samples.Codes;

namespace Intake.Worker.Tests.Samples;

public class CodesTests
{
    [Fact]
    public void Crc_of_the_published_check_string_is_FEE8() => Assert.Equal(0xFEE8, Crc16.Of("123456789"));

    [Theory]
    [InlineData("01,32,,26110000000000000001,100.00,20260131,,", false, "04A2")]
    [InlineData("01,10,011001900111,00000001,100.00,20260131,00000000000000000001,", true, "38BA,")]
    public void Qr_text_closes_with_the_crc_over_the_last_comma_too(string text, bool comma, string end) =>
        Assert.Equal(text + end, QrText.Close(text, comma));

    [Fact]
    public void Check_digits_agree_with_the_example_of_the_standard()
    {
        Assert.Equal('4', CreditCode.InnerCheck("M000100Y"));
        Assert.Equal('3', CreditCode.OuterCheck("91350100M000100Y4"));
    }

    [Fact]
    public void Credit_codes_are_valid_differ_and_lie_in_a_prefecture_that_does_not_exist() =>
        Gen.Long[0, 100_000_000].Sample(serial =>
        {
            var code = CreditCode.Make("91", "44", serial);
            Assert.Equal(18, code.Length);
            Assert.StartsWith("914499", code);
            Assert.Equal(CreditCode.InnerCheck(code.AsSpan(8, 8)), code[16]);
            Assert.Equal(CreditCode.OuterCheck(code.AsSpan(0, 17)), code[17]);
            Assert.NotEqual(code, CreditCode.Make("91", "44", serial + 1));
        });

    [Theory]
    [InlineData("0.00", "零圆整")]
    [InlineData("0.05", "伍分")]
    [InlineData("0.50", "伍角整")]
    [InlineData("10.00", "壹拾圆整")]
    [InlineData("325.04", "叁佰贰拾伍圆零肆分")]
    [InlineData("1409.50", "壹仟肆佰零玖圆伍角整")]
    [InlineData("6007.14", "陆仟零柒圆壹角肆分")]
    [InlineData("10600.00", "壹万零陆佰圆整")]
    [InlineData("107000.53", "壹拾万柒仟圆伍角叁分")]
    [InlineData("1000000.00", "壹佰万圆整")]
    [InlineData("100000001.00", "壹亿零壹圆整")]
    [InlineData("698765432.10", "陆亿玖仟捌佰柒拾陆万伍仟肆佰叁拾贰圆壹角整")]
    [InlineData("-36040.00", "（负数）叁万陆仟零肆拾圆整")]
    public void Capitals_follow_the_rules_of_the_payment_regulation(string figures, string words) =>
        Assert.Equal(words, CapitalAmount.Write(decimal.Parse(figures, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Capitals_read_back_give_the_figures() =>
        Gen.Long[0, 99_999_999_999].Sample(fen => Assert.Equal(fen, ReadBack(CapitalAmount.Write(fen / 100m))));

    [Fact]
    public void Zip_crc_of_the_published_check_string_is_CBF43926() =>
        Assert.Equal(0xCBF43926u, PngImage.Crc32("123456789"u8));

    /// <summary>Adds up the places, knowing nothing of how they were written.</summary>
    private static long ReadBack(string words)
    {
        long fen = 0, group = 0, total = 0;
        var digit = 0;
        foreach (var rune in words)
        {
            var place = "零壹贰叁肆伍陆柒捌玖".IndexOf(rune);
            if (place >= 0)
            {
                digit = place;
                continue;
            }

            switch (rune)
            {
                case '拾': group += digit * 10; break;
                case '佰': group += digit * 100; break;
                case '仟': group += digit * 1000; break;
                case '万': total += (group + digit) * 10_000; group = 0; break;
                case '亿': total += (group + digit) * 100_000_000; group = 0; break;
                case '圆': fen += (total + group + digit) * 100; break;
                case '角': fen += digit * 10; break;
                case '分': fen += digit; break;
            }

            digit = 0;
        }

        return fen;
    }
}
