using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Fields.VatInvoice.Recognised;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>
/// Reads a party's name. It may be wrapped: rows above and below the label's own level belong to it, as far as the cell reaches. Nothing else on
/// the page says the name again, so whatever looks cut off or mixed up makes it doubtful.
/// </summary>
internal static class PartyName
{
    /// <summary>What stands so many characters from a recognised label is in the next cell: the value lies a little higher or lower than its label.</summary>
    private const float FarOff = 8;

    private static readonly string[] Incomplete = ["有限", "有限公", "有限责任", "有限责任公", "股份", "股份有", "股份有限", "股份有限公", "分公", "合伙企", "个体工商", "普通合"];

    public static ExtractedField? Read(PageText page, PartyLabels party, FieldName name)
    {
        var right = RightLimit(page, party.Name);
        var ink = Ink(page, party, right, out var isCut);
        if (ink.Count == 0)
        {
            return null;
        }

        var value = string.Concat(ink.Select(span => span.Printed)).Trim();
        value = page.Source == FieldSource.Ocr ? RecognisedName.Cleaned(value) : value;
        return PrintedField.From(name, value, ink, string.Empty, isCut || IsOdd(value) ? Confidence.Doubtful : Confidence.Read);
    }

    /// <summary>Whether a text is not what a name looks like: one character, brackets that do not close, a legal form broken off, signs of the cipher.</summary>
    public static bool IsOdd(string value)
    {
        var (depth, code) = (0, 0);
        foreach (var c in value)
        {
            // As long as a taxpayer id: the row of the id was taken for one of the name.
            code = char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) ? code + 1 : 0;
            if (code >= 15)
            {
                return true;
            }

            switch (PrintedText.ToHalfWidth(c))
            {
                case '(':
                    depth++;
                    break;
                case ')' when --depth < 0:
                case ':' or '<' or '>' or '*' or '\uFFFD':
                case >= '\uE000' and <= '\uF8FF':
                    return true;
            }
        }

