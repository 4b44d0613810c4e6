namespace Intake.Samples.Paper;

/// <summary>The fully digitalized invoice (数电票), 210 × 140 mm, on as many pages as its lines need.</summary>
internal static class DigitalPaper
{
    private const double RowPitch = 4.5;
    private const double FirstRow = 59.5;

    public static List<PaperPage> Draw(InvoiceSpec spec, PaperOptions options)
    {
        var columns = DigitalColumns.For(spec.Business);
        var sheets = Sheets(spec, columns);
        var pages = new List<PaperPage>();
        for (var i = 0; i < sheets.Count; i++)
        {
            var page = new PaperPage(210, 140);
            Form(page, spec, columns);
            Header(page, spec, options);
            if (sheets.Count > 1)
            {
                page.Value($"共{sheets.Count}页 第{i + 1}页", 187.8, 28.6);
            }

            Table(page, spec, columns, sheets[i]);
            if (sheets.Count > 1)
            {
                page.Label("小", 20.5, 90.6);
                page.Label("计", 36.5, 90.6);
                page.RightMoney(InvoiceSpec.Print(sheets[i].Sum(n => spec.Lines[n].Amount)), 153, 90.2, "", PaperFont.Song, 3.8806, 3.175);
                page.RightMoney(InvoiceSpec.Print(sheets[i].Sum(n => spec.Lines[n].Tax ?? 0m)), 205.5, 90.2, "", PaperFont.Song, 3.8806, 3.175);
            }

            if (i == sheets.Count - 1)
            {
                Totals(page, spec);
            }

            Footer(page, spec);
            page.Marks.Add(new QrMark(6.5, 6, 20, spec.QrPayload));
            Seal.Draw(page, spec, options);
            pages.Add(page);
        }

        return pages;
    }

    /// <summary>Line indices of each page: seven rows on a single page, six on each of several (the seventh is the page's 小计).</summary>
    private static List<List<int>> Sheets(InvoiceSpec spec, PaperColumn[] columns)
    {
        var rows = spec.Lines.Select(line => columns.Max(column => column.Rows(line))).ToList();
        if (rows.Sum() <= 7)
        {
            return [[.. Enumerable.Range(0, rows.Count)]];
        }

        var sheets = new List<List<int>> { new() };
        var used = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (used + rows[i] > 6 && used > 0)
            {
                sheets.Add([]);
                used = 0;
            }

            sheets[^1].Add(i);
            used += rows[i];
        }

        return sheets;
    }

    private static void Form(PaperPage page, InvoiceSpec spec, PaperColumn[] columns)
    {
        page.Horizontal(18, 65.5, 138.5);
        page.Horizontal(19, 65.5, 138.5);
        foreach (var y in (ReadOnlySpan<double>)[30, 52, 96, 104, 124])
        {
            page.Horizontal(y, 4.5, 205.5);
        }

        page.Vertical(4.5, 30, 124);
        page.Vertical(205.5, 30, 124);
        foreach (var x in (ReadOnlySpan<double>)[10.7, 105.2, 111.2])
        {
            page.Vertical(x, 30, 52);
        }

        page.Vertical(10.7, 104, 124);
        page.Vertical(56.5, 96, 104);
        page.Label(spec.Title, 102.5 - spec.Title.Length * 7.07 / 2, 14.1, 7.0732);
        page.Label("发票号码：", 154.5, 14, 3.3, pitch: 3.175);
        page.Label("开票日期：", 154.5, 20, 3.3, pitch: 3.175);
        page.Label("购买方信息", 6, 35.5, stretch: 0.89, pitch: 3.5, down: true);
        page.Label("销售方信息", 106.5, 35.5, stretch: 0.89, pitch: 3.5, down: true);
        page.Label("名称：", 11.5, 36.5);
        page.Label("名称：", 112, 36.5);
        page.Label("统一社会信用代码/纳税人识别号：", 11.5, 47, stretch: 0.89);
        page.Label("统一社会信用代码/纳税人识别号：", 112, 47, stretch: 0.89);
        foreach (var column in columns)
        {
            page.Label(column.Label, column.LabelX, 56);
        }

        page.Label("价税合计（大写）", 16.9, 101.5);
        page.Label("（小写）", 143.5, 101.5);
        page.Label("备", 6, 112);
        page.Label("注", 6, 118);
        page.Label("开票人：", 19.5, 132.5);
    }

    private static void Header(PaperPage page, InvoiceSpec spec, PaperOptions options)
    {
        page.Value(spec.Business?.Mark ?? spec.Mark, 31, 17.2);
        page.Value(spec.Number, 170, 13.94, "InvoiceNo");
        page.Value(spec.DateInChinese, 170, 20.04, "IssueDate");
        Name(page, spec.Buyer.Name, 20, "BuyerName");
        Name(page, spec.Seller.Name, 120, "SellerName");
        var y = options.TaxIdBelow ? 50.6 : 47.07;
        page.Value(spec.Buyer.TaxId, options.TaxIdBelow ? 20 : 54, y, "BuyerTaxID", 4.2333, PaperFont.Courier);
        page.Value(spec.Seller.TaxId, options.TaxIdBelow ? 120.5 : 154.5, y, "SellerTaxID", 4.2333, PaperFont.Courier);
        page.Marks.Add(new TextMark("下载次数：1", 207, 29.6, 3.175, PaperFont.Kai, PaperInk.Grey) { Turn = 90, IsLabel = true });
    }

    private static void Name(PaperPage page, string name, double x, string tag)
    {
        var y = 36.53;
        foreach (var part in TextWrap.Break(name, 84, 3.175))
        {
            page.Value(part, x, y, tag);
            y += 3.6;
        }
    }

    private static void Table(PaperPage page, InvoiceSpec spec, PaperColumn[] columns, List<int> lines)
    {
        var y = FirstRow;
        foreach (var index in lines)
        {
            foreach (var column in columns)
            {
                column.Print(page, spec.Lines[index], index, y, RowPitch);
            }

            y += RowPitch * columns.Max(column => column.Rows(spec.Lines[index]));
        }

        SecondTable.Print(page, spec.Business, y + 3);
    }

    private static void Totals(PaperPage page, InvoiceSpec spec)
    {
        page.Label("合", 20.5, 95);
        page.Label("计", 36.5, 95);
        page.RightMoney(InvoiceSpec.Print(spec.Amount), 153, 94.63, "TaxExclusiveTotalAmount", PaperFont.Song, 3.8806, 3.175);
        if (spec.Tax is { } tax)
        {
            page.RightMoney(InvoiceSpec.Print(tax), 205.5, 94.63, "TaxTotalAmount", PaperFont.Song, 3.8806, 3.175);
        }
        else
        {
            page.Right("***", 205.5, 94.63, "TaxTotalAmount");
        }

        page.Marks.Add(new CrossedCircleMark(60.44, 99.49, 2.04));
        page.Value(spec.TotalInWords, 62.95, 100.85, fit: 82.5);
        page.Value("¥", 155.5, 101, "TaxInclusiveTotalAmount", 3.8806, PaperFont.Courier);
        page.Value(InvoiceSpec.Print(spec.Total), 157.84, 101, "TaxInclusiveTotalAmount", 3.8806);
    }

    private static void Footer(PaperPage page, InvoiceSpec spec)
    {
        var y = 107.26;
        foreach (var line in spec.Remarks)
        {
            foreach (var part in TextWrap.Break(line, 193, 3.175))
            {
                page.Value(part, 11.1, y, "Note");
                y += 3.3;
            }
        }

        page.Value(spec.Drawer, 32, 132.62, "InvoiceClerk");
    }
}
