using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;

namespace Intake.Extraction.Tests.Fields.VatInvoice;

/// <summary>Invented parties; layouts as the tax authority's forms have them.</summary>
public sealed class VatInvoiceExtractorTests
{
    private const string FullyDigitalized = """
                                      电子发票（增值税专用发票）                    发票号码：26447000000000000017
                                                                                   开票日期：2026年03月05日


          购                                                            销
          买  名称：深圳市瓴沄智算有限公司                              售  名称：深圳市矽屿云服务有限公司
          方                                                            方
          信  统一社会信用代码/纳税人识别号：91440300MA00000A1X         信  统一社会信用代码/纳税人识别号：91440300MA00000B2Y
          息                                                            息
            项目名称          规格型号      单 位      数 量        单 价          金 额   税率/征收率        税 额
         *信息技术服务*云服  标准型          项             2          500         1000.00      6%              60.00
         务器租用费
         *信息技术服务*云存                  GB           100       0.125            12.50      6%               0.75
         储
         *信息技术服务*云存                                                          -2.50      6%              -0.15
         储
                合          计                                                    ¥1010.00                     ¥60.60
             价税合计（大写）        壹仟零柒拾圆陆角                                （小写）¥1070.60
          备   订单号2026-0001
          注
               开票人：甲某
        """;

    [Fact]
    public void A_fully_digitalized_invoice_gives_every_heading_field()
    {
        var fields = Read(FullyDigitalized);

        Assert.Equal("26447000000000000017", fields.Text(VatInvoiceFields.InvoiceNumber));
        Assert.Equal("2026-03-05", fields.Text(VatInvoiceFields.IssueDate));
        Assert.Equal("电子发票（增值税专用发票）", fields.Text(VatInvoiceFields.PrintedKind));
        Assert.Null(fields[VatInvoiceFields.InvoiceCode]);
        Assert.Null(fields[VatInvoiceFields.CheckCode]);
    }

    [Fact]
    public void Buyer_stands_left_and_seller_right_on_a_fully_digitalized_invoice()
    {
        var fields = Read(FullyDigitalized);

        Assert.Equal("深圳市瓴沄智算有限公司", fields.Text(VatInvoiceFields.BuyerName));
        Assert.Equal("91440300MA00000A1X", fields.Text(VatInvoiceFields.BuyerTaxId));
        Assert.Equal("深圳市矽屿云服务有限公司", fields.Text(VatInvoiceFields.SellerName));
        Assert.Equal("91440300MA00000B2Y", fields.Text(VatInvoiceFields.SellerTaxId));
    }

    [Fact]
    public void Sums_total_and_words_are_read_from_the_foot_of_the_table()
    {
        var fields = Read(FullyDigitalized);

        Assert.Equal("1010.00", fields.Text(VatInvoiceFields.AmountExcludingTax));
        Assert.Equal("60.60", fields.Text(VatInvoiceFields.Tax));
        Assert.Equal("1070.60", fields.Text(VatInvoiceFields.TotalIncludingTax));
        Assert.Equal("壹仟零柒拾圆陆角", fields.Text(VatInvoiceFields.TotalInWords));
        Assert.Equal("订单号2026-0001", fields.Text(VatInvoiceFields.Remarks));
    }

    [Fact]
    public void Wrapped_names_are_joined_and_a_discount_is_a_line_of_its_own()
    {
        var lines = Read(FullyDigitalized).Lines;

        Assert.Equal(["*信息技术服务*云服务器租用费", "*信息技术服务*云存储", "*信息技术服务*云存储"], lines.Select(line => line.Name));
        Assert.Equal(["1000.00", "12.50", "-2.50"], lines.Select(line => line.Amount.ToString()));
        Assert.Equal(["60.00", "0.75", "-0.15"], lines.Select(line => line.Tax.ToString()));
        Assert.Equal("标准型", lines[0].Specification);
        Assert.Equal(["项", "GB", null], lines.Select(line => line.Unit));
        Assert.Equal([2m, 100m, null], lines.Select(line => line.Quantity));
        Assert.Equal([500m, 0.125m, null], lines.Select(line => line.UnitPrice));
        Assert.All(lines, line => Assert.Equal("0.06", line.TaxRate.ToString()));
    }

    [Fact]
    public void Every_field_points_at_its_own_ink()
    {
        var number = Read(FullyDigitalized)[VatInvoiceFields.InvoiceNumber]!;
        var words = GridPage.Of(FullyDigitalized).Words;

        var ink = words.Single(word => word.Text.Contains("26447000000000000017", StringComparison.Ordinal));
        Assert.Equal(1, number.Page);
        Assert.InRange(number.Box!.Value.X0, ink.Box.X0 + 0.01, ink.Box.X1);
        Assert.Equal(ink.Box.X1, number.Box.Value.X1, 5);
        Assert.Equal(ink.Box.Y0, number.Box.Value.Y0, 5);
    }

