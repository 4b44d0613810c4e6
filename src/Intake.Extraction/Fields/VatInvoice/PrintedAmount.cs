using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>An amount of money on the page, or the asterisks printed in its place.</summary>
/// <param name="Value">Null where *** is printed.</param>
internal readonly record struct PrintedAmount(Money? Value, TextSpan Ink)
{
    private const string AmountSymbols = "0123456789.,-+()¥";

    /// <summary>All amounts and asterisks of the row within [x0, x1), left to right.</summary>
    public static IEnumerable<PrintedAmount> In(TextRow row, float x0 = 0, float x1 = 2)
    {
        var em = row.Page.Em;
        for (var i = row.Between(x0, x1).Start; i < row.Text.Length && row.Glyphs[i].X0 < x1;)
        {
            // The bracket of a label may stand close: (小写)100.00.
            if (row.Text[i] == ')')
            {
                i++;
                continue;
            }

            var end = i;
            while (end < row.Text.Length && AmountSymbols.Contains(row.Text[end], StringComparison.Ordinal)
                && (end == i || row.GapBefore(end) <= MaxGap(row, end, em)) && (row.Text[end] != '¥' || end == i || (end == i + 1 && row.Text[i] == '-')))
            {
                end++;
            }

            if (end > i)
            {
                var span = new TextSpan(row, i, row.Text[end - 1] == '(' ? end - 1 : end);
                if (AmountText.TryParse(span.Text, out var money))
                {
                    yield return new PrintedAmount(money, span);
                }

                i = end;
            }
            else if (row.Text[i] == '*')
            {
                end = i;
                while (end < row.Text.Length && row.Text[end] == '*')
                {
                    end++;
                }

                yield return new PrintedAmount(null, new TextSpan(row, i, end));
                i = end;
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>The sign of currency may stand apart from its digits; digits stand together.</summary>
    private static float MaxGap(TextRow row, int i, float em) => row.Text[i - 1] == '¥' ? 4 * em : 0.6f * em;
}
