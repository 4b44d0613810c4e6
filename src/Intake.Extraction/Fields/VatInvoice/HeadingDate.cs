using System.Globalization;
using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>The date of issue: beside its label, else the first date in the head, which is doubtful.</summary>
internal static class HeadingDate
{
    private const int Longest = 11; // 2025年03月31日

    public static ExtractedField? Read(PageText page, float end)
    {
        foreach (var label in LabelFinder.All(page, "开票日期"))
        {
            if (label.Row.CenterY > end)
            {
                break;
            }

            if (In(label.Row, label.End) is { } field)
            {
                return field;
            }

            foreach (var row in page.Rows)
            {
                var start = row.Between(label.X0, 1.01f).Start;
                if (row != label.Row && Math.Abs(row.CenterY - label.Row.CenterY) < 1.2 * label.Box.Height && In(row, start) is { } beside)
                {
                    return beside;
                }
            }
        }

        foreach (var row in page.Rows)
        {
            if (row.CenterY <= end && In(row, 0) is { } field)
            {
                return field with { Confidence = Confidence.Doubtful };
            }
        }

        return null;
    }

    /// <summary>The first full date in the row from the given glyph: 2025年03月31日, 2025-03-31, or 20250331 standing alone.</summary>
    private static ExtractedField? In(TextRow row, int from)
    {
        var text = row.Text;
        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && char.IsAsciiDigit(text[i - 1])))
            {
                continue;
            }

            for (var length = Math.Min(Longest, text.Length - i); length >= 8; length--)
            {
                var end = i + length;
                if ((end == text.Length || !char.IsAsciiDigit(text[end]) || !char.IsAsciiDigit(text[end - 1])) && ChineseDate.TryParse(text.AsSpan(i, length), out var date))
                {
                    return PrintedField.From(VatInvoiceFields.IssueDate, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new TextSpan(row, i, end));
                }
            }
        }

        return null;
    }
}
