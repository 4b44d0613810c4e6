using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Reads the remarks beside the label 备注, and what they say of a rent period or of the invoice a red-letter one cancels.</summary>
internal static class InvoiceRemarks
{
    private static readonly string[] Footers = ["收款人", "复核", "开票人", "销售方:(章)", "销售方(章)"];
    private static readonly string[] OriginalLabels = ["被红冲蓝字数电票号码:", "被红冲蓝字数电发票号码:", "对应正数发票号码:", "被红冲蓝字发票号码:", "号码:"];

    public static void Read(PageText page, List<ExtractedField> fields)
    {
        var label = page.SideLabels.FirstOrDefault(side => side.Text == "备注");
        if (label.Text is null)
        {
            return;
        }

        var ink = new List<TextSpan>();
        foreach (var row in page.Rows)
        {
            // The cell reaches half the label's height beyond it: its characters are spread over the height of the cell.
            if (row.CenterY < label.Y0 - 0.05f || row.CenterY > label.Y1 + 0.08f || row.Text.Contains("大写", StringComparison.Ordinal))
            {
                continue;
            }

            var span = row.Between(label.X1 - 0.002f, 1.01f);
            if (!span.IsEmpty && !Footers.Any(footer => row.Text.Contains(footer, StringComparison.Ordinal)))
            {
                ink.Add(span);
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
