using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>Reads a taxpayer id beside its label, or on the row below or above it.</summary>
internal static class PartyTaxId
{
    public static ExtractedField? Read(PageText page, TextSpan label, FieldName name) =>
        Ink(page, label) is { } id ? PrintedField.From(name, id.Text.ToUpperInvariant(), id) : null;

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
