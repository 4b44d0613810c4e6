namespace Intake.Samples.Paper;

/// <summary>The tax-control e-invoice (2016–2022), 210 × 140 mm, and its list pages.</summary>
internal static class TaxControlPaper
{
    private const double RowPitch = 4.2;

    public static List<PaperPage> Draw(InvoiceSpec spec, PaperOptions options)
    {
        var columns = TaxControlColumns.For(spec.Kind, options.ShortItemLabel);
        var page = new PaperPage(210, 140) { FormColor = (156, 82, 35) };
        Form(page, spec, columns);
        Header(page, spec);
        Parties(page, spec);
        if (spec.HasSalesList)
        {
            page.Value("(详见销货清单)", 5.5, 59.84);
            page.Right(InvoiceSpec.Print(spec.Amount), 163.5, 60.2);
            page.Right(spec.Lines[0].RatePrinted, 175, 59.84);
            page.Right(InvoiceSpec.PrintTax(spec.Tax), 204.5, 60.2);
        }
        else
        {
            var y = 59.84;
            for (var i = 0; i < spec.Lines.Length; i++)
            {
                foreach (var column in columns)
                {
                    column.Print(page, spec.Lines[i], i, y, RowPitch);
                }

                y += RowPitch * columns.Max(column => column.Rows(spec.Lines[i]));
            }
        }

        Totals(page, spec);
        page.Marks.Add(new QrMark(8.5, 3.5, 20, spec.QrPayload));
        Seal.Draw(page, spec, options);
        List<PaperPage> pages = [page];
        if (spec.HasSalesList)
        {
            pages.AddRange(SalesListPaper.Draw(spec));
        }

        return pages;
    }

    private static void Form(PaperPage page, InvoiceSpec spec, PaperColumn[] columns)
    {
        page.Horizontal(18, 68.5, 141.5);
        page.Horizontal(19, 68.5, 141.5);
        foreach (var y in (ReadOnlySpan<double>)[30, 52, 96, 104, 124])
        {
            page.Horizontal(y, 4.5, 205.5);
        }

        page.Vertical(4.5, 30, 124);
        page.Vertical(205.5, 30, 124);
        foreach (var x in (ReadOnlySpan<double>)[12.5, 119.5, 124.5])
        {
            page.Vertical(x, 30, 52);
            page.Vertical(x, 104, 124);
        }

        var rulings = TaxControlColumns.Rulings(spec.Kind);
        for (var i = 0; i < rulings.Length; i++)
        {
            page.Vertical(rulings[i], 52, i == 0 ? 104 : 96);
        }

        page.Label(spec.Title, 105 - spec.Title.Length * 6.53 / 2, 12.7, 6.6675, pitch: 6.53);
        page.Label("机器编号：", 5.6, 26.7);
        page.Label("发票代码：", 148.6, 10.2);
        page.Label("发票号码：", 148.6, 15.7);
        page.Label("开票日期：", 148.6, 21.2);
        page.Label("校 验 码：", 148.6, 26.7);
        page.Label("购买方", 6.85, 35.95, pitch: 6.35, down: true);
        page.Label("密码区", 120.4, 35.65, pitch: 6.35, down: true);
        page.Label("销售方", 6.85, 109.45, pitch: 6.35, down: true);
        page.Label("备注", 120.5, 110.65, pitch: 10, down: true);
        foreach (var (top, step) in (ReadOnlySpan<(double, double)>)[(34.33, 5.35), (108.13, 4.7)])
        {
            page.Label("名        称：", 13.5, top);
            page.Label("纳税人识别号：", 13.5, top + step);
            page.Label("地 址、电 话：", 13.5, top + 2 * step);
            page.Label("开户行及账号：", 13.5, top + 3 * step);
        }

        foreach (var column in columns)
        {
            page.Label(column.Label, column.LabelX, 55.73);
        }

        page.Label("合        计", 22.5, 94.9);
        page.Label("价税合计（大写）", 17.3, 101.2);
        page.Label("（小写）", 156.6, 101.2);
        page.Label("收 款 人：", 7.1, 128.2);
        page.Label("复 核：", 63.6, 128.2);
        page.Label("开 票 人：", 105.7, 128.2);
        page.Label("销 售 方：（章）", 155, 128.2);
    }

    private static void Header(PaperPage page, InvoiceSpec spec)
    {
        page.Value(spec.Kind == InvoiceKind.Toll ? "通行费" : spec.Mark, 31, 21.5, size: 5.6);
        page.Value(spec.RedLetter is null ? null : "销项负数", 31, 15);
        page.Value(spec.MachineNumber, 22, 26.9, "MachineNo");
        page.Value(spec.Code, 164, 10.29, "InvoiceCode");
        page.Value(spec.Number, 164, 15.79, "InvoiceNo");
        page.Value(spec.DateInChinese, 164, 21.29, "IssueDate");
        if (spec.CheckCode is { } check)
        {
            page.Value($"{check[..5]} {check[5..10]} {check[10..15]} {check[15..]}", 164, 26.79, "InvoiceCheckCode");
        }

        for (var i = 0; spec.Cipher is { } cipher && i < 4; i++)
        {
            page.Value(cipher.Substring(i * 28, 28), 127, 34.2 + i * 5.3, "TaxControlCode", 4.2333, PaperFont.Courier, pitch: 2.7578);
        }
    }

    private static void Parties(PaperPage page, InvoiceSpec spec)
    {
        Party(page, spec.Buyer, "Buyer", 34.49, 5.35);
        Party(page, spec.Seller, "Seller", 108.29, 4.7);
        var y = 108.4;
        foreach (var line in spec.Remarks)
        {
            foreach (var part in TextWrap.Break(line, 78, 3.175))
            {
                page.Value(part, 125.8, y, "Note");
                y += 4;
            }
        }

        page.Value(spec.Payee, 22, 128.29, "Payee");
        page.Value(spec.Reviewer, 74.5, 128.29, "Checker");
        page.Value(spec.Drawer, 121, 128.29, "InvoiceClerk");
    }

    private static void Party(PaperPage page, InvoiceParty party, string role, double y, double step)
    {
        page.Value(party.Name, 36, y, role + "Name", fit: 82.5);
        page.Value(party.TaxId, 36, y + step + 0.2, role + "TaxID", 4.2333, PaperFont.Courier);
        page.Value(party.Address, 36, y + 2 * step, role + "AddrTel", fit: 82.5);
        page.Value(party.Account, 36, y + 3 * step, role + "FinancialAccount", fit: 82.5);
    }

    private static void Totals(PaperPage page, InvoiceSpec spec)
    {
        page.RightMoney(InvoiceSpec.Print(spec.Amount), 163.5, 94.89, "TaxExclusiveTotalAmount", PaperFont.Courier, 3.175, 3.175);
        if (spec.Tax is { } tax)
        {
            page.RightMoney(InvoiceSpec.Print(tax), 204.5, 94.89, "TaxTotalAmount", PaperFont.Courier, 3.175, 3.175);
        }
        else
        {
            page.Right("***", 204.5, 94.89, "TaxTotalAmount", font: PaperFont.Courier);
        }

        page.Marks.Add(new CrossedCircleMark(60, 100.3, 2.04));
        page.Value(spec.TotalInWords, 63, 101.14, fit: 92);
        page.Value("¥", 168.2, 101.14, "TaxInclusiveTotalAmount", 3.8806, PaperFont.Courier);
        page.Value(InvoiceSpec.Print(spec.Total), 170.53, 101.14, "TaxInclusiveTotalAmount", 3.8806, PaperFont.Courier);
    }
}
