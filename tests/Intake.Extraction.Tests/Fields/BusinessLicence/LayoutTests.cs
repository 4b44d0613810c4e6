using Intake.Extraction.Fields.BusinessLicence;
using N = Intake.Extraction.Fields.BusinessLicence.BusinessLicenceFields;

namespace Intake.Extraction.Tests.Fields.BusinessLicence;

public class LayoutTests
{
    private const string Code = "91440300MA5TEST00X";

    internal static readonly Dictionary<string, string> Layouts = new()
    {
        ["two columns, stretched labels"] = """
                                       营  业  执  照
                                          （副本）
            统一社会信用代码                                       证照编号：0003000212345
            91440300MA5TEST00X
            名      称   深圳市云杉软件有限公司        注 册 资 本   人民币壹佰万元整
            类      型   有限责任公司                  成 立 日 期   2015年03月09日
            法定代表人   林知远                        住      所   深圳市海陵区云杉路1号
            经 营 范 围  软件开发；信息系统集成
                         服务。
                                                       登记机关
                                                                 2022年1月5日
            """,
        ["one column"] = """
                             营业执照
            统一社会信用代码：91440300MA5TEST00X
            名称：深圳市云杉软件有限公司
            类型：有限责任公司
            住所：深圳市海陵区云杉路1号
            法定代表人：林知远
            注册资本：100万元人民币
            成立日期：2015-03-09
            营业期限：长期
            经营范围：软件开发；信息系统集成服务。
            """,
        ["labels beside values without colons"] = """
            营业执照
            统一社会信用代码    91440300MA5TEST00X
            企业名称           深圳市云杉软件有限公司
            法定代表人         林知远
            注册资本           人民币100.00万元
            成立日期           二〇一五年三月九日
            经营场所           深圳市海陵区云杉路1号
            经营范围           软件开发；信息系统集成服务。
            """,
        ["copy with both numbers"] = """
            证照编号：44030020150309123
                             营业执照（副本）（1-1）
            社会信用代码  91440300MA5TEST00X
            名称   深圳市云杉软件有限公司             成立日期   2015年3月9日
            类型   有限责任公司                      法定代表人   林知远
            注册资本   壹佰万元整                     住所   深圳市海陵区云杉路1号
            经营范围   软件开发；信息系统集成服务。
            """,
        ["address and scope wrapped"] = """
                             营业执照
            统一社会信用代码：91440300MA5TEST00X
            名称          深圳市云杉软件有限公司
            负责人        林知远
            注册资本      100万元
            成立日期      2015年3月9日
            住所          深圳市海陵区
                         云杉路1号
            经营范围      软件开发；信息
                         系统集成服
                         务。
            """,
    };

    public static TheoryData<string> Names => [.. Layouts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_layout_says_the_same(string layout)
    {
        var fields = new BusinessLicenceExtractor().Read(Drawn.Pages(Layouts[layout]));

        Assert.Equal("深圳市云杉软件有限公司", fields.Text(N.Name));
        Assert.Equal(Code, fields.Text(N.UnifiedSocialCreditCode));
        Assert.Equal("林知远", fields.Text(N.LegalRepresentative));
        Assert.Equal("1000000.00", fields.Text(N.RegisteredCapital));
        Assert.Equal("2015-03-09", fields.Text(N.Established));
        Assert.Equal("深圳市海陵区云杉路1号", fields.Text(N.Address));
        Assert.Equal("软件开发；信息系统集成服务。", fields.Text(N.Scope));
    }

    [Theory]
    [InlineData("注册资本：100万美元")]
    [InlineData("注册资本：100")]
    public void Capital_in_another_currency_or_without_a_unit_is_left_out(string capital) =>
        Assert.Null(new BusinessLicenceExtractor().Read(Drawn.Pages("营业执照\n" + capital))[N.RegisteredCapital]);

    [Fact]
    public void The_number_of_the_copy_is_not_the_credit_code() =>
        Assert.Null(new BusinessLicenceExtractor().Read(Drawn.Pages("营业执照\n证照编号：440300201503091234"))[N.UnifiedSocialCreditCode]);
}