    private const string TaxControl = """
             机器编号：499000000001          深圳增值税电子普通发票                     发票代码：044032500111
                                                                                       发票号码：00012345
                                                                                       开票日期：2025年11月30日
                                                                                       校 验 码：12345 67890 12345 67890
          购 名        称：深圳市瓴沄智算有限公司                             密 03*5<+-8/7>12345*6789<0
          买 纳税人识别号：91440300MA00000A1X                                 码 +1*23-45>67</89*0+12345
          方 地 址、电 话：深圳市光明区某路1号 0755-00000000                  区 8*7<6+5-4/3>2*10<98+765
          货物或应税劳务、服务名称   规格型号   单位     数 量      单 价          金 额      税率      税 额
          *经营租赁*房屋租金                     月          1    3000.00        3000.00      免税        ***
                合        计                                                    ￥3000.00                  ***
             价税合计（大写）       ⊗叁仟圆整                             （小写）￥3000.00
          销 名        称：深圳市某园区运营有限公司                           备 房屋坐落：某园1栋
          售 纳税人识别号：91440300MA00000B2Y                                 注 2025年11月
          方 地 址、电 话：深圳市光明区某路2号
             收款人：乙某        复核：丙某        开票人：丁某              销售方：（章）
        """;

    [Fact]
    public void A_tax_control_invoice_gives_code_number_date_and_check_code()
    {
        var fields = Read(TaxControl);

        Assert.Equal("044032500111", fields.Text(VatInvoiceFields.InvoiceCode));
        Assert.Equal("00012345", fields.Text(VatInvoiceFields.InvoiceNumber));
        Assert.Equal("2025-11-30", fields.Text(VatInvoiceFields.IssueDate));
        Assert.Equal("12345678901234567890", fields.Text(VatInvoiceFields.CheckCode));
    }

    [Fact]
    public void The_buyer_stands_above_the_seller_on_a_tax_control_invoice_and_the_cipher_is_no_part_of_the_name()
    {
        var fields = Read(TaxControl);

        Assert.Equal("深圳市瓴沄智算有限公司", fields.Text(VatInvoiceFields.BuyerName));
        Assert.Equal("91440300MA00000A1X", fields.Text(VatInvoiceFields.BuyerTaxId));
        Assert.Equal("深圳市某园区运营有限公司", fields.Text(VatInvoiceFields.SellerName));
        Assert.Equal("91440300MA00000B2Y", fields.Text(VatInvoiceFields.SellerTaxId));
        Assert.Equal("房屋坐落：某园1栋\n2025年11月", fields.Text(VatInvoiceFields.Remarks));
    }

    [Fact]
    public void Exempt_means_no_tax_value_and_the_asterisks_stay_as_printed()
    {
        var fields = Read(TaxControl);
        var line = Assert.Single(fields.Lines);

        Assert.Null(fields[VatInvoiceFields.Tax]!.Value);
        Assert.Equal("***", fields[VatInvoiceFields.Tax]!.Printed);
        Assert.Equal("叁仟圆整", fields.Text(VatInvoiceFields.TotalInWords));
        Assert.Equal("3000.00", line.Amount.ToString());
        Assert.Null(line.Tax);
        Assert.Equal("免税", line.TaxRatePrinted);
    }

    [Fact]
    public void A_buyer_without_a_tax_id_leaves_the_field_out()
    {
        var fields = Read(TaxControl.Replace("深圳市瓴沄智算有限公司", "个人", StringComparison.Ordinal).Replace("91440300MA00000A1X", string.Empty, StringComparison.Ordinal));

        Assert.Equal("个人", fields.Text(VatInvoiceFields.BuyerName));
        Assert.Null(fields[VatInvoiceFields.BuyerTaxId]);
        Assert.Equal("91440300MA00000B2Y", fields.Text(VatInvoiceFields.SellerTaxId));
    }

    [Fact]
    public void A_name_wrapped_in_its_cell_is_read_whole()
    {
        var wrapped = FullyDigitalized.Replace(
            "  方                                                            方\n",
            "  方        （深圳）研究院光明分院                              方\n",
            StringComparison.Ordinal);

        Assert.Equal("深圳市瓴沄智算有限公司（深圳）研究院光明分院", Read(wrapped).Text(VatInvoiceFields.BuyerName));
    }

