using System.Globalization;

namespace Intake.Samples.Paper;

/// <summary>The list pages (销货清单) behind a tax-control invoice, A4 upright, 25 lines a page.</summary>
internal static class SalesListPaper
{
    private const int LinesAPage = 25;
    private const double RowPitch = 7;

    public static IEnumerable<PaperPage> Draw(InvoiceSpec spec)
    {
        var count = (spec.Lines.Length + LinesAPage - 1) / LinesAPage;
        for (var i = 0; i < count; i++)
        {
            var page = new PaperPage(210, 297) { FormColor = (156, 82, 35) };
            var isLast = i == count - 1;
            Form(page, spec, i + 1, count, isLast);
            var first = i * LinesAPage;
            var last = Math.Min(first + LinesAPage, spec.Lines.Length);
            for (var n = first; n < last; n++)
            {
                Row(page, spec.Lines[n], n, 71.09 + (n - first) * RowPitch);
            }

            var rows = spec.Lines[first..last];
            Sum(page, rows.Sum(line => line.Amount), rows.Sum(line => line.Tax ?? 0m), isLast ? 252.8 : 259.8);
            if (isLast)
            {
                Sum(page, spec.Amount, spec.Tax ?? 0m, 266.8);
            }

            yield return page;
        }
    }

    private static void Form(PaperPage page, InvoiceSpec spec, int number, int count, bool isLast)
    {
        foreach (var y in (ReadOnlySpan<double>)[59, 66, 269, 277])
        {
            page.Horizontal(y, 4.5, 205.5);
        }

        foreach (var x in (ReadOnlySpan<double>)[4.5, 13.5, 205.5])
        {
            page.Vertical(x, 59, 277);
        }

        foreach (var x in (ReadOnlySpan<double>)[56.5, 82.5, 94.5, 114.5, 134.5, 164.5, 175.5])
        {
            page.Vertical(x, 59, 269);
        }

        page.Label("销售货物或者提供应税劳务、服务清单", 45, 20.1, 6.7028, pitch: 7.05);
        page.Label("购买方名称：", 10.5, 39.73);
        page.Label("销售方名称：", 10.5, 46.73);
        page.Label($"所属{spec.PrintedKind}代码：", 10.5, 53.73);
        page.Label("号码：", 95.5, 53.73);
        page.Label("共", 165.5, 53.73);
        page.Label("页", 180.5, 53.73);
        page.Label("第", 186.5, 53.73);
        page.Label("页", 201.5, 53.73);
        page.Label("开票日期：", 147.5, 281.23);
        (string Text, double X)[] headers =
            [("序号", 6), ("货物(劳务)名称", 23.5), ("规格型号", 63.5), ("单位", 85.5), ("数 量", 100), ("单 价", 119.5), ("金 额", 144.5), ("税率", 167), ("税 额", 183)];
        foreach (var (text, x) in headers)
        {
            page.Label(text, x, 63.43);
        }

        page.Label("小计", 6, isLast ? 252.73 : 259.73);
        page.Label("折扣", 6, isLast ? 259.73 : 266.73);
        if (isLast)
        {
            page.Label("总计", 6, 266.73);
        }

        page.Label("备注", 6, 274.23);
        page.Value(spec.Buyer.Name, 30, 39.6);
        page.Value(spec.Seller.Name, 30, 46.6);
        page.Value(spec.Code, 55, 53.9);
        page.Value(spec.Number, 105, 53.9);
        page.Value(count.ToString(CultureInfo.InvariantCulture), 174.3, 53.7);
        page.Value(number.ToString(CultureInfo.InvariantCulture), 195.3, 53.7);
        page.Value(spec.DateInChinese, 164, 281.2);
    }

    private static void Row(PaperPage page, InvoiceLine line, int index, double y)
    {
        page.Center((index + 1).ToString(CultureInfo.InvariantCulture), 9, y);
        page.Value(line.Name, 14.5, y, line: index, fit: 41);
        page.Value(line.Specification, 57.3, y, line: index, fit: 25);
        page.Center(line.Unit, 88.5, y, line: index);
        page.Right(line.Quantity, 113.5, y, line: index, fit: 18);
        page.Right(line.UnitPrice, 133.8, y, line: index, fit: 18.8);
        page.Right(InvoiceSpec.Print(line.Amount), 163.5, y, line: index);
        page.Right(line.RatePrinted, 175, y, line: index);
        page.Right(InvoiceSpec.PrintTax(line.Tax), 204.5, y, line: index);
    }

    private static void Sum(PaperPage page, decimal amount, decimal tax, double y)
    {
        page.RightMoney(InvoiceSpec.Print(amount), 163.5, y, "", PaperFont.Courier, 3.175, 3.175);
        page.RightMoney(InvoiceSpec.Print(tax), 204.5, y, "", PaperFont.Courier, 3.175, 3.175);
    }
}
