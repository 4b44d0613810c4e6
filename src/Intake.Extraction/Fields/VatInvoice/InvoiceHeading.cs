using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>
/// Reads the head of an invoice: title, code, number, date, check code. By label where the labels decode; else by form and place, since some
/// papers carry values that read right under labels that do not.
/// </summary>
internal static class InvoiceHeading
{
    /// <summary>The head ends where the parties begin; nothing further down is looked at without a label.</summary>
    private const float HeadEnd = 0.32f;

    public static void Read(PageText page, List<ExtractedField> fields)
    {
        Add(fields, Title(page));
        var code = ByLabel(page, VatInvoiceFields.InvoiceCode, "发票代码", static digits => digits.Length is 10 or 12);
        var number = LabelledNumber(page)
            ?? ByForm(page, VatInvoiceFields.InvoiceNumber, static digits => digits.Length == 20);
        if (number is null && (code ??= ByForm(page, VatInvoiceFields.InvoiceCode, static digits => digits.Length == 12 && digits[0] == '0')) is not null)
        {
            number = ByForm(page, VatInvoiceFields.InvoiceNumber, static digits => digits.Length == 8);
        }

        Add(fields, code);
        Add(fields, number);
        Add(fields, Date(page));
        Add(fields, ByLabel(page, VatInvoiceFields.CheckCode, "校验码", static digits => digits.Length == 20));
    }

    /// <summary>The invoice number beside its label; null where there is none.</summary>
    public static ExtractedField? LabelledNumber(PageText page) =>
        ByLabel(page, VatInvoiceFields.InvoiceNumber, "发票号码", static digits => digits.Length is 8 or 20);

    private static void Add(List<ExtractedField> fields, ExtractedField? field)
    {
        if (field is not null)
        {
            fields.Add(field);
        }
    }

    /// <summary>The digits that follow the label on its row. Check codes are printed in groups: gaps between digits do not end them.</summary>
    private static ExtractedField? ByLabel(PageText page, FieldName name, string label, Func<string, bool> fits)
    {
        foreach (var found in LabelFinder.All(page, label))
        {
            var row = found.Row;
            var start = found.End;
            while (start < row.Text.Length && row.Text[start] == ':')
            {
                start++;
            }

            var digits = DigitsFrom(row, start, 2.5f * page.Em);
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

    private static TextSpan DigitsFrom(TextRow row, int start, float maxGap)
    {
        var end = start;
        while (end < row.Text.Length && char.IsAsciiDigit(row.Text[end]) && (end == start || row.GapBefore(end) <= maxGap))
        {
            end++;
        }

        return new TextSpan(row, start, end);
    }

    /// <summary>The only run of digits of the given form in the head; two different ones are no answer.</summary>
    private static ExtractedField? ByForm(PageText page, FieldName name, Func<string, bool> fits)
    {
        TextSpan? only = null;
        foreach (var row in page.Rows)
        {
            if (row.CenterY > HeadEnd)
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

    private static ExtractedField? Date(PageText page)
    {
        foreach (var label in LabelFinder.All(page, "开票日期"))
        {
            if (DateIn(label.Row, label.End) is { } field)
            {
                return field;
            }

            foreach (var row in page.Rows)
            {
                var start = row.Between(label.X0, 1.01f).Start;
                if (row != label.Row && Math.Abs(row.CenterY - label.Row.CenterY) < 1.2 * label.Box.Height && DateIn(row, start) is { } beside)
                {
                    return beside;
                }
            }
        }

        foreach (var row in page.Rows)
        {
            if (row.CenterY <= HeadEnd && DateIn(row, 0) is { } field)
            {
                return field with { Confidence = Confidence.Doubtful };
            }
        }

        return null;
    }

    /// <summary>The first full date in the row from the given glyph: 2025年03月31日, 2025-03-31, or 20250331 standing alone.</summary>
    private static ExtractedField? DateIn(TextRow row, int from)
    {
        var text = row.Text;
        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && char.IsAsciiDigit(text[i - 1])))
            {
                continue;
            }

            for (var length = Math.Min(11, text.Length - i); length >= 8; length--)
            {
                var end = i + length;
                if ((end == text.Length || !char.IsAsciiDigit(text[end]) || !char.IsAsciiDigit(text[end - 1])) && ChineseDate.TryParse(text.AsSpan(i, length), out var date))
                {
                    return PrintedField.From(VatInvoiceFields.IssueDate, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), new TextSpan(row, i, end));
                }
            }
        }

        return null;
    }

    /// <summary>The title: the tallest writing in the head that speaks of an invoice. Seal text between its characters is smaller.</summary>
    private static ExtractedField? Title(PageText page)
    {
        foreach (var row in page.Rows)
        {
            if (row.CenterY > HeadEnd)
            {
                break;
            }

            if (!row.Text.Contains('票', StringComparison.Ordinal))
            {
                continue;
            }

            var tallest = row.Glyphs.Max(glyph => glyph.Y1 - glyph.Y0);
            var title = new List<Glyph>();
            foreach (var glyph in row.Glyphs.Where(glyph => glyph.Y1 - glyph.Y0 > 0.9f * tallest))
            {
                if (title.Count > 0 && glyph.X0 - title[^1].X1 > 4 * page.Em)
                {
                    break;
                }

                title.Add(glyph);
            }

            var text = new string([.. title.Select(glyph => glyph.Printed)]);
            if (text.Contains("发票", StringComparison.Ordinal) && !text.Contains('：', StringComparison.Ordinal) && !text.Contains(':', StringComparison.Ordinal))
            {
                var box = title.Skip(1).Aggregate(title[0].Box, (all, glyph) => all.Union(glyph.Box));
                return new ExtractedField(VatInvoiceFields.PrintedKind, text, text, Confidence.Read, FieldSource.TextLayer, page.Number, box);
            }
        }

        return null;
    }
}
