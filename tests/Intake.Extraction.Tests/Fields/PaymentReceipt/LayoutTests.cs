using Intake.Extraction.Fields;
using Intake.Extraction.Fields.PaymentReceipt;
using Intake.Extraction.Tests.Fields.VatInvoice;

namespace Intake.Extraction.Tests.Fields.PaymentReceipt;

/// <summary>One payment, printed as banks of many kinds print it: the same is read from all.</summary>
public class LayoutTests
{
    internal static readonly Dictionary<string, string> Layouts = new()
    {
        ["side by side, labels downwards"] = """
                              海陵商业银行  电子回单
            回单编号：202503310000123               日期：2025年03月31日
             付   全  称   深圳市云杉软件有限公司       收   全  称   广州蓝鲸数据有限公司
             款   账  号   4000123456789012            款   账  号   6500987654321098
             人   开户行   海陵商业银行深圳分行          人   开户行   望江银行广州支行
             金额   人民币（大写）  壹拾贰万叁仟肆佰伍拾陆元柒角捌分    （小写）  ¥123,456.78
             用途   云服务费
            """,
        ["side by side, party cell in the middle row"] = """
                              海陵商业银行网上银行电子回单
            电子回单号码：202503310000123
                    户名      深圳市云杉软件有限公司                  户名      广州蓝鲸数据有限公司
             付款人  账号      4000123456789012             收款人     账号      6500987654321098
                    开户银行   海陵商业银行深圳分行                    开户银行   望江银行广州支行
             金额     ¥123,456.78
             金额（大写）   壹拾贰万叁仟肆佰伍拾陆元柒角捌分
             用途     云服务费                     交易日期   2025-03-31
            """,
        ["stacked, every label names its party"] = """
            海陵商业银行客户回单
            回单编号：202503310000123
            交易日期：2025-03-31 10:23:45
            付款人户名：深圳市云杉软件有限公司
            付款人账号：4000123456789012
            付款人开户行：海陵商业银行深圳分行
            收款人户名：广州蓝鲸数据有限公司
            收款人账号：6500987654321098
            收款人开户行：望江银行广州支行
            金额（小写）：CNY 123,456.78
            金额（大写）：人民币壹拾贰万叁仟肆佰伍拾陆元柒角捌分
            用途：云服务费
            """,
        ["stacked under headings"] = """
            海陵商业银行电子回单
            回单编号    202503310000123
            记账日期    2025/03/31
            付款方信息
            户名        深圳市云杉软件有限公司
            账号        4000 1234 5678 9012
            开户行      海陵商业银行深圳分行
            收款方信息
            户名        广州蓝鲸数据有限公司
            账号        6500 9876 5432 1098
            开户行      望江银行广州支行
            交易金额    123,456.78元
            大写金额    壹拾贰万叁仟肆佰伍拾陆元柒角捌分
            用途        云服务费
            """,
        ["headings side by side"] = """
            海陵商业银行业务回单
            回单编号：202503310000123                          交易时间：2025-03-31 10:23:45
            付款人信息                                          收款人信息
            户名：深圳市云杉软件有限公司                         户名：广州蓝鲸数据有限公司
            账号：4000123456789012                              账号：6500987654321098
            开户行：海陵商业银行深圳分行                         开户行：望江银行广州支行
            金额：人民币123,456.78元        大写：壹拾贰万叁仟肆佰伍拾陆元柒角捌分
            用途：云服务费
            """,
        ["party is the name, account below"] = """
            海陵商业银行电子回单
            回单编号：202503310000123
            付款人   深圳市云杉软件有限公司            收款人   广州蓝鲸数据有限公司
            账号     4000123456789012               账号     6500987654321098
            开户行   海陵商业银行深圳分行             开户行   望江银行广州支行
            金额     ￥123,456.78                   大写     壹拾贰万叁仟肆佰伍拾陆圆柒角捌分
            交易日期 20250331                       用途     云服务费
            """,
        ["one line a party"] = """
            海陵商业银行转账凭证
            回单号：202503310000123    转账日期：2025.03.31
            付款人：深圳市云杉软件有限公司   账号：4000123456789012   开户行：海陵商业银行
            收款人：广州蓝鲸数据有限公司    账号：6500987654321098   开户行：望江银行
            金额：¥123,456.78  大写：壹拾贰万叁仟肆佰伍拾陆元柒角捌分
            用途：云服务费
            """,
        ["English beside Chinese"] = """
            海陵商业银行  Hailing Bank
            电子回单 Receipt
            回单编号(Receipt No.)：202503310000123       交易日期(Transaction Date)：2025-03-31
            付款人名称(Payer Name)：深圳市云杉软件有限公司
            付款人账号(Payer A/C No.)：4000123456789012
            收款人名称(Payee Name)：广州蓝鲸数据有限公司
            收款人账号(Payee A/C No.)：6500987654321098
            金额(Amount)：CNY123,456.78
            大写金额(Amount in Words)：壹拾贰万叁仟肆佰伍拾陆元柒角捌分
            用途(Purpose)：云服务费
            """,
        ["English below Chinese"] = """
            海陵商业银行电子回单
            回单编号    202503310000123            交易日期    2025-03-31
            Receipt No.                            Date
            付款人名称   深圳市云杉软件有限公司       收款人名称   广州蓝鲸数据有限公司
            Payer Name                             Payee Name
            付款人账号   4000123456789012           收款人账号   6500987654321098
            Payer Account                          Payee Account
            金额        ¥123,456.78                大写金额     壹拾贰万叁仟肆佰伍拾陆元柒角捌分
            Amount                                 Amount in words
            用途        云服务费
            Purpose
            """,
        ["labels above values"] = """
            海陵商业银行电子回单
            回单编号                  交易日期
            202503310000123          2025-03-31
            付款人户名                         付款人账号
            深圳市云杉软件有限公司              4000123456789012
            收款人户名                         收款人账号
            广州蓝鲸数据有限公司                6500987654321098
            金额                 大写金额
            ¥123,456.78          壹拾贰万叁仟肆佰伍拾陆元柒角捌分
            用途
            云服务费
            """,
        ["from the payee's bank"] = """
            海陵商业银行收款回单
            回单编号：202503310000123        入账日期：2025-03-31
            户名：广州蓝鲸数据有限公司             账号：6500987654321098
            对方户名：深圳市云杉软件有限公司        对方账号：4000123456789012
            借贷标志：贷
            交易金额：123,456.78       大写：壹拾贰万叁仟肆佰伍拾陆元柒角捌分
            用途：云服务费
            """,
        ["from the payer's bank, own side named"] = """
            海陵商业银行账户明细回单
            回单编号：202503310000123        交易时间：20250331 102345
            本方户名：深圳市云杉软件有限公司        本方账号：4000123456789012
            对方户名：广州蓝鲸数据有限公司          对方账号：6500987654321098
            借/贷：借
            发生额：123,456.78       金额大写：壹拾贰万叁仟肆佰伍拾陆元柒角捌分
            摘要：云服务费
            """,
        ["screenshot of a telephone"] = """
                 转账成功
               ¥123,456.78
            付款户名              深圳市云杉软件有限公司
            付款账户              4000123456789012
            收款户名              广州蓝鲸数据有限公司
            收款账户              6500987654321098
            转账金额              123,456.78元
            大写金额              壹拾贰万叁仟肆佰伍拾陆元柒角捌分
            转账时间              2025-03-31 10:23:45
            附言                 云服务费
            电子回单号            202503310000123
            """,
        ["names wrapped in their cells"] = """
            海陵商业银行电子回单
            回单编号：202503310000123               交易日期：2025年3月31日

             付款人户名   深圳市云杉软件           收款人户名   广州蓝鲸数据
                          有限公司                              有限公司

             付款人账号   4000123456789012       收款人账号   6500987654321098

             金额（大写）  壹拾贰万叁仟肆佰伍拾陆元柒角捌分      金额（小写）  ¥123,456.78

             用途         云服务费
            """,
    };

