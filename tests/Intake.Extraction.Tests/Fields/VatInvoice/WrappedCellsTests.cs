using static Intake.Extraction.Tests.Fields.VatInvoice.Drawings;

namespace Intake.Extraction.Tests.Fields.VatInvoice;

/// <summary>Which words belong to which item, where cells are wrapped or filled up to their neighbours.</summary>
public sealed class WrappedCellsTests
{
    private const string Header = "    项目名称          规格型号      单 位      数 量        单 价          金 额   税率/征收率        税 额\n";

    [Fact]
    public void Figures_beside_the_middle_of_a_wrapped_name_belong_to_the_whole_name()
    {
        AssertNames(["*信息技术服务*大模型训练算力租用", "*信息技术服务*大模型推理算力租用"], """
             *信息技术服务*大模
             型训练算力租        标准型          项             2          500         1000.00      6%              60.00
             用
             *信息技术服务*大模
             型推理算力租                        项             1           10           10.00      6%               0.60
             用
            """);
    }

    [Fact]
    public void Figures_beside_the_middle_of_names_without_category_go_by_the_nearest()
    {
        AssertNames(["大模型训练算力租用服务费", "云存储费", "大模型推理算力租用服务费"], """
             大模型训练
             算力租用服          标准型          项             2          500         1000.00      6%              60.00
             务费

             云存储费                            项             1           10           10.00      6%               0.60

             大模型推理
             算力租用服                          项             1           10           10.00      6%               0.60
             务费
            """);
    }

    [Fact]
    public void A_category_broken_over_two_rows_opens_one_item()
    {
        AssertNames(["*计算机配套产品*键盘", "*计算机外部设备*打印机"], """
             *计算机配套产品    无线            个             2          500         1000.00      6%              60.00
             *键盘
             *计算机外部设备                    台             1           10           10.00      6%               0.60
             *打印机
            """);
    }

    [Theory]
    [InlineData("*纸制品*A4纸70g*500张")]
    [InlineData("*餐饮服务*9.9元早餐")]
    [InlineData("*服装*纯棉95%T恤¥59")]
    [InlineData("*金属制品*螺丝3.2*75")]
    public void Names_may_hold_figures_and_signs(string name) =>
        AssertNames([name], " " + name + new string(' ', 40 - name.Sum(c => c > '\u2E7F' ? 2 : 1)) + "项             2          500         1000.00      6%              60.00");

    [Fact]
    public void A_specification_that_looks_like_money_is_none_of_the_figures()
    {
        var line = Assert.Single(Read(WithTable(Header + " *金属制品*螺丝      6220.02         批             2          500         1000.00      6%              60.00")).Lines);

        Assert.Equal(("6220.02", 2m, 500m, "1000.00"), (line.Specification, line.Quantity, line.UnitPrice, line.Amount.ToString()));
    }

    [Fact]
    public void A_specification_goes_on_without_the_name()
    {
        var line = Assert.Single(Read(WithTable(Header + """
             *配电控制设备*排插  ORICO-PDC15                    2          500         1000.00      6%              60.00
                                 -4A2U2C-PU-1
                                 8-EP
            """)).Lines);

        Assert.Equal(("*配电控制设备*排插", "ORICO-PDC15-4A2U2C-PU-18-EP", null), (line.Name, line.Specification, line.Unit));
    }

    [Fact]
    public void A_long_price_wrapped_under_the_quantity_is_given_back_to_the_price()
    {
        var line = Assert.Single(Read(WithTable(Header + """
             *煤炭*原煤          标准型         吨       9171.94  0.109028188   1000.00      6%              60.00
                                                           15125
            """)).Lines);

        Assert.Equal((9171.94m, 0.10902818815125m), (line.Quantity, line.UnitPrice));
    }

    [Fact]
    public void A_quantity_that_touches_the_price_is_parted_where_the_product_is_the_amount()
    {
        var line = Assert.Single(Read(WithTable(Header + " *煤炭*原煤          标准型         吨       9171.940.10902818815125   1000.00      6%              60.00")).Lines);

        Assert.Equal((9171.94m, 0.10902818815125m), (line.Quantity, line.UnitPrice));
    }

    [Fact]
    public void Two_numbers_left_in_their_cells_are_quantity_and_price_in_order()
    {
        var line = Assert.Single(Read(WithTable(Header + " *煤炭*原煤          标准型         吨    2        500                1000.00      6%              60.00")).Lines);

        Assert.Equal((2m, 500m), (line.Quantity, line.UnitPrice));
    }

    [Fact]
    public void A_list_over_two_pages_goes_on_where_the_first_broke_off()
    {
        var first = GridPage.Of(WithTable(Header + " *信息技术服务*云服  标准型          项             2          500         1000.00      6%              60.00"));
        var second = GridPage.Of(WithTable(Header + """
             务器租用费
             *信息技术服务*云存                  GB           100       0.125            12.50      6%               0.75
            """), number: 2);

        var lines = Extraction.Fields.VatInvoice.VatInvoiceExtractor.Read([first, second]).Lines;

        Assert.Equal(["*信息技术服务*云服务器租用费", "*信息技术服务*云存"], lines.Select(line => line.Name));
    }

    private static void AssertNames(string[] names, string items) =>
        Assert.Equal(names, Read(WithTable(Header + items)).Lines.Select(line => line.Name));
}
