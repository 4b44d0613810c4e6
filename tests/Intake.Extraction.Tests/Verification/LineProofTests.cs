using System.Collections.Immutable;
using Intake.Extraction.Documents;
using Intake.Extraction.Fields;
using Intake.Extraction.Values;
using Intake.Extraction.Verification;

namespace Intake.Extraction.Tests.Verification;

public sealed class LineProofTests
{
    [Fact]
    public void A_whole_line_leaves_nothing_open() => Assert.Empty(Open(Line("*信息技术服务*云租")));

    [Theory]
    [InlineData("")]
    [InlineData("*信息技术服务")] // the category does not close
    [InlineData("**云租")]
    [InlineData("*信息技术服务*云É")] // what a rewritten font left of an ideograph
    [InlineData("*信息技术服务*云\uD2CA")]
    [InlineData("*信息技术服务*云\u0085租")]
    [InlineData("*信息技术服务*")] // nothing behind the category
    [InlineData("信息技术服务*云租")] // the first asterisk is lost
    [InlineData("粤B12345*信息技术服务*云租")] // another cell's text before it
    [InlineData("*信息技术服务*云\uFFFD")]
    public void A_name_that_is_not_whole_is_open(string name) => Assert.Equal(["line_name_doubtful"], Open(Line(name)));

    [Theory]
    [InlineData("*餐饮服务*Café 餐费")]
    [InlineData("*金属制品*φ16×2mm钢管")]
    [InlineData("*金属制品*钢管Ø16")]
    [InlineData("*医药*α-β片Ⅱ型①")]
    public void Letters_and_signs_that_names_do_hold_leave_nothing_open(string name) => Assert.Empty(Open(Line(name)));

    [Theory]
    [InlineData("钢板1.2*2.4")]
    [InlineData("纸箱30*20*10cm")]
    public void Asterisks_between_sizes_begin_no_category(string name) => Assert.Empty(Open(Line(name)));

    [Fact]
    public void A_name_without_category_is_open_only_beside_names_with_one()
    {
        Assert.Empty(Open(Line("住宿费"), Line("餐费")));
        Assert.Equal(["line_name_doubtful"], Open(Line("*住宿服务*住宿费"), Line("餐费")));
    }

    [Theory]
    [InlineData("100.00", "0.06", "6.00", false)]
    [InlineData("100.00", "0.08", "8.00", true)] // no rate the law knows
    [InlineData("2.83", "0.06", "0.17", false)]
    [InlineData("2.83", "0.05", "0.17", true)] // within the rounding of issuing software, but 6 % gives the tax to the fen
    [InlineData("2.83", "0.06", "0.18", false)] // a fen off, and no other rate is nearer
    public void A_rate_is_open_where_the_tax_does_not_show_it(string amount, string rate, string tax, bool isOpen)
    {
        var line = Line("*信息技术服务*云租") with { Amount = Yuan(amount), TaxRate = new Rate(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture)), Tax = Yuan(tax) };

        Assert.Equal(isOpen ? ["line_rate_doubtful"] : [], Open(line));
    }

    [Theory]
    [InlineData("***", false)]
    [InlineData(null, true)]
    public void A_missing_rate_is_open_unless_the_paper_hides_it(string? printed, bool isOpen) =>
        Assert.Equal(isOpen ? ["line_rate_doubtful"] : [], Open(Line("*人力资源服务*劳务派遣费") with { TaxRate = null, TaxRatePrinted = printed }));

    [Fact]
    public void Quantity_without_price_is_open()
    {
        Assert.Empty(Open(Line("*餐饮服务*餐费") with { Quantity = 2m, UnitPrice = 50m }));
        Assert.Equal(["line_price_doubtful"], Open(Line("*餐饮服务*餐费") with { Quantity = 2m }));
        Assert.Empty(Open(Line("*餐饮服务*餐费") with { Quantity = 2m, Source = FieldSource.Structured }));
    }

    [Theory]
    [InlineData("数呈", true)]
    [InlineData("规格型另", true)]
    [InlineData("车牌号", false)]
    [InlineData("类型", false)]
    [InlineData("建筑项目名称", false)]
    public void A_column_whose_header_is_a_usual_one_misread_is_open(string header, bool isOpen) =>
        Assert.Equal(isOpen ? ["column_doubtful"] : [], Open(Line("*建筑服务*工程服务") with { Columns = [new LineColumn(header, "1")] }));

    private static IEnumerable<string> Open(params LineItem[] lines)
    {
        var open = ImmutableArray.CreateBuilder<Finding>();
        LineProof.AddOpenPoints([.. lines], open);
        return open.Select(finding => finding.Code);
    }

    private static Money Yuan(string text) => Money.TryParse(text, out var money) ? money : throw new FormatException(text);

    private static LineItem Line(string name) =>
        new(name, null, null, null, null, Yuan("100.00"), new Rate(0.06m), "6%", Yuan("6.00"), null, null, [], FieldSource.TextLayer);
}