    [Theory]
    [InlineData("租赁期起止：2025-01-01 2025-01-31；跨地市标志：否")]
    [InlineData("不动产地址：深圳市光明区某园；租赁期起止:2025年01月01日至2025年01月31日")]
    public void The_rent_period_in_the_remarks_is_the_period_of_the_rent_lines(string remarks)
    {
        var lines = Read(FullyDigitalized.Replace("*信息技术服务*云存", "*经营租赁*厂房租赁", StringComparison.Ordinal).Replace("订单号2026-0001", remarks, StringComparison.Ordinal)).Lines;

        Assert.Equal([null, new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 1)], lines.Select(line => line.PeriodStart));
        Assert.Equal([null, new DateOnly(2025, 1, 31), new DateOnly(2025, 1, 31)], lines.Select(line => line.PeriodEnd));
    }

    [Fact]
    public void Columns_of_a_toll_invoice_keep_their_own_headers()
    {
        var toll = TaxControl
            .Replace("货物或应税劳务、服务名称   规格型号   单位     数 量      单 价          金 额      税率      税 额",
                "    项目名称             车牌号     类型   通行日期起  通行日期止          金 额      税率      税 额", StringComparison.Ordinal)
            .Replace("*经营租赁*房屋租金                     月          1    3000.00        3000.00      免税        ***",
                "*经营租赁*通行费     粤B00001    货车   20251101    20251107          3000.00        3%      90.00", StringComparison.Ordinal);

        var line = Assert.Single(Read(toll).Lines);
        Assert.Equal("*经营租赁*通行费", line.Name);
        Assert.Equal((new DateOnly(2025, 11, 1), new DateOnly(2025, 11, 7)), (line.PeriodStart!.Value, line.PeriodEnd!.Value));
        Assert.Equal([new LineColumn("车牌号", "粤B00001"), new LineColumn("类型", "货车")], line.Columns);
        Assert.Equal("90.00", line.Tax.ToString());
    }

    [Fact]
    public void A_sales_list_on_the_following_pages_holds_the_lines()
    {
        var first = GridPage.Of(TaxControl.Replace("*经营租赁*房屋租金", "(详见销货清单)", StringComparison.Ordinal));
        var list = GridPage.Of("""
                                     销售货物或者提供应税劳务、服务清单
            购买方名称：深圳市瓴沄智算有限公司
            序号   货物(劳务)名称         规格型号   单位     数 量      单 价          金 额      税率      税 额
              1    *经营租赁*房屋租金                月          1    1000.00        1000.00      免税        ***
            1002 *经营租赁*房屋租金                  月          1    2000.00        2000.00      免税        ***
            小计                                                                    ￥3000.00                  ***
            """, number: 2);

        var fields = VatInvoiceExtractor.Read([first, list]);

        Assert.Equal(["1000.00", "2000.00"], fields.Lines.Select(line => line.Amount.ToString()));
        Assert.All(fields.Lines, line => Assert.Equal("*经营租赁*房屋租金", line.Name));
        Assert.All(fields.Lines, line => Assert.Equal(2, line.Page));
        Assert.Equal("3000.00", fields.Text(VatInvoiceFields.TotalIncludingTax));
    }

    [Fact]
    public void Labels_that_do_not_decode_do_not_hide_values_that_read_right_but_leave_them_doubtful()
    {
        var undecoded = FullyDigitalized.Replace("发票号码：", "䀀䀁䀂䀃", StringComparison.Ordinal).Replace("开票日期：", "䀄䀅䀆䀇", StringComparison.Ordinal)
            .Replace("名称：", "䀈䀉", StringComparison.Ordinal).Replace("统一社会信用代码/纳税人识别号：", "䀊䀋䀌䀍", StringComparison.Ordinal)
            .Replace("91440300MA00000A1X", "91350100M000100Y43", StringComparison.Ordinal).Replace("91440300MA00000B2Y", "91330203MA2H7WU45J", StringComparison.Ordinal);

        var fields = Read(undecoded);

        Assert.Equal("26447000000000000017", fields.Text(VatInvoiceFields.InvoiceNumber));
        Assert.Equal("2026-03-05", fields.Text(VatInvoiceFields.IssueDate));
        Assert.Equal("91350100M000100Y43", fields.Text(VatInvoiceFields.BuyerTaxId));
        Assert.Equal("91330203MA2H7WU45J", fields.Text(VatInvoiceFields.SellerTaxId));
        Assert.All(
            [VatInvoiceFields.InvoiceNumber, VatInvoiceFields.IssueDate, VatInvoiceFields.BuyerTaxId, VatInvoiceFields.SellerTaxId],
            name => Assert.Equal(0.5, fields[name]!.Confidence.Value));
    }

    [Fact]
    public void Of_several_invoices_in_one_file_the_first_is_told_apart_with_its_list()
    {
        var one = GridPage.Of(TaxControl);
        var list = GridPage.Of("小计", number: 2);
        var other = GridPage.Of(TaxControl.Replace("00012345", "00012346", StringComparison.Ordinal), number: 3);

        Assert.Equal([1, 2], VatInvoiceExtractor.FirstInvoice([one, list, other]).Select(page => page.Number));
        Assert.Equal([1, 2], VatInvoiceExtractor.FirstInvoice([one, list]).Select(page => page.Number));
        Assert.Equal([1, 2], VatInvoiceExtractor.FirstInvoice([one, one with { Number = 2 }]).Select(page => page.Number));
    }

    [Fact]
    public void A_page_without_an_invoice_gives_no_field()
    {
        var fields = Read("""
            会议纪要
            2026年3月5日上午，甲公司与乙公司就合作事项进行了讨论。
            """);

        Assert.Empty(fields.Lines);
        Assert.DoesNotContain(fields.Fields, field => field.Name != VatInvoiceFields.IssueDate);
    }

    private static FieldSet Read(string drawing) => VatInvoiceExtractor.Read([GridPage.Of(drawing)]);
}