        return depth != 0 || value.Length < 2 || StrayCharacters.Any(value) || HasMisreadForm(value) || Incomplete.Any(ending => value.EndsWith(ending, StringComparison.Ordinal));
    }

    // 有限公 and 责任公 go on with 司 and nothing else.
    private static bool HasMisreadForm(string value)
    {
        foreach (var form in (ReadOnlySpan<string>)["有限公", "责任公"])
        {
            var end = value.IndexOf(form, StringComparison.Ordinal) + form.Length;
            if (end >= form.Length && end < value.Length && value[end] != '司')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Right edge of the cell a label stands in: the next label of the same row, or the nearest side label beside it.</summary>
    public static float RightLimit(PageText page, TextSpan label)
    {
        var limit = 1.01f;
        var level = label.Row.CenterY;
        foreach (var side in page.SideLabels)
        {
            if (side.X0 > label.X1 && side.X0 < limit && level > side.Y0 - (2.6f * page.Line) && level < side.Y1 + (2.6f * page.Line))
            {
                limit = side.X0;
            }
        }

        limit = page.Source == FieldSource.Ocr ? Math.Min(limit, OtherParty(page, label)) : limit;
        for (var i = label.End; i + 2 < label.Row.Text.Length; i++)
        {
            var rest = label.Row.Text.AsSpan(i);
            if (rest.StartsWith("名称:") || rest.StartsWith("统一社会信用代码") || rest.StartsWith("纳税人识别号"))
            {
                return Math.Min(limit, label.Row.Glyphs[i].X0);
            }
        }

        return limit;
    }

    /// <summary>On a recognised page the other party's label may stand a little higher or lower than this one's; its side label stands before it.</summary>
    private static float OtherParty(PageText page, TextSpan label)
    {
        var limit = float.PositiveInfinity;
        foreach (var other in LabelFinder.All(page, "名称"))
        {
            if (other.X0 > label.X1 + (FarOff * page.Em) && Math.Abs(other.Row.CenterY - label.Row.CenterY) < 2.6f * page.Line)
            {
                limit = Math.Min(limit, other.X0 - (2.2f * page.Em));
            }
        }

        return limit;
    }

    private static List<TextSpan> Ink(PageText page, PartyLabels party, float right, out bool isCut)
    {
        var label = party.Name;
        var own = page.Rows.IndexOf(label.Row);
        var ink = new List<TextSpan>();
        isCut = false;
        var run = label.Row.RunFrom(label.End, 2 * page.Em, right);
        if (!run.IsEmpty && run.X0 < right && (page.Source != FieldSource.Ocr || run.X0 - label.X1 < FarOff * page.Em))
        {
            run = WithoutCipher(run);
            isCut = IsCut(run, right);
            ink.Add(run);
        }

        var left = label.X1 - (0.7f * page.Em);
        var level = label.Row.CenterY;
        for (var i = own - 1; i >= 0 && level - page.Rows[i].CenterY < 1.45f * page.Line; i--)
        {
            if (Wrapped(page.Rows[i], label, left, right) is { } above)
            {
                ink.Insert(0, above);
                level = page.Rows[i].CenterY;
            }
        }

        level = label.Row.CenterY;
        var bottom = party.TaxId is { } id && id.Row.CenterY > level ? id.Row.CenterY - (0.6f * page.Line) : level + (2 * page.Line);
        for (var i = own + 1; i < page.Rows.Count && page.Rows[i].CenterY < bottom && page.Rows[i].CenterY - level < 1.8f * page.Line; i++)
        {
            if (Wrapped(page.Rows[i], label, left, right) is { } below)
            {
                ink.Add(below);
                level = page.Rows[i].CenterY;
            }
        }

        return ink;
    }

    /// <summary>The part of a neighbouring row that goes on with the name: it begins where the name does and carries no label.</summary>
    private static TextSpan? Wrapped(TextRow row, TextSpan label, float left, float right)
    {
        var em = row.Page.Em;
        var cell = row.Between(left, right);
        if (cell.IsEmpty || cell.X0 > label.X1 + (2 * em) || cell.Text.Contains(':', StringComparison.Ordinal)
            || (cell.Start > 0 && row.GapBefore(cell.Start) < 0.5f * em))
        {
            return null;
        }

        var run = WithoutCipher(row.RunFrom(cell.Start, 2 * em, right));
        return run.IsEmpty ? null : run;
    }

    /// <summary>The cipher may begin close to the name where nothing else tells its cell: it is the first run with signs no name has.</summary>
    private static TextSpan WithoutCipher(TextSpan run)
    {
        var sign = run.Row.Text.AsSpan(run.Start, run.Length).IndexOfAny("<>*+");
        if (sign < 0)
        {
            return run;
        }

        var end = run.Start + sign;
        while (end > run.Start && run.Row.GapBefore(end) < 0.8f * run.Row.Page.Em)
        {
            end--;
        }

        return end > run.Start ? run with { End = end } : run;
    }

    /// <summary>Whether words go on right behind the name, or stand apart from it in the same cell, or a character is missing inside it.</summary>
    private static bool IsCut(TextSpan run, float right)
    {
        for (var i = run.Start + 1; i < run.End; i++)
        {
            if (run.Row.GapBefore(i) > 0.7f * run.Row.Page.Em && run.Row.Glyphs[i].IsWide && run.Row.Glyphs[i - 1].IsWide)
            {
                return true;
            }
        }

        for (var i = run.End; i < run.Row.Glyphs.Length; i++)
        {
            var glyph = run.Row.Glyphs[i];
            if (glyph.X0 >= right)
            {
                return i == run.End && run.Row.GapBefore(i) < 0.4f * run.Row.Page.Em;
            }

            if (glyph.IsWide)
            {
                return true;
            }
        }

        return false;
    }
}
