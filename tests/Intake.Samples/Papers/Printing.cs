using System.Globalization;
using System.Text;

namespace Intake.Samples.Papers;

/// <summary>Values as papers print them.</summary>
internal static class Printing
{
    private const string Numerals = "〇一二三四五六七八九";

    public static string Date(DateOnly date, DateForm form) => form switch
    {
        DateForm.Chinese => $"{date.Year}年{date.Month}月{date.Day}日",
        DateForm.Padded => $"{date.Year}年{date.Month:00}月{date.Day:00}日",
        DateForm.Spaced => $"{date.Year} 年 {date.Month} 月 {date.Day} 日",
        DateForm.Dashed => $"{date.Year}-{date.Month:00}-{date.Day:00}",
        DateForm.Slashed => $"{date.Year}/{date.Month:00}/{date.Day:00}",
        DateForm.Dotted => $"{date.Year}.{date.Month}.{date.Day}",
        DateForm.Digits => $"{date.Year}{date.Month:00}{date.Day:00}",
        _ => $"{string.Concat(date.Year.ToString(CultureInfo.InvariantCulture).Select(digit => Numerals[digit - '0']))}年{Small(date.Month)}月{Small(date.Day)}日",
    };

    public static string Money(decimal yuan, MoneyForm form) => form switch
    {
        MoneyForm.Plain => yuan.ToString("0.00", CultureInfo.InvariantCulture),
        MoneyForm.Grouped => yuan.ToString("#,##0.00", CultureInfo.InvariantCulture),
        MoneyForm.Short => yuan.ToString(yuan == decimal.Truncate(yuan) ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture),
        MoneyForm.TenThousands => (yuan / 10_000m).ToString("#,##0.######", CultureInfo.InvariantCulture) + "万元",
        _ => string.Concat(yuan.ToString("0.00", CultureInfo.InvariantCulture).Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c)),
    };

    /// <summary>一 to 九十九, as months, days and clause numbers are written.</summary>
    public static string Small(int number)
    {
        var text = new StringBuilder();
        if (number >= 20)
        {
            text.Append(Numerals[number / 10]);
        }

        if (number >= 10)
        {
            text.Append('十');
        }

        return number % 10 > 0 ? text.Append(Numerals[number % 10]).ToString() : text.ToString();
    }
}
