using Intake.Extraction.Fields;
using Intake.Extraction.Fields.PaymentReceipt;
using Intake.Extraction.Tests.Fields.VatInvoice;
using Intake.Extraction.Values;
using N = Intake.Extraction.Fields.PaymentReceipt.PaymentReceiptFields;

namespace Intake.Extraction.Tests.Fields.PaymentReceipt;

/// <summary>Arrangements in which whose a value is stands elsewhere than in its label.</summary>
public class ArrangementTests
{
    [Fact]
    public void Payer_and_payee_may_head_two_columns()
    {
        var fields = Read("""
            海陵商业银行支付结算回单
            凭单号：202503310000123          交易日：2025-03-31
                       付款方                         收款方
            户名       深圳市云杉软件有限公司         广州蓝鲸数据有限公司
            账号       4000123456789012               6500987654321098
            交易金额   123,456.78元
            """);

        AssertParties(fields);
        Assert.Equal("123456.78", fields.Text(N.Amount));
    }

    [Fact]
    public void A_verb_that_stands_before_the_labels_of_its_row_heads_them()
    {
        var fields = Read("""
            海陵村镇银行转账凭条
            日期：2025-03-31     序号：202503310000123
            转出   账号   4000123456789012     户名   深圳市云杉软件有限公司
            转入   账号   6500987654321098     户名   广州蓝鲸数据有限公司
            金额   123,456.78
            """);

        AssertParties(fields);
        Assert.Equal("202503310000123", fields.Text(N.ReceiptNumber));
    }

    [Theory]
    [InlineData("借贷标志：借")]
    [InlineData("借贷标志：D")]
    public void The_holders_own_account_is_the_payers_where_money_went_out(string direction)
    {
        var fields = Read($"""
            海陵商业银行账户交易回单
            户名：深圳市云杉软件有限公司       账号：4000123456789012
            对方户名：广州蓝鲸数据有限公司     对方账号：6500987654321098
            {direction}      交易日期：2025-03-31     发生额：123,456.78
            """);

        AssertParties(fields);
    }

    [Fact]
    public void A_letter_says_who_paid_whom()
    {
        var fields = Read("""
                                              付款证明
            兹证明深圳市云杉软件有限公司（账号：4000123456789012）于2025年3月31日通过我行向广州蓝鲸数据有限公司（账号：6500987654321098）
            支付人民币123,456.78元，用途为“云服务费”。
                                                                                                      海陵商业银行
            """);

        AssertParties(fields);
        Assert.Equal("2025-03-31", fields.Text(N.Date));
        Assert.Equal("123456.78", fields.Text(N.Amount));
        Assert.Equal("云服务费", fields.Text(N.Purpose));
        Assert.Equal("海陵商业银行", fields.Text(N.Bank));
    }

    [Fact]
    public void A_letter_with_two_payments_names_no_amount() => Assert.Null(Read("""
        兹证明深圳市云杉软件有限公司于2025年3月31日通过我行向广州蓝鲸数据有限公司支付人民币100.00元，又支付人民币200.00元。
        """)[N.Amount]);

    [Theory]
    [InlineData("", 0.5)]
    [InlineData("贰佰元整", 0.9)]
    public void An_amount_without_a_label_is_sure_only_if_capitals_repeat_it(string words, double confidence)
    {
        var fields = Read($"""
            海陵商业银行转账成功
            RMB 200.00
            {words}
            付款人户名：深圳市云杉软件有限公司
            账户余额：12,000.00
            """);

        Assert.Equal("200.00", fields.Text(N.Amount));
        Assert.Equal(new Confidence(confidence), fields[N.Amount]!.Confidence);
    }

    [Fact]
    public void An_account_broken_over_two_lines_is_read_whole()
    {
        var fields = Read("""
            海陵商业银行电子回单
            付款人户名      付款人账号       收款人户名
            深圳市云杉      40001234         广州蓝鲸数
            软件有限公司    56789012         据有限公司
            """);

        Assert.Equal("4000123456789012", fields.Text(N.PayerAccount));
    }

    [Fact]
    public void A_kind_of_voucher_behind_its_label_begins_no_second_receipt() => Assert.Equal("云服务费", Read("""
        海陵商业银行单位客户专用回单
        付款人户名：深圳市云杉软件有限公司
        金额   123.00
        凭证种类   电子转账凭证      凭证号码   8649217171
        用途   云服务费
        """).Text(N.Purpose));

    private static void AssertParties(FieldSet fields)
    {
        Assert.Equal("深圳市云杉软件有限公司", fields.Text(N.PayerName));
        Assert.Equal("4000123456789012", fields.Text(N.PayerAccount));
        Assert.Equal("广州蓝鲸数据有限公司", fields.Text(N.PayeeName));
        Assert.Equal("6500987654321098", fields.Text(N.PayeeAccount));
    }

    private static FieldSet Read(string drawing) => new PaymentReceiptExtractor().Read([GridPage.Of(drawing)]);
}
