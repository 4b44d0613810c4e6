using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Loans;

/// <summary>Guarantee contracts of the training set.</summary>
internal static class TrainingGuarantees
{
    /// <summary>委托担保合同 between guarantor and borrower, with the fee.</summary>
    public static void Entrusted(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Footer = "第{0}页 共{1}页";
        flow.Center("委托担保合同", 8, PaperFont.Hei);
        flow.ToRight($"合同编号：{d.Say("contract_number", f.GuaranteeNumber)}");
        flow.Text($"甲方（担保人）：{d.Say("guarantor", f.Guarantor.Name)}", 0);
        flow.Text($"住所：{f.Guarantor.Address}", 0);
        flow.Text($"乙方（借款人）：{d.Say("borrower", f.Borrower.Name)}", 0);
        flow.Text($"统一社会信用代码：{d.Say("borrower_tax_id", f.Borrower.Code)}", 0);
        flow.Text($"鉴于乙方与{f.Lender.Name}（以下简称债权人）签订编号为{f.Number}的借款合同，乙方委托甲方为其提供担保，双方约定如下：");
        flow.Text($"第一条 担保的主债权本金为人民币{d.Money("principal", f.Principal, MoneyForm.Grouped)}元（大写：{d.Words("principal_in_words", f.Principal)}）。", 0);
        flow.Text($"第二条 担保期限自{d.Date("start_date", f.Start, DateForm.Chinese)}至{d.Date("end_date", f.End, DateForm.Chinese)}。", 0);
        flow.Text($"第三条 担保费率为年{d.Rate("fee_rate", f.FeeRate)}，首年担保费为人民币{d.Money("fee", f.Fee, MoneyForm.Grouped)}元，乙方应于合同签订之日起三日内一次性支付。", 0);
        flow.Text($"第四条 乙方向甲方缴存保证金人民币{Printing.Money(decimal.Round(f.Principal * 0.1m, 2), MoneyForm.Grouped)}元，担保责任解除后退还。", 0);
        Rest(d, f, 5);
        Ends(d, f, DateForm.Chinese, "甲方（公章）：", "乙方（公章）：");
    }

    /// <summary>保证合同 with the creditor: no fee.</summary>
    public static void Joint(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Center("保证合同", 8, PaperFont.Hei);
        flow.Text($"合同编号：{d.Say("contract_number", f.GuaranteeNumber)}", 0);
        flow.Table([1, 3], [["保证人", d.Say("guarantor", f.Guarantor.Name)], ["债权人", f.Lender.Name], ["债务人", d.Say("borrower", f.Borrower.Name)]]);
        flow.Text($"为确保债权人与债务人签订的编号为{f.Number}的借款合同的履行，保证人自愿提供连带责任保证。");
        flow.Text($"一、被担保的主债权为本金人民币{d.Words("principal_in_words", f.Principal)}（￥{d.Money("principal", f.Principal, MoneyForm.Grouped)}），主债权期限自{d.Date("start_date", f.Start, DateForm.Padded)}至{d.Date("end_date", f.End, DateForm.Padded)}。", 0);
        flow.Text("二、保证范围包括主债权本金、利息、罚息、复利、违约金、损害赔偿金以及实现债权的费用。保证期间为主债务履行期限届满之日起三年。", 0);
        Rest(d, f, 3);
        Ends(d, f, DateForm.Padded, "保证人（公章）：", "债务人（公章）：");
    }

    /// <summary>Blanks, principal in 万元.</summary>
    public static void Blanks(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Center("担保服务合同", 8, PaperFont.Hei);
        flow.Text($"编号：{Underline.Of(d.Say("contract_number", f.GuaranteeNumber))}", 0);
        flow.Text($"担保人：{Underline.Of(d.Say("guarantor", f.Guarantor.Name))}", 0);
        flow.Text($"被担保人（借款人）：{Underline.Of(d.Say("borrower", f.Borrower.Name))}", 0);
        flow.Text($"担保金额：人民币{Underline.Of(d.Money("principal", f.Principal, MoneyForm.TenThousands))}", 0);
        flow.Text($"担保起止日期：{Underline.Of(d.Date("start_date", f.Start, DateForm.Spaced))}至{Underline.Of(d.Date("end_date", f.End, DateForm.Spaced))}", 0);
        flow.Text($"年担保费率：{Underline.Of(d.Rate("fee_rate", f.FeeRate))}  年担保费：￥{Underline.Of(d.Money("fee", f.Fee, MoneyForm.Plain))}", 0);
        Rest(d, f, 1);
        Ends(d, f, DateForm.Spaced, "担保人盖章：", "被担保人盖章：");
    }

    private static void Rest(Draft d, LoanFacts f, int from)
    {
        foreach (var paragraph in LoanClauses.Training(d, f).Skip(3))
        {
            d.Flow.Text($"第{Printing.Small(from++)}款 {paragraph}", 0);
        }
    }

    private static void Ends(Draft d, LoanFacts f, DateForm form, string guarantor, string borrower)
    {
        var flow = d.Flow;
        flow.Need(48);
        flow.Space(6);
        var y = flow.Y;
        flow.Beside(
            [guarantor, f.Guarantor.Name, $"签订日期：{d.Date("sign_date", f.Sign, form)}"],
            [borrower, f.Borrower.Name, $"签订日期：{d.Date("sign_date", f.Sign, form)}"]);
        flow.Space(14);
        flow.Seal(60, y + 12, f.Guarantor.Name, "合同专用章");
        flow.Seal(140, y + 12, f.Borrower.Name);
    }
}
