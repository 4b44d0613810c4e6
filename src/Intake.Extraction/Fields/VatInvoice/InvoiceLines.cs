using Intake.Extraction.Fields.Layout;

namespace Intake.Extraction.Fields.VatInvoice;

/// <summary>
/// Reads the items of the table over all pages. An item's figures stand on one row; its name, specification and place may be wrapped over more
/// rows. Where the table says 详见销货清单 the list's items on the following pages are the lines.
/// </summary>
internal static class InvoiceLines
{
    private static readonly string[] SumLabels = ["合计", "小计", "总计"];
    private static readonly string[] Ends = ["价税合计", "(大写)", "开票人", "收款人"];
    private static readonly string[] SecondHeader = ["出行人", "有效身份证件号", "出行日期", "出发地", "到达地", "起运地", "交通工具类型", "运输工具种类", "运输工具牌号", "运输货物名称"];

    public static List<LineItem> Read(IReadOnlyList<PageText> pages)
    {
        var items = new List<List<TableRow>>();
        foreach (var page in pages)
        {
            if ((TableHeader.Find(page) ?? TableHeader.FromSums(page)) is not { } header)
            {
                continue;
            }

            var body = Body(page, header);
            if (items.Count > 0 && GoesOn(body))
            {
                // A page that opens in the middle of an item goes on with the last one.
                var rest = body.FindIndex(OpensItem) is var first and >= 0 ? first : body.Count;
                items[^1].AddRange(body[..rest]);
                body = body[rest..];
            }

            items.AddRange(ItemGroups.Of(body));
        }

        var lines = new List<LineItem>(items.Count);
        foreach (var item in items)
        {
            if (item.Exists(row => row.HasAmount))
            {
                lines.Add(LineBuilder.Build(item));
            }
        }

        return WithoutReferenceToList(lines);
    }

    private static bool GoesOn(List<TableRow> body) => body.Count > 0 && !OpensItem(body[0]);

    private static bool OpensItem(TableRow row) =>
        row.HasAmount || (row[ColumnKind.Name] is { IsEmpty: false } name && name.Row.Text[name.Start] == '*');

    /// <summary>The rows between header and sums, taken apart into cells.</summary>
    private static List<TableRow> Body(PageText page, TableHeader header)
    {
        var rows = page.Rows
            .SkipWhile(row => row.CenterY <= header.Bottom)
            .TakeWhile(row => !EndsTable(row))
            .ToList();
        var edges = header.TextEdges(page.Em);
        var cells = rows.ConvertAll(row => TableRow.Of(row, header, edges));

        // Rows with figures show where the text of each column begins; wrapped rows, which may hold one cell only, are read again by that.
        var learned = header.LearnEdges(cells.Where(row => row.HasAmount), edges, page.Em);
        return cells.ConvertAll(row => TableRow.Of(row.Row, header, learned));
    }

    /// <summary>A row of sums, the foot of the form, or the headers of the second table that transport invoices print below the items.</summary>
    private static bool EndsTable(TextRow row)
    {
        foreach (var label in Ends)
        {
            if (row.Text.Contains(label, StringComparison.Ordinal))
            {
                return true;
            }
        }

        // One of its labels may not decode; an item may speak of one of them.
        if (SecondHeader.Count(label => row.Text.Contains(label, StringComparison.Ordinal)) >= 2)
        {
            return true;
        }

        foreach (var label in SumLabels)
        {
            // Behind the label stand figures only; an item named so has more to say.
            var at = row.Text.IndexOf(label, StringComparison.Ordinal);
            if (at >= 0 && !row.Text.AsSpan(at + label.Length).ContainsAnyExcept("0123456789.,-¥*()"))
            {
                return true;
            }
        }

        return row.Text.AsSpan().Count('¥') >= 2;
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
