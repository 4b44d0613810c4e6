using System.Globalization;
using System.Text;

namespace Intake.Benchmarks.Corpus;

/// <summary>A value that a label says stands on a paper, and the ways in which papers print it.</summary>
/// <param name="Field">As the label calls it.</param>
/// <param name="Value">As OUTPUT writes it: ISO dates, amounts with two places.</param>
internal sealed record LabelledValue(string Field, string Value)
{
    /// <summary>What it is a value of: amounts, dates, codes and numbers, amounts in words, or words.</summary>
    public string Kind => AsAmount is not null ? "amount" : AsDate is not null ? "date" : IsRate ? "rate" : IsNumber ? "number"
        : Field.EndsWith("in_words", StringComparison.Ordinal) ? "worded" : "words";

    private bool IsNumber => Value.Any(char.IsAsciiDigit) && Value.All(static letter => letter < 128);

    private bool IsRate => Value.StartsWith("0.", StringComparison.Ordinal) && Value.Length > 4 && Field.EndsWith("rate", StringComparison.Ordinal);

    private decimal? AsAmount =>
        Value.Length > 3 && Value[^3] == '.' && decimal.TryParse(Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private DateOnly? AsDate => DateOnly.TryParseExact(Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Whether one of its printed forms stands anywhere in a text made by <see cref="Plain"/>.</summary>
    public bool StandsIn(string plain) => Forms().Any(form => plain.Contains(Plain(form), StringComparison.Ordinal));

    /// <summary>Without spaces, thousands separators and differences of width.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var narrow = letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter;
            if (narrow is not (',' or '、' or '　') && !char.IsWhiteSpace(narrow))
            {
                plain.Append(narrow switch { '圆' => '元', '〔' or '【' => '[', '〕' or '】' => ']', _ => narrow });
            }
        }

        return plain.ToString();
    }

    private IEnumerable<string> Forms()
    {
        yield return Value;
        if (AsAmount is { } amount)
        {
            yield return amount.ToString("0.####", CultureInfo.InvariantCulture);
            yield return (amount / 10_000).ToString("0.######", CultureInfo.InvariantCulture) + "万";
            yield return (amount / 10_000).ToString("0.00", CultureInfo.InvariantCulture) + "万";
        }

        if (IsRate && decimal.TryParse(Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate))
        {
            yield return (rate * 100).ToString("0.####", CultureInfo.InvariantCulture);
        }

        if (AsDate is { } date)
        {
            foreach (var format in (string[])["yyyyMMdd", "yyyy年M月d日", "yyyy年MM月dd日", "yyyy.M.d", "yyyy.MM.dd", "yyyy/M/d", "yyyy/MM/dd"])
            {
                yield return date.ToString(format, CultureInfo.InvariantCulture);
            }

            yield return $"{Digits(date.Year)}年{Spoken(date.Month)}月{Spoken(date.Day)}日";
        }
    }

    private static string Digits(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(static digit => "〇一二三四五六七八九"[digit - '0']));

    private static string Spoken(int number) =>
        (number >= 20 ? Digits(number / 10) : "") + (number >= 10 ? "十" : "") + (number % 10 > 0 ? Digits(number % 10) : "");
}
