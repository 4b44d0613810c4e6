using Intake.Extraction.Fields;
using Intake.Extraction.Fields.Certificate;
using N = Intake.Extraction.Fields.Certificate.CertificateFields;

namespace Intake.Extraction.Tests.Fields.Certificate;

public class LayoutTests
{
    [Fact]
    public void Specialised_enterprise_with_labels()
    {
        var fields = Read("""
                            专精特新中小企业
            企业名称：深圳市云杉软件有限公司
            证书编号：HL20250123
            发证单位：海陵市工业和信息化局
            发证日期：2025年3月31日
            有效期：2025年3月31日至2028年3月30日
            """);

        Expect(fields, "HL20250123", "专精特新中小企业", "深圳市云杉软件有限公司", "海陵市工业和信息化局", "2025-03-31", "2028-03-30");
    }

    [Fact]
    public void Little_giant_in_a_sentence_under_a_bare_heading()
    {
        var fields = Read("""
                                  荣誉证书
                兹认定深圳市云杉软件有限公司为国家级专精特新企业，认定为“专精特新‘小巨人’企业”。
            编号：XJR20250017
            有效期三年
                                              海陵省工业和信息化厅
                                                 2025年3月31日
            """);

        Expect(fields, "XJR20250017", "专精特新‘小巨人’企业", "深圳市云杉软件有限公司", "海陵省工业和信息化厅", "2025-03-31", null);
        Assert.Equal("国家级", fields.Text(N.Level));
    }

    [Fact]
    public void High_technology_enterprise_issued_by_three_offices()
    {
        var fields = Read("""
                             高新技术企业证书
            企业名称：深圳市云杉软件有限公司           证书编号：GR202544001234
            发证时间：2025年3月31日                  有效期：三年
                      海陵省科学技术厅
                      海陵省财政厅
                      国家税务总局海陵省税务局
            """);

        Expect(fields, "GR202544001234", "高新技术企业证书", "深圳市云杉软件有限公司", "海陵省科学技术厅、海陵省财政厅、国家税务总局海陵省税务局", "2025-03-31", null);
    }

    [Fact]
    public void Compatibility_of_a_product()
    {
        var fields = Read("""
                              OpenHarmony生态产品兼容性证书
            证书编号    OH-2025-00123               认证日期    2025-03-31
            获证单位    深圳市云杉软件有限公司          产品名称    云杉网关
            有效期至    2027-03-30                  颁发机构    海陵开源基金会
            """);

        Expect(fields, "OH-2025-00123", "OpenHarmony生态产品兼容性证书", "深圳市云杉软件有限公司", "海陵开源基金会", "2025-03-31", "2027-03-30");
    }

    [Fact]
    public void Software_copyright()
    {
        var fields = Read("""
                              计算机软件著作权登记证书
            证书号：软著登字第14567890号
            软件名称：云杉编译平台软件 V1.0
            著作权人：深圳市云杉软件有限公司
            开发完成日期：2024年10月01日
            首次发表日期：2024年11月01日
            登记号：2025SR0123456
                                              海陵版权保护中心
                                                2025年03月31日
            """);

        Expect(fields, "软著登字第14567890号", "计算机软件著作权登记证书", "深圳市云杉软件有限公司", "海陵版权保护中心", "2025-03-31", null);
    }

    [Fact]
    public void A_diplomas_holder_is_a_person()
    {
        var fields = Read("""
                              普通高等学校毕业证书
                学生林知远，性别男，2000年5月6日生，于2019年9月至2023年6月在本校学习，准予毕业。
            证书编号：123451202305001234                 校长：周闻
                                              海陵大学
                                              2023年6月30日
            """);

        Expect(fields, "123451202305001234", "普通高等学校毕业证书", "林知远", "海陵大学", "2023-06-30", null);
    }

    [Fact]
    public void Recognition_of_a_park()
    {
        var fields = Read("""
                              鸿蒙生态产业园
            深圳市云杉软件有限公司：
                经评审，你单位运营的园区被认定为市级特色园区。
            统一社会信用代码：91440300MA5TEST00X
            认定机关：海陵市工业和信息化局        认定日期：2025-03-31
            """);

        Expect(fields, null, "鸿蒙生态产业园", "深圳市云杉软件有限公司", "海陵市工业和信息化局", "2025-03-31", null);
        Assert.Equal("市级", fields.Text(N.Level));
        Assert.Equal("91440300MA5TEST00X", fields.Text(N.HolderTaxId));
    }

    private static FieldSet Read(string drawing) => new CertificateExtractor().Read(Drawn.Pages(drawing));

    private static void Expect(FieldSet fields, string? number, string title, string holder, string issuer, string issued, string? validUntil)
    {
        Assert.Equal(number, fields.Text(N.CertificateNumber));
        Assert.Equal(title, fields.Text(N.Title));
        Assert.Equal(holder, fields.Text(N.Holder));
        Assert.Equal(issuer, fields.Text(N.Issuer));
        Assert.Equal(issued, fields.Text(N.IssueDate));
        Assert.Equal(validUntil, fields.Text(N.ValidUntil));
    }
}
