using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>
/// Reads the items of the table over all pages. An item's figures stand on one row; its name, specification and place may be wrapped over more
/// rows, which belong to the item they follow. Where the table says 详见销货清单 the list's items on the following pages are the lines.
/// </summary>
internal static class InvoiceLines
{
    public static List<LineItem> Read(IReadOnlyList<PageText> pages)
    {
        var items = new List<List<TableRow>>();
        var headers = new List<TableHeader>();
        foreach (var page in pages)
        {
            if ((TableHeader.Find(page) ?? TableHeader.FromSums(page)) is { } header)
            {
                foreach (var group in Group(Body(page, header)))
                {
                    // A page that opens in the middle of an item goes on with the last one.
                    if (!group.Exists(row => row.HasAmount) && items.Count > 0)
                    {
                        items[^1].AddRange(group);
                    }
                    else
                    {
                        items.Add(group);
                        headers.Add(header);
                    }
                }
            }
        }

        var lines = new List<LineItem>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Exists(row => row.HasAmount))
            {
                lines.Add(LineBuilder.Build(items[i]));
            }
        }

        return WithoutReferenceToList(lines);
    }

    /// <summary>The rows between header and sums, taken apart into cells.</summary>
    private static List<TableRow> Body(PageText page, TableHeader header)
    {
        var rows = page.Rows
            .SkipWhile(row => row.CenterY <= header.Bottom)
            .TakeWhile(row => !EndsTable(row) && !IsSecondHeader(row))
            .ToList();
        var edges = header.TextEdges(page.Em);
        var cells = rows.ConvertAll(row => TableRow.Of(row, header, edges));

        // Rows with figures show where the text of each column begins; wrapped rows, which may hold one cell only, are read again by that.
        var learned = header.LearnEdges(cells.Where(row => row.HasAmount), edges, page.Em);
        return cells.ConvertAll(row => row.HasAmount ? row : TableRow.Of(row.Row, header, learned));
    }

    private static bool EndsTable(TextRow row)
    {
        var text = row.Text;
        return (text.StartsWith("合计", StringComparison.Ordinal) && !text.StartsWith("合计*", StringComparison.Ordinal))
            || text.StartsWith("小计", StringComparison.Ordinal) || text.StartsWith("总计", StringComparison.Ordinal)
            || text.Contains("价税合计", StringComparison.Ordinal) || text.Contains("(大写)", StringComparison.Ordinal)
            || text.AsSpan().Count('¥') >= 2;
    }

    /// <summary>Special layouts (passengers, freight) print a second table below the items with headers of its own.</summary>
    private static bool IsSecondHeader(TextRow row) =>
        row.Text.Contains("有效身份证件号", StringComparison.Ordinal) || row.Text.Contains("运输工具种类", StringComparison.Ordinal) || row.Text.Contains("出行日期", StringComparison.Ordinal);

    private static IEnumerable<List<TableRow>> Group(List<TableRow> rows)
    {
        var withAmount = rows.Count(row => row.HasAmount);
        // Names open with a tax category between asterisks; if there are as many as figures, they and not the figures open the items,
        // since figures may stand beside the middle of a wrapped name.
        var byName = rows.Count(OpensName) == withAmount;
        List<TableRow>? current = null;
        foreach (var row in rows)
        {
            var opens = byName ? OpensName(row) : row.HasAmount;
            if (current is null || opens)
            {
                if (current is not null)
                {
                    yield return current;
                }

                current = [];
            }

            current.Add(row);
        }

        if (current is not null)
        {
            yield return current;
        }
    }

    private static bool OpensName(TableRow row)
    {
        var name = row[ColumnKind.Name];
        if (name.IsEmpty || name.Row.Text[name.Start] != '*')
        {
            return false;
        }

        // The category may be wrapped itself; asterisks alone are a hidden rate, not a name.
        return name.Length > 1 && name.Row.Text[name.Start + 1] != '*';
    }

    private static List<LineItem> WithoutReferenceToList(List<LineItem> lines)
    {
        var reference = lines.FindIndex(line => line.Name.Contains("详见", StringComparison.Ordinal) && line.Name.Contains("清单", StringComparison.Ordinal));
        if (reference >= 0 && lines.Count > 1)
        {
            lines.RemoveAt(reference);
        }

        return lines;
    }
}
