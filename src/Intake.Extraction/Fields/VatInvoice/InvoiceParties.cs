using Intake.Extraction.Fields.Layout;
using Intake.Extraction.Values;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>
/// Reads buyer and seller: name and taxpayer id each. Side by side on fully digitalized invoices, one above the other on tax-control ones;
/// in both the buyer comes first. Where labels do not decode, the parties are found by their credit codes, and marked doubtful.
/// </summary>
internal static class InvoiceParties
{
    private const float SameRow = 0.03f;
    private static readonly string[] OrganisationEndings = ["公司", "店", "部", "厂", "院", "中心", "所", "会", "社", "行", "馆", "局", "(有限合伙)", "工作室"];

    public static void Read(PageText page, List<ExtractedField> fields)
    {
        var names = Blocks(page, NameLabels(page));
        var ids = Blocks(page, [.. LabelFinder.All(page, "纳税人识别号")]);
        if (names.Count >= 2)
        {
            for (var i = 0; i < 2; i++)
            {
                ReadParty(page, names.ElementAtOrDefault(i), ids.ElementAtOrDefault(i), isBuyer: i == 0, fields);
            }
        }
        else
        {
            ReadByCreditCodes(page, fields);
        }
    }

    private static List<TextSpan> NameLabels(PageText page)
    {
        var labels = new List<TextSpan>();
        foreach (var span in LabelFinder.All(page, "名称:"))
        {
            // 项目名称: or 服务名称: inside remarks is no party.
            var isPartOfWord = span.Start > 0 && span.Row.GapBefore(span.Start) < 0.5f * page.Em && "目务物程品".Contains(span.Row.Text[span.Start - 1], StringComparison.Ordinal);
            if (!isPartOfWord)
            {
                labels.Add(span);
            }
        }

        return labels;
    }

    /// <summary>The buyer's and the seller's label out of all found: by the side labels of the blocks where there are any, else by place.</summary>
    private static List<TextSpan> Blocks(PageText page, List<TextSpan> labels)
    {
        var buyer = page.SideLabels.FirstOrDefault(label => label.Text.StartsWith("购买方", StringComparison.Ordinal));
        var seller = page.SideLabels.FirstOrDefault(label => label.Text.StartsWith("销售方", StringComparison.Ordinal));
        if (buyer.Text is not null && seller.Text is not null)
        {
            var byBlock = new[] { buyer, seller }
                .Select(side => labels.Where(label => Belongs(label, side)).OrderBy(label => label.X0 - side.X1).Select(label => (TextSpan?)label).FirstOrDefault())
                .ToList();
            if (byBlock.TrueForAll(label => label is not null))
            {
                return [byBlock[0]!.Value, byBlock[1]!.Value];
            }
        }

        var ordered = labels.OrderBy(label => label.Row.CenterY).ToList();
        if (ordered.Count > 1 && ordered[1].Row.CenterY - ordered[0].Row.CenterY < SameRow)
        {
            ordered.Sort(0, 2, Comparer<TextSpan>.Create((a, b) => a.X0.CompareTo(b.X0)));
        }

        return ordered.Count > 2 ? ordered[..2] : ordered;
    }

    private static bool Belongs(TextSpan label, SideLabel side) =>
        label.X0 > side.X1 - 0.01f && label.X0 < side.X1 + 0.12f && label.Row.CenterY > side.Y0 - 0.04f && label.Row.CenterY < side.Y1 + 0.04f;

    private static void ReadParty(PageText page, TextSpan nameLabel, TextSpan idLabel, bool isBuyer, List<ExtractedField> fields)
    {
        if (nameLabel.Row is not null)
        {
            var bottom = idLabel.Row is not null && idLabel.Row.CenterY > nameLabel.Row.CenterY ? idLabel.Row.CenterY : float.PositiveInfinity;
            var ink = NameInk(page, nameLabel, bottom);
            if (ink.Count > 0)
            {
                var value = string.Concat(ink.Select(span => span.Printed)).Trim();

                // No party has a name of one character: it is a stray one of the form.
                var confidence = value.Length > 1 ? Confidence.Read : Confidence.Doubtful;
                fields.Add(PrintedField.From(isBuyer ? VatInvoiceFields.BuyerName : VatInvoiceFields.SellerName, value, ink, string.Empty, confidence));
            }
        }

        if (idLabel.Row is not null && IdInk(page, idLabel) is { } id)
        {
            fields.Add(PrintedField.From(isBuyer ? VatInvoiceFields.BuyerTaxId : VatInvoiceFields.SellerTaxId, id.Text.ToUpperInvariant(), id));
        }
    }

    /// <summary>Right edge of the cell a label stands in: the next label of the same row, or the nearest side label beside it.</summary>
    private static float RightLimit(PageText page, TextSpan label)
    {
        var limit = 1.01f;
        foreach (var side in page.SideLabels)
        {
            if (side.X0 > label.X1 && side.X0 < limit && label.Row.CenterY > side.Y0 - 0.06f && label.Row.CenterY < side.Y1 + 0.06f)
            {
                limit = side.X0;
            }
        }

        for (var i = label.End; i + 2 < label.Row.Text.Length; i++)
        {
            if (label.Row.Text.AsSpan(i).StartsWith("名称:") || label.Row.Text.AsSpan(i).StartsWith("统一社会信用代码") || label.Row.Text.AsSpan(i).StartsWith("纳税人识别号"))
            {
                return Math.Min(limit, label.Row.Glyphs[i].X0);
            }
        }

        return limit;
    }

