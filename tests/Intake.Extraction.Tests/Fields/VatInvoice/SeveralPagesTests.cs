using Intake.Extraction.Documents;
using Intake.Extraction.Fields.VatInvoice;
using static Intake.Extraction.Tests.Fields.VatInvoice.Drawings;

namespace Intake.Extraction.Tests.Fields.VatInvoice;

public sealed class SeveralPagesTests
{
    private const string List = """
                                     销售货物或者提供应税劳务、服务清单
            购买方名称：深圳市瓴沄智算有限公司
            序号   货物(劳务)名称         规格型号   单位     数 量      单 价          金 额      税率      税 额
              1    *经营租赁*房屋租金                月          1    1000.00        1000.00      免税        ***
            1002 *经营租赁*房屋租金                  月          1    2000.00        2000.00      免税        ***
            小计                                                                    ￥3000.00                  ***
            """;

    private static readonly string Referring = TaxControl.Replace("*经营租赁*房屋租金", "(详见销货清单)", StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_sales_list_holds_the_lines_whether_it_lies_behind_the_invoice_or_on_top(bool isBehind)
    {
        var (face, list) = (GridPage.Of(Referring, number: isBehind ? 1 : 2), GridPage.Of(List, number: isBehind ? 2 : 1));

        var fields = VatInvoiceExtractor.Read(isBehind ? [face, list] : [list, face]);

        Assert.Equal(["1000.00", "2000.00"], fields.Lines.Select(line => line.Amount.ToString()));
        Assert.All(fields.Lines, line => Assert.Equal("*经营租赁*房屋租金", line.Name));
        Assert.All(fields.Lines, line => Assert.Equal(list.Number, line.Page));
        Assert.Equal(("00012345", "3000.00", "深圳市瓴沄智算有限公司"),
            (fields.Text(VatInvoiceFields.InvoiceNumber), fields.Text(VatInvoiceFields.TotalIncludingTax), fields.Text(VatInvoiceFields.BuyerName)));
    }

    [Fact]
    public void Of_several_invoices_in_one_file_the_first_is_told_apart_with_its_list()
    {
        var one = GridPage.Of(TaxControl);
        var list = GridPage.Of("小计", number: 2);
        var other = GridPage.Of(TaxControl.With("00012345", "00012346"), number: 3);

        Assert.Equal([1, 2], VatInvoiceExtractor.FirstInvoice([one, list, other]).Select(page => page.Number));
        Assert.Equal([1, 2], VatInvoiceExtractor.FirstInvoice([one, list]).Select(page => page.Number));
        Assert.Equal([1, 2], VatInvoiceExtractor.FirstInvoice([one, one with { Number = 2 }]).Select(page => page.Number));
    }

    [Fact]
    public void Of_two_invoices_on_one_sheet_only_the_upper_one_is_read()
    {
        var upper = Half(GridPage.Of(FullyDigitalized), 0);
        var lower = Half(GridPage.Of(FullyDigitalized.With("00000017", "00000018").With("1070.60", "9999.99").With("瓴沄智算", "丁戊智算")), 0.5);
        var sheet = upper with { Words = [.. upper.Words, .. lower.Words] };

        var first = VatInvoiceExtractor.FirstInvoice([sheet]);

        Assert.NotSame(sheet, Assert.Single(first));
        var fields = VatInvoiceExtractor.Read(first);
        Assert.Equal(("26447000000000000017", "1070.60", "深圳市瓴沄智算有限公司", 3),
            (fields.Text(VatInvoiceFields.InvoiceNumber), fields.Text(VatInvoiceFields.TotalIncludingTax), fields.Text(VatInvoiceFields.BuyerName), fields.Lines.Length));
    }

    [Fact]
    public void One_invoice_on_the_upper_half_of_a_sheet_is_read_like_one_on_its_own_page()
    {
        var sheet = Half(GridPage.Of(FullyDigitalized), 0);
        var alone = Read(FullyDigitalized);

        Assert.Same(sheet, Assert.Single(VatInvoiceExtractor.FirstInvoice([sheet])));
        var fields = VatInvoiceExtractor.Read([sheet]);
        Assert.Equal(alone.Fields.Select(field => (field.Name, field.Value)), fields.Fields.Select(field => (field.Name, field.Value)));
        Assert.Equal(alone.Lines.Select(line => line.Name), fields.Lines.Select(line => line.Name));
    }

    /// <summary>The page scaled to the width of an upright sheet of twice its height, from the given level down.</summary>
    private static Page Half(Page page, double top) => page with
    {
        HeightPoints = page.HeightPoints * 2,
        Words = [.. page.Words.Select(word => new Word(word.Text, word.Box with { Y0 = top + (word.Box.Y0 / 2), Y1 = top + (word.Box.Y1 / 2) }, word.Edges))],
    };
}
