using Intake.Extraction.Fields.GrantNotice;
using N = Intake.Extraction.Fields.GrantNotice.GrantNoticeFields;

namespace Intake.Extraction.Tests.Fields.GrantNotice;

public class LayoutTests
{
    internal static readonly Dictionary<string, string> Layouts = new()
    {
        ["red heading"] = """
                                海陵市科学技术局文件
                                  海科〔2025〕45号
                      关于下达2025年度科技计划项目资金的通知
            深圳市云杉软件有限公司：
                你单位申报的“分布式编译工具链研究”项目已获立项，现下达资助资金人民币50万元（大写：
            伍拾万元整），请专款专用。
                                                            海陵市科学技术局
                                                            2025年4月18日
            """,
        ["letter of approval"] = """
                                   立项通知书
            海陵市云杉研究项目办
            深圳市云杉软件有限公司：
                经评审，你单位承担的《分布式编译工具链研究》课题予以立项，核定资助经费500,000.00元。
                                                           海陵市科学技术局（盖章）
                                                            二〇二五年四月十八日
            """,
        ["form"] = """
                                 项目立项通知书
            项目编号：HK2025-0456
            项目名称      分布式编译工具链研究
            承担单位      深圳市云杉软件有限公司
            资助金额      50.00万元
            立项部门      海陵市科学技术局
            立项日期      2025-04-18
            """,
        ["page of a grant contract"] = """
                             海陵市科技计划项目合同书
            项目名称：分布式编译工具链研究
            甲方：海陵市科学技术局
            乙方：深圳市云杉软件有限公司
            资助经费总额：人民币500,000.00元（大写）伍拾万元整
            签订日期：2025年4月18日
            """,
        ["one row of a table"] = """
                      关于拨付2025年度专项资金的通知
                                  海科〔2025〕45号
            项目名称                     承担单位                       资助金额(万元)
            分布式编译工具链研究           深圳市云杉软件有限公司           50
                                                            海陵市科学技术局
                                                             2025.04.18
            """,
    };

    private const string List = """
                      关于2025年度科技计划拟资助项目的公示
            序号    项目名称                 承担单位                     资助金额(万元)
            1       分布式编译工具链研究       深圳市云杉软件有限公司         50
            2       低功耗传感器研究          广州蓝鲸数据有限公司           30.5
            3       海量日志检索研究          海陵市青柏科技有限公司         20
                                                            海陵市科学技术局
                                                             2025年4月18日
            """;

    public static TheoryData<string> Names => [.. Layouts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_layout_says_the_same(string layout)
    {
        var fields = new GrantNoticeExtractor().Read(Drawn.Pages(Layouts[layout]));

        Assert.Equal("海陵市科学技术局", fields.Text(N.Grantor));
        Assert.Equal("深圳市云杉软件有限公司", fields.Text(N.Recipient));
        Assert.Equal("分布式编译工具链研究", fields.Text(N.Project));
        Assert.Equal("500000.00", fields.Text(N.Amount));
        Assert.Equal("2025-04-18", fields.Text(N.Date));
        Assert.All(fields.Fields, field => Assert.True(field.Confidence.Value >= 0.9, field.Name.Value));
    }

    [Fact]
    public void A_list_of_recipients_gives_lines_and_chooses_none_of_them()
    {
        var fields = new GrantNoticeExtractor().Read(Drawn.Pages(List));

        Assert.Null(fields[N.Recipient]);
        Assert.Null(fields[N.Amount]);
        Assert.Null(fields[N.Project]);
        Assert.Equal(["深圳市云杉软件有限公司", "广州蓝鲸数据有限公司", "海陵市青柏科技有限公司"], fields.Lines.Select(line => line.Name));
        Assert.Equal(["500000.00", "305000.00", "200000.00"], fields.Lines.Select(line => line.Amount.ToString()));
        Assert.Equal("海陵市科学技术局", fields.Text(N.Grantor));
    }

    [Fact]
    public void A_letter_to_everybody_has_no_recipient()
    {
        var fields = new GrantNoticeExtractor().Read(Drawn.Pages("""
            关于组织申报的通知
            各有关单位：
            各区有关公司：
            """));

        Assert.Null(fields[N.Recipient]);
    }

    [Fact]
    public void A_part_payment_beside_the_whole_leaves_the_amount_doubtful()
    {
        var fields = new GrantNoticeExtractor().Read(Drawn.Pages("""
            立项通知书
            深圳市云杉软件有限公司：
            你单位获得资助50万元，首期拨付20万元。
            """));

        Assert.Equal(0.5, fields[N.Amount]!.Confidence.Value);
    }
}