    public static TheoryData<string> Names => [.. Layouts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_layout_says_the_same(string layout)
    {
        var fields = Read(Layouts[layout]);

        Assert.Equal("深圳市云杉软件有限公司", fields.Text(PaymentReceiptFields.PayerName));
        Assert.Equal("广州蓝鲸数据有限公司", fields.Text(PaymentReceiptFields.PayeeName));
        Assert.Equal("4000123456789012", fields.Text(PaymentReceiptFields.PayerAccount));
        Assert.Equal("6500987654321098", fields.Text(PaymentReceiptFields.PayeeAccount));
        Assert.Equal("123456.78", fields.Text(PaymentReceiptFields.Amount));
        Assert.Equal("2025-03-31", fields.Text(PaymentReceiptFields.Date));
        Assert.Equal("202503310000123", fields.Text(PaymentReceiptFields.ReceiptNumber));
        Assert.Equal("云服务费", fields.Text(PaymentReceiptFields.Purpose));
        Assert.Contains("壹拾贰万叁仟肆佰伍拾陆", fields.Text(PaymentReceiptFields.AmountInWords), StringComparison.Ordinal);
        Assert.All(fields.Fields, field => Assert.True(field.Confidence.Value >= 0.9, field.Name.Value));
    }

    internal static FieldSet Read(string drawing) => new PaymentReceiptExtractor().Read([GridPage.Of(drawing)]);
}