    /// <summary>A name may be wrapped: lines above and below the label's own level belong to it, as far as the cell reaches.</summary>
    private static List<TextSpan> NameInk(PageText page, TextSpan label, float bottom)
    {
        var box = label.Box;
        var right = RightLimit(page, label);
        var ink = new List<TextSpan>();
        foreach (var row in page.Rows)
        {
            if (row == label.Row)
            {
                var run = row.RunFrom(label.End, 3 * page.Em, right);
                if (!run.IsEmpty && run.X0 < right)
                {
                    ink.Add(run);
                }
            }
            else if (row.CenterY > box.CenterY - (1.2 * box.Height) && row.CenterY < Math.Min(box.CenterY + (1.8 * box.Height), bottom - (0.6 * box.Height)))
            {
                var cell = row.Between((float)box.X1 - (0.7f * page.Em), right);
                if (!cell.IsEmpty && cell.X0 < box.X1 + (2 * page.Em) && !cell.Text.Contains(':', StringComparison.Ordinal) && !StartsInsideWord(cell, page))
                {
                    ink.Add(row.RunFrom(cell.Start, 3 * page.Em, right));
                }
            }
        }

        return ink;
    }

    private static bool StartsInsideWord(TextSpan span, PageText page) => span.Start > 0 && span.Row.GapBefore(span.Start) < 0.5f * page.Em;

    private static TextSpan? IdInk(PageText page, TextSpan label)
    {
        var right = RightLimit(page, label);
        var start = label.End;
        while (start < label.Row.Text.Length && label.Row.Text[start] == ':')
        {
            start++;
        }

        var run = CodeFrom(label.Row, start, page.Em, right);
        if (run.Length >= 6)
        {
            return run;
        }

        var box = label.Box;
        foreach (var row in page.Rows)
        {
            if (row != label.Row && Math.Abs(row.CenterY - box.CenterY) < 1.5 * box.Height)
            {
                for (var cell = row.Between((float)box.X0, right); !cell.IsEmpty;)
                {
                    var code = CodeFrom(row, cell.Start, page.Em, right);
                    if (code.Length is >= 15 and <= 20)
                    {
                        return code;
                    }

                    cell = new TextSpan(row, Math.Max(code.End, cell.Start + 1), cell.End);
                }
            }
        }

        return null;
    }

    private static TextSpan CodeFrom(TextRow row, int start, float em, float maxX)
    {
        var end = start;
        while (end < row.Text.Length && char.IsAsciiLetterOrDigit(row.Text[end]) && row.Glyphs[end].X0 < maxX && (end == start || row.GapBefore(end) < 0.9f * em))
        {
            end++;
        }

        return new TextSpan(row, start, end);
    }

    /// <summary>Exactly two valid credit codes on the page, and the writing beside or above each: without labels that is the best there is.</summary>
    private static void ReadByCreditCodes(PageText page, List<ExtractedField> fields)
    {
        var codes = new List<TextSpan>();
        foreach (var row in page.Rows)
        {
            for (var i = 0; i < row.Text.Length; i++)
            {
                var code = CodeFrom(row, i, page.Em, float.PositiveInfinity);
                if (code.Length == 18 && UnifiedSocialCreditCode.TryParse(code.Text, out _))
                {
                    codes.Add(code);
                }

                i = Math.Max(i, code.End - 1);
            }
        }

        if (codes.Count != 2)
        {
            return;
        }

        if (Math.Abs(codes[0].Row.CenterY - codes[1].Row.CenterY) < SameRow)
        {
            codes.Sort((a, b) => a.X0.CompareTo(b.X0));
        }

        AddByCode(page, codes[0], VatInvoiceFields.BuyerTaxId, VatInvoiceFields.BuyerName, fields);
        AddByCode(page, codes[1], VatInvoiceFields.SellerTaxId, VatInvoiceFields.SellerName, fields);
    }

    private static void AddByCode(PageText page, TextSpan code, FieldName idName, FieldName nameName, List<ExtractedField> fields)
    {
        fields.Add(PrintedField.From(idName, code.Text, code, Confidence.Doubtful));

        // The name stands above its code: the lowest writing there that reads like the name of an organisation.
        var height = code.Box.Height;
        for (var i = page.Rows.Count - 1; i >= 0; i--)
        {
            var row = page.Rows[i];
            if (row.CenterY < code.Row.CenterY - (0.5 * height) && row.CenterY > code.Row.CenterY - (4 * height))
            {
                foreach (var run in row.Runs(1.2f * page.Em))
                {
                    var isAbove = run.X0 < code.X1 && run.X1 > code.X0 - (8 * page.Em) && Math.Abs(run.X0 - code.X0) < 0.25f;
                    if (isAbove && OrganisationEndings.Any(ending => run.Text.EndsWith(ending, StringComparison.Ordinal)))
                    {
                        fields.Add(PrintedField.From(nameName, run.Printed, run, Confidence.Doubtful));
                        return;
                    }
                }
            }
        }
    }
}
