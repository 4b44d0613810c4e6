using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Reads the remarks beside the label 备注, and what they say of a rent period or of the invoice a red-letter one cancels.</summary>
internal static class InvoiceRemarks
{
    private static readonly string[] OriginalLabels = ["被红冲蓝字数电票号码:", "被红冲蓝字数电发票号码:", "对应正数发票号码:", "被红冲蓝字发票号码:", "号码:"];

    public static void Read(PageText page, List<ExtractedField> fields)
    {
        var label = page.SideLabels.FirstOrDefault(side => side.Text == "备注");
        if (label.Text is null)
        {
            return;
        }

        var (top, bottom) = Extent(page, label);
        var ink = new List<TextSpan>();
        foreach (var row in page.Rows)
        {
            if (row.CenterY > top && row.CenterY < bottom)
            {
                var span = row.Between(label.X1 - 0.002f, 1.01f);
                if (!span.IsEmpty && !IsFoot(row))
                {
                    ink.Add(span);
                }
            }
        }

        if (ink.Count > 0)
        {
            var field = PrintedField.From(VatInvoiceFields.Remarks, string.Join('\n', ink.Select(span => span.Printed)), ink, "\n");
            fields.Add(field);
            if (OriginalNumber(ink) is { } original)
            {
                fields.Add(field with { Name = VatInvoiceFields.OriginalInvoiceNumber, Value = original });
            }
        }
    }

    /// <summary>
    /// The cell lies between the total in words and the foot of the form; it reaches beyond its label, whose characters are spread over its height.
    /// Fully digitalized invoices name payee and reviewer inside it, so the last row with the drawer is the foot.
    /// </summary>
    private static (float Top, float Bottom) Extent(PageText page, SideLabel label)
    {
        var (top, bottom) = (label.Y0 - (2.2f * page.Line), label.Y1 + (3.6f * page.Line));
        var (foot, isBelowTotal) = (float.PositiveInfinity, false);
        foreach (var row in page.Rows)
        {
            if (!isBelowTotal && row.CenterY < label.CenterY && row.CenterY > label.CenterY - (8 * page.Line) && row.Text.Contains("大写", StringComparison.Ordinal))
            {
                (top, isBelowTotal) = (row.CenterY + (0.8f * page.Line), true);
            }

            if (row.CenterY > label.CenterY && row.CenterY < bottom + page.Line && row.Text.Contains("开票人", StringComparison.Ordinal))
            {
                foot = row.CenterY - (0.8f * page.Line);
            }
        }

        return (top, Math.Min(bottom, foot));
    }

    /// <summary>The foot of a form whose drawer is printed elsewhere.</summary>
    private static bool IsFoot(TextRow row) =>
        row.Text.Contains("销售方:(章)", StringComparison.Ordinal) || row.Text.Contains("销售方(章)", StringComparison.Ordinal)
        || (row.Text.Contains("收款人", StringComparison.Ordinal) && row.Text.Contains("开票人", StringComparison.Ordinal));

    /// <summary>The number of the invoice that is cancelled, as a red-letter invoice names it in its remarks.</summary>
    private static string? OriginalNumber(List<TextSpan> ink)
    {
        var text = string.Concat(ink.Select(span => span.Text));
        if (!text.Contains("红冲", StringComparison.Ordinal) && !text.Contains("对应正数发票", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var label in OriginalLabels)
        {
            var at = text.IndexOf(label, StringComparison.Ordinal);
            if (at >= 0)
            {
                var digits = text.AsSpan(at + label.Length);
                var length = digits.IndexOfAnyExceptInRange('0', '9');
                length = length < 0 ? digits.Length : length;
                return length is 8 or 20 ? digits[..length].ToString() : null;
            }
        }

        return null;
    }

    /// <summary>The period of rent the remarks state after 租赁期起止; null where they state none or an unclear one.</summary>
    public static DatePeriod? RentPeriod(string remarks)
    {
        var text = PrintedText.ToHalfWidth(remarks).Replace("\n", string.Empty, StringComparison.Ordinal);
        var at = text.IndexOf("租赁期起止", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var rest = text.AsSpan(at + "租赁期起止".Length).TrimStart(": ");
        var end = rest.IndexOfAny(';', ',', '跨');
        return DatePeriod.TryParse((end < 0 ? rest : rest[..end]).ToString().Trim(), out var period) ? period : null;
    }
}
