using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Numbers in the head of an invoice: beside their labels, or by their form alone.</summary>
internal static class HeadingNumber
{
    /// <summary>The digits that follow the label on its row. Numbers are printed in groups: gaps between digits do not end them.</summary>
    public static ExtractedField? ByLabel(PageText page, float end, FieldName name, string label, Func<string, bool> fits)
    {
        foreach (var found in LabelFinder.All(page, label))
        {
            if (found.Row.CenterY > end)
            {
                break;
            }

            var digits = After(found);
            if (!digits.IsEmpty && fits(digits.Text))
            {
                return PrintedField.From(name, digits.Text, digits);
            }

            // The value may sit a little higher or lower than its label, or on the row below.
            if (digits.IsEmpty && Beside(page, found) is { } beside && fits(beside.Text))
            {
                return PrintedField.From(name, beside.Text, beside);
            }
        }

        return null;
    }

    /// <summary>Letters and digits of exactly the given length beside the label.</summary>
    public static ExtractedField? ShortCode(PageText page, float end, FieldName name, string label, int length)
    {
        foreach (var found in LabelFinder.All(page, label))
        {
            var start = AfterColon(found);
            var run = new TextSpan(found.Row, start, start);
            while (run.End < found.Row.Text.Length && char.IsAsciiLetterOrDigit(found.Row.Text[run.End]))
            {
                run = run with { End = run.End + 1 };
            }

            if (found.Row.CenterY <= end && run.Length == length)
            {
                return PrintedField.From(name, run.Text, run);
            }
        }

        return null;
    }

    /// <summary>The only run of digits of the given form in the head; two different ones are no answer.</summary>
    public static ExtractedField? ByForm(PageText page, float end, FieldName name, Func<string, bool> fits)
    {
        TextSpan? only = null;
        foreach (var row in page.Rows)
        {
            if (row.CenterY > end)
            {
                break;
            }

            for (var i = 0; i < row.Text.Length; i++)
            {
                var digits = DigitsFrom(row, i, 0.6f * page.Em);
                if (digits.Length > 1)
                {
                    if (fits(digits.Text))
                    {
                        if (only is { } other && other.Text != digits.Text)
                        {
                            return null;
                        }

                        only = digits;
                    }

                    i = digits.End - 1;
                }
            }
        }

        return only is { } span ? PrintedField.From(name, span.Text, span, Confidence.Doubtful) : null;
    }

    /// <summary>Ten digits right behind the number, as paper invoices repeat their code; a scan may show no gap between the two.</summary>
    public static ExtractedField? BehindNumber(PageText page, float end, FieldName name, string number)
    {
        foreach (var row in page.Rows)
        {
            var at = row.CenterY > end ? -1 : row.Text.IndexOf(number, StringComparison.Ordinal);
            if (at >= 0 && DigitsFrom(row, at, 0.6f * page.Em) is { Length: 18 } both)
            {
                var code = both with { Start = at + number.Length };
                return PrintedField.From(name, code.Text, code, Confidence.Doubtful);
            }
        }

        return null;
    }

    /// <summary>The digits behind a label on its own row; empty if there are none.</summary>
    public static TextSpan After(TextSpan label) => DigitsFrom(label.Row, AfterColon(label), 2.5f * label.Row.Page.Em);

    private static TextSpan? Beside(PageText page, TextSpan label)
    {
        var box = label.Box;
        foreach (var row in page.Rows)
        {
            if (row != label.Row && Math.Abs(row.CenterY - box.CenterY) < 1.2 * box.Height)
            {
                var rest = row.Between((float)box.X0, 1.01f);
                if (!rest.IsEmpty && DigitsFrom(row, rest.Start, 2.5f * page.Em) is { IsEmpty: false } digits)
                {
                    return digits;
                }
            }
        }

        return null;
    }

    private static int AfterColon(TextSpan label)
    {
        var start = label.End;
        while (start < label.Row.Text.Length && label.Row.Text[start] == ':')
        {
            start++;
        }

        return start;
    }

    private static TextSpan DigitsFrom(TextRow row, int start, float maxGap)
    {
        var end = start;
        while (end < row.Text.Length && char.IsAsciiDigit(row.Text[end]) && (end == start || row.GapBefore(end) <= maxGap))
        {
            end++;
        }

        return new TextSpan(row, start, end);
    }
}
