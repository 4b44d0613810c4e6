using Intake.Extraction.Fields;
using Intake.Extraction.Fields.VatInvoice;

namespace Intake.Extraction.Tests.Fields.VatInvoice;

/// <summary>The two forms of the tax authority, drawn with invented parties; tests change what they are about.</summary>
internal static class Drawings
{
    public const string FullyDigitalized = """
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

    public const string TaxControl = """
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

    /// <summary>The items of <see cref="FullyDigitalized"/>, header included, replaced by others.</summary>
    public static string WithTable(string table)
    {
        var start = FullyDigitalized.IndexOf("    项目名称", StringComparison.Ordinal);
        var end = FullyDigitalized.IndexOf("        合          计", StringComparison.Ordinal);
        return FullyDigitalized[..start] + table.TrimStart('\n') + "\n" + FullyDigitalized[end..];
    }

    /// <summary>The drawing with one text in place of another that must be there.</summary>
    public static string With(this string drawing, string old, string replacement)
    {
        Assert.Contains(old, drawing, StringComparison.Ordinal);
        return drawing.Replace(old, replacement, StringComparison.Ordinal);
    }

    public static FieldSet Read(string drawing) => VatInvoiceExtractor.Read([GridPage.Of(drawing)]);
}
