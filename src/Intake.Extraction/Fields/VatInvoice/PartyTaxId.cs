using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Reads a taxpayer id beside its label, or on the row below or above it.</summary>
internal static class PartyTaxId
{
    public static ExtractedField? Read(PageText page, TextSpan label, FieldName name)
    {
        if (Ink(page, label) is not { } id)
        {
            return null;
        }

        var text = id.Text.ToUpperInvariant();
        var isBroken = !UnifiedSocialCreditCode.TryParse(text, out _) && IsBroken(id, PartyName.RightLimit(page, label));
        return isBroken ? PrintedField.From(name, text, id, Confidence.Doubtful) : PrintedField.From(name, text, id);
    }

    /// <summary>Letters and digits from the given glyph on; hidden places of identity cards are asterisks.</summary>
    public static TextSpan CodeFrom(TextRow row, int start, float em, float maxX)
    {
        var end = start;
        while (end < row.Text.Length && (char.IsAsciiLetterOrDigit(row.Text[end]) || (row.Text[end] == '*' && end > start))
            && row.Glyphs[end].X0 < maxX && (end == start || row.GapBefore(end) < 1.2f * em))
        {
            end++;
        }

        return new TextSpan(row, start, end);
    }

    /// <summary>More code characters stand a little way before or behind: what was read is one half of an id that lost a character in its middle.</summary>
    private static bool IsBroken(TextSpan id, float right)
    {
        var (row, reach) = (id.Row, 3 * id.Row.Page.Em);
        return (id.Start > 0 && row.GapBefore(id.Start) < reach && char.IsAsciiLetterOrDigit(row.Text[id.Start - 1]))
            || (id.End < row.Text.Length && row.GapBefore(id.End) < reach && row.Glyphs[id.End].X0 < right && char.IsAsciiLetterOrDigit(row.Text[id.End]));
    }

    private static TextSpan? Ink(PageText page, TextSpan label)
    {
        var right = PartyName.RightLimit(page, label);
        var start = label.End;
        while (start < label.Row.Text.Length && label.Row.Text[start] == ':')
        {
            start++;
        }

        var run = CodeFrom(label.Row, start, page.Em, right);
        if (IsId(run, 6))
        {
            return run;
        }

        var (box, left) = (label.Box, label.Whole.X0 - page.Em);
        foreach (var row in page.Rows)
        {
            if (row != label.Row && row.CenterY > box.CenterY - (1.5 * page.Line) && row.CenterY < box.CenterY + (2 * page.Line))
            {
                for (var cell = row.Between(left, right); !cell.IsEmpty;)
                {
                    var code = CodeFrom(row, cell.Start, page.Em, right);
                    if (IsId(code, 15))
                    {
                        return code;
                    }

                    cell = cell with { Start = Math.Max(code.End, cell.Start + 1) };
                }
            }
        }

        return null;
    }

    private static bool IsId(TextSpan code, int shortest) =>
        code.Length >= shortest && code.Length <= 20 && (code.Length is 15 or 18 || !code.Text.Contains('*', StringComparison.Ordinal));
}
