using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>The labels of one party's cell: the name, and the taxpayer id that belongs to it, if the form prints one.</summary>
internal readonly record struct PartyLabels(TextSpan Name, TextSpan? TaxId)
{
    /// <summary>On tax-control invoices both parties' labels stand in this part of the width, however the page leans.</summary>
    private const float LeaningEnd = 0.25f;

    private const string BeforeName = "购买售销方信息受票供货单位";

    /// <summary>Buyer and seller; null unless both are told apart.</summary>
    public static (PartyLabels Buyer, PartyLabels Seller)? Find(PageText page)
    {
        var names = NameLabels(page);
        if (names.Count < 2 || BuyerAndSeller(page, names) is not { } pair)
        {
            return null;
        }

        var ids = IdLabels(page);
        return (new PartyLabels(pair.Buyer, IdOf(pair.Buyer, pair.Seller, ids, page)), new PartyLabels(pair.Seller, IdOf(pair.Seller, pair.Buyer, ids, page)));
    }

    /// <summary>名称: standing for itself or behind the party's word; as the end of another word (项目名称, 代开企业名称) it labels no party.</summary>
    private static List<TextSpan> NameLabels(PageText page)
    {
        var labels = new List<TextSpan>();
        foreach (var row in page.Rows)
        {
            for (var at = row.Text.IndexOf("名称", StringComparison.Ordinal); at >= 0; at = row.Text.IndexOf("名称", at + 2, StringComparison.Ordinal))
            {
                var hasColon = at + 2 < row.Text.Length && row.Text[at + 2] == ':';
                var isOwnWord = at == 0 || row.GapBefore(at) >= 0.5f * page.Em || BeforeName.Contains(row.Text[at - 1], StringComparison.Ordinal);
                if (isOwnWord && (hasColon || HasIdLabelBelow(page, row, at)))
                {
                    labels.Add(new TextSpan(row, at, at + (hasColon ? 3 : 2)));
                }
            }
        }

        return labels;
    }

    /// <summary>Where the colon is lost, the taxpayer id's label below, in line with it, tells the name's label.</summary>
    private static bool HasIdLabelBelow(PageText page, TextRow row, int at)
    {
        var x0 = row.Glyphs[at].X0;
        foreach (var below in page.Rows)
        {
            if (below.CenterY > row.CenterY + (0.5f * page.Line) && below.CenterY < row.CenterY + (4.5f * page.Line))
            {
                var from = below.Between(x0 - page.Em, x0 + page.Em);
                if (!from.IsEmpty && (below.Text.AsSpan(from.Start).StartsWith("纳税人识别号") || below.Text.AsSpan(from.Start).StartsWith("统一社会信用代码")))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<TextSpan> IdLabels(PageText page)
    {
        var labels = LabelFinder.All(page, "纳税人识别号").ToList();
        if (labels.Count < 2)
        {
            labels.AddRange(LabelFinder.All(page, "信用代码:"));
            labels.AddRange(LabelFinder.All(page, "纳税人识别码"));
            labels.AddRange(LabelFinder.All(page, "纳税人登记号"));
        }

        return labels;
    }

    /// <summary>The id label nearest to the name's in the same column, unless the other party's name is nearer to it.</summary>
    private static TextSpan? IdOf(TextSpan name, TextSpan other, List<TextSpan> ids, PageText page)
    {
        TextSpan? nearest = null;
        foreach (var id in ids)
        {
            var distance = Distance(id, name, page);
            if (distance < 6 && distance < Distance(id, other, page) && (nearest is not { } best || distance < Distance(best, name, page)))
            {
                nearest = id;
            }
        }

        return nearest;
    }

    /// <summary>How far down (or up) the id's label lies from the name's, in lines; infinite outside the name's column.</summary>
    private static float Distance(TextSpan id, TextSpan name, PageText page) =>
        Math.Abs(id.Whole.X0 - name.X0) > 6 * page.Em ? float.PositiveInfinity : Math.Abs(id.Row.CenterY - name.Row.CenterY) / page.Line;

    /// <summary>
    /// By the side labels of the blocks where there are any; else by the words before the labels; else by place: side by side on fully
    /// digitalized invoices, one above the other on tax-control ones. In both the buyer comes first.
    /// </summary>
    private static (TextSpan Buyer, TextSpan Seller)? BuyerAndSeller(PageText page, List<TextSpan> names)
    {
        if (InBlock(page, names, "购买方") is { } inBuyer && InBlock(page, names, "销售方") is { } inSeller && inBuyer != inSeller)
        {
            return (inBuyer, inSeller);
        }

        var buyer = names.FindIndex(name => IsAfter(name, "购买方"));
        var seller = names.FindIndex(name => IsAfter(name, "销售方"));
        if (buyer >= 0 && seller >= 0)
        {
            return (names[buyer], names[seller]);
        }

        // Names in remarks begin elsewhere: two that begin in one column are the parties, or the two of one row.
        for (var i = 0; i < names.Count; i++)
        {
            for (var k = i + 1; k < names.Count; k++)
            {
                var isOneRow = Math.Abs(names[k].Row.CenterY - names[i].Row.CenterY) < 1.3f * page.Line;
                if (isOneRow || Math.Abs(names[k].X0 - names[i].X0) < page.Em)
                {
                    return isOneRow && names[k].X0 < names[i].X0 ? (names[k], names[i]) : (names[i], names[k]);
                }
            }
        }

        // On a photo the column leans: the only two are the parties, the buyer's above.
        return page.Source == FieldSource.Ocr && names.Count == 2 && names[0].X0 < LeaningEnd && names[1].X0 < LeaningEnd ? (names[0], names[1]) : null;
    }

    private static TextSpan? InBlock(PageText page, List<TextSpan> names, string label)
    {
        foreach (var side in page.SideLabels)
        {
            if (!side.Text.StartsWith(label, StringComparison.Ordinal))
            {
                continue;
            }

            TextSpan? nearest = null;
            foreach (var name in names)
            {
                var isBeside = name.X0 > side.X1 - 0.01f && name.X0 < side.X1 + 0.12f
                    && name.Row.CenterY > side.Y0 - (1.8f * page.Line) && name.Row.CenterY < side.Y1 + (1.8f * page.Line);
                if (isBeside && (nearest is not { } best || name.X0 < best.X0))
                {
                    nearest = name;
                }
            }

            return nearest;
        }

        return null;
    }

    private static bool IsAfter(TextSpan name, string words) =>
        name.Start >= words.Length && name.Row.Text.AsSpan(name.Start - words.Length, words.Length).SequenceEqual(words);
}
