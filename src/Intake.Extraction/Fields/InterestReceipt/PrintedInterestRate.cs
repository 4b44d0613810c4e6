using Intake.Extraction.Fields.Forms;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.InterestReceipt;

/// <summary>
/// The rate of interest of a loan, as a fraction a year. Taken only where it is printed in per cent, which is how rates a year are stated (those a
/// month are in ‰ and those a day in ‱: 人民币利率管理规定). A rate a month or a day, a bare figure, or
/// a percentage too low or high for a year's that does not say so is none, because turning it into a year's
/// would state what is not printed.
/// </summary>
internal static class PrintedInterestRate
{
    public static FormReading? Read(FormLabel label) =>
        label.Beside.Concat(label.Wrapped).Select(piece => Read(piece.Ink, label.Row.Text[label.Ink.Start..label.ValueStart])).FirstOrDefault(static reading => reading is not null);

    /// <param name="label">The label or header, whose 年 and % count for the figure.</param>
    public static FormReading? Read(TextSpan span, string label)
    {
        var text = span.Text;
        if ((label + text).AsSpan().ContainsAny("月日‰\u2031"))
        {
            return null;
        }

        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return null;
        }

        var end = start;
        while (end < text.Length && text[end] is (>= '0' and <= '9') or '.')
        {
            end++;
        }

        var hasSign = end < text.Length && text[end] == '%';
        var percent = text[start..end];
        if ((!hasSign && !label.Contains('%', StringComparison.Ordinal)) || text.AsSpan(end).ContainsAnyInRange('0', '9')
            || !PrintedRate.TryParse(percent + "%", out var rate) || rate.Rate is not { } fraction || fraction.Fraction is <= 0 or >= 0.4m || (!IsYearly(label + text) && fraction.Fraction is < 0.01m or > 0.24m))
        {
            return null;
        }

        return new FormReading(fraction.ToString(), span with { Start = span.Start + start, End = span.Start + end + (hasSign ? 1 : 0) });
    }

    private static bool IsYearly(string text) =>
        text.Contains('年', StringComparison.Ordinal) || text.Contains("p.a", StringComparison.OrdinalIgnoreCase) || text.Contains("annum", StringComparison.OrdinalIgnoreCase);
}
