using Intake.Extraction.Fields.InterestReceipt;
using Intake.Extraction.Fields.PaymentReceipt;

namespace Intake.Extraction.Tests.Fields.Forms;

/// <summary>Labels that stand on no list are understood by their words; whatever has an unknown word in it is none.</summary>
public class ComposedLabelTests
{
    [Theory]
    [InlineData("付款单位开户银行名称", "Payer.bank")]
    [InlineData("受益账户名称", "Payee.name")]
    [InlineData("出账单位账号", "Payer.account")]
    [InlineData("我方卡号", "Own.account")]
    [InlineData("电子凭条编号", PaymentLabels.Number)]
    [InlineData("业务参号", PaymentLabels.SerialNumber)]
    [InlineData("实际付款日期", PaymentLabels.TradeDate)]
    [InlineData("到账时间", PaymentLabels.BookDate)]
    [InlineData("系统打印时间", PaymentLabels.PrintDate)]
    [InlineData("币种及金额", PaymentLabels.Amount)]
    [InlineData("付款金额(人民币大写)", PaymentLabels.Words)]
    [InlineData("手续费金额", PaymentLabels.None)]
    [InlineData("支付事由", PaymentLabels.Usage)]
    public void Labels_of_receipts(string label, string key) => Assert.Equal(key, PaymentLabels.Book.Key(label));

    [Theory]
    [InlineData("实际扣收利息", InterestLabels.Paid)]
    [InlineData("本期应收利息金额", InterestLabels.Due)]
    [InlineData("应收罚息金额", InterestLabels.Penalty)]
    [InlineData("归还借款本金", InterestLabels.Repaid)]
    [InlineData("账户余额", InterestLabels.None)]
    [InlineData("借款合同余额", InterestLabels.Balance)]
    [InlineData("本次结息期间", InterestLabels.Period)]
    [InlineData("计息截止时间", InterestLabels.End)]
    [InlineData("贷款到期日", InterestLabels.None)]
    public void Labels_of_papers_of_interest(string label, string key) => Assert.Equal(key, InterestLabels.Book.Key(label));

    [Theory]
    [InlineData("付款")]
    [InlineData("日")]
    [InlineData("付款人及")]
    [InlineData("付款人邮箱")]
    [InlineData("支付云服务费")]
    [InlineData("货款")]
    public void What_is_no_label(string text) => Assert.Null(PaymentLabels.Book.Key(text));
}
