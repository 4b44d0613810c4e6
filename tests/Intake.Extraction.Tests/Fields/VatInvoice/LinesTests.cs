using Intake.Extraction.Fields;
using static Intake.Extraction.Tests.Fields.VatInvoice.Drawings;

namespace Intake.Extraction.Tests.Fields.VatInvoice;

public sealed class LinesTests
{
    private const string Header = "    项目名称          规格型号      单 位      数 量        单 价          金 额   税率/征收率        税 额\n";

    [Fact]
    public void Wrapped_names_are_joined_and_a_discount_is_a_line_of_its_own()
    {
        var lines = Read(FullyDigitalized).Lines;

        Assert.Equal(["*信息技术服务*云服务器租用费", "*信息技术服务*云存储", "*信息技术服务*云存储"], lines.Select(line => line.Name));
        Assert.Equal(["1000.00", "12.50", "-2.50"], lines.Select(line => line.Amount.ToString()));
        Assert.Equal(["60.00", "0.75", "-0.15"], lines.Select(line => line.Tax.ToString()));
        Assert.Equal(["标准型", null, null], lines.Select(line => line.Specification));
        Assert.Equal(["项", "GB", null], lines.Select(line => line.Unit));
        Assert.Equal([2m, 100m, null], lines.Select(line => line.Quantity));
        Assert.Equal([500m, 0.125m, null], lines.Select(line => line.UnitPrice));
        Assert.All(lines, line => Assert.Equal("0.06", line.TaxRate.ToString()));
    }

    [Fact]
    public void Exempt_means_no_tax_value_and_the_words_stay_as_printed()
    {
        var line = Assert.Single(Read(TaxControl).Lines);

        Assert.Equal(("3000.00", null, "免税", "0.00"), (line.Amount.ToString(), line.Tax, line.TaxRatePrinted, line.TaxRate!.Value.ToString()));
    }

    [Theory]
    [InlineData("***         ***", null, "***")]
    [InlineData("不征税      ***", null, "不征税")]
    [InlineData("0%         0.00", "0.00", "0%")]
    [InlineData("           60.00", "60.00", null)] // no rate at all
    public void Rates_that_are_no_percentage_are_kept_apart(string rateAndTax, string? tax, string? printed)
    {
        var line = Assert.Single(Read(WithTable(Header + " *信息技术服务*云租  标准型          项             2          500         1000.00      " + rateAndTax)).Lines);

        Assert.Equal(("1000.00", tax, printed), (line.Amount.ToString(), line.Tax?.ToString(), line.TaxRatePrinted));
        Assert.Equal("*信息技术服务*云租", line.Name);
    }

    [Fact]
    public void A_header_on_two_rows_is_one_header()
    {
        var line = Assert.Single(Read(WithTable("""
               货物或应税劳务、   规格型号      单 位      数 量        单 价          金 额      税率/          税 额
                  服务名称                                                                     征收率
             *信息技术服务*云租  标准型          项             2          500         1000.00      6%              60.00
            """)).Lines);

        Assert.Equal(("*信息技术服务*云租", "标准型", "6%", "1000.00"), (line.Name, line.Specification, line.TaxRatePrinted, line.Amount.ToString()));
        Assert.Empty(line.Columns);
    }

    [Fact]
    public void Missing_columns_are_missing()
    {
        var line = Assert.Single(Read(WithTable("""
                项目名称                                                                 金 额   税率/征收率        税 额
             *信息技术服务*云服务器租用费                                              1000.00      6%              60.00
            """)).Lines);

        Assert.Equal(("*信息技术服务*云服务器租用费", null, null, null), (line.Name, line.Specification, line.Quantity, line.UnitPrice));
    }

    [Fact]
    public void Price_may_stand_before_quantity_and_a_discount_has_neither()
    {
        var lines = Read(WithTable("""
                项目名称                              单 价                数 量         金 额   税率/征收率        税 额
             *运输服务*客运服务费                    83.50                     1          83.50      3%              2.50
             *运输服务*客运服务费                                                        -16.70      3%             -0.50
            """)).Lines;

        Assert.Equal([(83.50m, 1m), (null, null)], lines.Select(line => (line.UnitPrice, line.Quantity)));
        Assert.Equal(["83.50", "-16.70"], lines.Select(line => line.Amount.ToString()));
    }

    [Fact]
    public void A_second_table_below_the_items_is_not_one_of_them()
    {
        var lines = Read(WithTable(Header + """
             *运输服务*货物运输                  次             2          500         1000.00      6%              60.00
             运输工具种类     运输工具牌号          起运地                到达地              运输货物名称
             公路运输         粤B00001              深圳市                东莞市              机柜
            """)).Lines;

        Assert.Equal("*运输服务*货物运输", Assert.Single(lines).Name);
    }

    [Fact]
    public void Columns_of_a_toll_invoice_keep_their_own_headers()
    {
        var toll = TaxControl
            .With("货物或应税劳务、服务名称   规格型号   单位     数 量      单 价          金 额      税率      税 额",
                "    项目名称             车牌号     类型   通行日期起  通行日期止          金 额      税率      税 额")
            .With("*经营租赁*房屋租金                     月          1    3000.00        3000.00      免税        ***",
                "*经营租赁*通行费     粤B00001    货车   20251101    20251107          3000.00        3%      90.00");

        var line = Assert.Single(Read(toll).Lines);
        Assert.Equal("*经营租赁*通行费", line.Name);
        Assert.Equal((new DateOnly(2025, 11, 1), new DateOnly(2025, 11, 7)), (line.PeriodStart!.Value, line.PeriodEnd!.Value));
        Assert.Equal([new LineColumn("车牌号", "粤B00001"), new LineColumn("类型", "货车")], line.Columns);
        Assert.Equal("90.00", line.Tax.ToString());
    }

    [Fact]
    public void A_column_nobody_knows_keeps_its_own_header()
    {
        var line = Assert.Single(Read(WithTable("""
                项目名称          建筑服务发生地            建筑项目名称              金 额   税率/征收率        税 额
             *建筑服务*工程服务  广东省深圳市光明          园区机房改造             1000.00      6%              60.00
                                 区                        工程
            """)).Lines);

        Assert.Equal([new LineColumn("建筑服务发生地", "广东省深圳市光明区"), new LineColumn("建筑项目名称", "园区机房改造工程")], line.Columns);
    }

    [Fact]
    public void An_item_named_like_a_sum_does_not_end_the_table()
    {
        var lines = Read(WithTable(Header + """
             *物业管理*合计收费  标准型          项             2          500         1000.00      6%              60.00
             *物业管理*小计     标准型           项             1           10           10.00      6%               0.60
            """)).Lines;

        Assert.Equal(["*物业管理*合计收费", "*物业管理*小计"], lines.Select(line => line.Name));
    }

    [Theory]
    [InlineData("租赁期起止：2025-01-01 2025-01-31；跨地市标志：否")]
    [InlineData("不动产地址：深圳市光明区某园；租赁期起止:2025年01月01日至2025年01月31日")]
    public void The_rent_period_in_the_remarks_is_the_period_of_the_rent_lines(string remarks)
    {
        var lines = Read(FullyDigitalized.With("*信息技术服务*云存", "*经营租赁*厂房租赁").With("订单号2026-0001", remarks)).Lines;

        Assert.Equal([null, new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 1)], lines.Select(line => line.PeriodStart));
        Assert.Equal([null, new DateOnly(2025, 1, 31), new DateOnly(2025, 1, 31)], lines.Select(line => line.PeriodEnd));
    }
}
