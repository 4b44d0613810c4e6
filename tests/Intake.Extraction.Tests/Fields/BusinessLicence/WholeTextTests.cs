using Intake.Extraction.Fields.BusinessLicence;
using Intake.Extraction.Values;
using N = Intake.Extraction.Fields.BusinessLicence.BusinessLicenceFields;

namespace Intake.Extraction.Tests.Fields.BusinessLicence;

/// <summary>Whether a text of several lines was read to its end.</summary>
public class WholeTextTests
{
    [Fact]
    public void A_text_with_nothing_left_over_around_it_is_certain()
    {
        var fields = Read("""
            营业执照
            名称          深圳市云杉软件有限公司
            住所          深圳市海陵区云杉路1号
            经营范围      软件开发；信息系统集成服务；
                          数据处理服务。
            登记机关
            """);

        Assert.True(fields[N.Scope]!.Confidence.CompareTo(Confidence.Read) >= 0);
        Assert.True(fields[N.Address]!.Confidence.CompareTo(Confidence.Read) >= 0);
    }

    [Fact]
    public void A_line_nearby_that_belongs_to_nothing_makes_it_doubtful() => Assert.Equal(Confidence.Doubtful, Read("""
        营业执照
        名称          深圳市云杉软件有限公司
        经营范围      软件开发；信息系统集成服务；

                   数据处理服务。
        """)[N.Scope]!.Confidence);

    [Fact]
    public void A_bracket_that_never_closes_shows_that_more_follows() =>
        Assert.Equal(Confidence.Doubtful, Read("营业执照\n经营范围      软件开发（除依法须经批准的项目外")[N.Scope]!.Confidence);

    [Fact]
    public void A_sentence_in_an_address_makes_it_doubtful() =>
        Assert.Equal(Confidence.Doubtful, Read("营业执照\n住所      深圳市海陵区云杉路1号；软件开发")[N.Address]!.Confidence);

    [Fact]
    public void A_paragraph_goes_on_under_its_label_while_its_lines_are_full() => Assert.Equal("软件开发；信息系统集成服务；数据处理服务；会议及展览服务；软件销售。", Read("""
        营业执照
        经营范围：软件开发；信息系统集成服务；数据处理服务；会议及
        展览服务；软件销售。
        登记机关：海陵市场监督管理局
        """).Text(N.Scope));

    [Theory]
    [InlineData("住所或经营场所")]
    [InlineData("主要经营场所")]
    [InlineData("住所（经营场所）")]
    public void The_place_has_many_names(string label) => Assert.Equal("深圳市海陵区云杉路1号", Read($"营业执照\n{label}      深圳市海陵区云杉路1号").Text(N.Address));

    private static Intake.Extraction.Fields.FieldSet Read(string drawing) => new BusinessLicenceExtractor().Read(Drawn.Pages(drawing));
}
