using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Loans;

/// <summary>Guarantee contracts of the scoring set.</summary>
internal static class ScoringGuarantees
{
    /// <summary>Key terms in a table, English beside.</summary>
    public static void KeyTable(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Size = 3.8;
        flow.Center("融资担保业务合约 Guarantee Contract", 6, PaperFont.Hei);
        flow.Space(3);
        flow.Table([1.6, 3],
        [
            ["合约编码 No.", d.Say("contract_number", f.GuaranteeNumber)],
            ["担保机构 Guarantor", d.Say("guarantor", f.Guarantor.Name)],
            ["融资企业 Borrower", d.Say("borrower", f.Borrower.Name)],
            ["融资企业代码 USCC", d.Say("borrower_tax_id", f.Borrower.Code)],
            ["放款机构 Lender", f.Lender.Name],
            ["在保本金 Principal", $"RMB {d.Money("principal", f.Principal, MoneyForm.Grouped)}"],
            ["在保期间 Period", $"{d.Date("start_date", f.Start, DateForm.Slashed)} - {d.Date("end_date", f.End, DateForm.Slashed)}"],
            ["费率（年）Fee rate", d.Rate("fee_rate", f.FeeRate)],
            ["应缴费用 Fee", $"RMB {d.Money("fee", f.Fee, MoneyForm.Grouped)}"],
            ["签约 Signed on", d.Date("sign_date", f.Sign, DateForm.Slashed)],
        ]);
        Rest(d, f);
    }

    /// <summary>A letter of guarantee: short, addressed to the bank.</summary>
    public static void Letter(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Center("担 保 函", 8.5, PaperFont.Kai);
        flow.ToRight($"函号 {d.Say("contract_number", f.GuaranteeNumber)}");
        flow.Text($"{f.Lender.Name}：", 0);
        flow.Text($"应{d.Say("borrower", f.Borrower.Name)}（下称借款企业）的请求，本公司{d.Say("guarantor", f.Guarantor.Name)}愿就借款企业在贵行的借款本金人民币{d.Words("principal_in_words", f.Principal)}（￥{d.Money("principal", f.Principal, MoneyForm.Plain)}）承担连带保证责任。");
        flow.Text($"本函自{d.Date("start_date", f.Start, DateForm.Chinese)}起生效，至{d.Date("end_date", f.End, DateForm.Chinese)}失效。本函项下保证责任随借款本金的归还相应递减。");
        flow.Space(8);
        flow.ToRight(f.Guarantor.Name);
        flow.ToRight(d.Date("sign_date", f.Sign, DateForm.Numerals));
        flow.Seal(150, flow.Y - 8, f.Guarantor.Name);
    }

    /// <summary>Sentences with the fee rate in running text.</summary>
    public static void Running(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Footer = "{0}";
        flow.Center("中小企业贷款担保契约", 7, PaperFont.Hei);
        flow.Text($"契约号：{d.Say("contract_number", f.GuaranteeNumber)}", 0);
        flow.Text($"{d.Say("guarantor", f.Guarantor.Name)}（担保公司）与{d.Say("borrower", f.Borrower.Name)}（申请企业，信用代码{d.Say("borrower_tax_id", f.Borrower.Code)}）经协商，于{d.Date("sign_date", f.Sign, DateForm.Dashed)}达成如下约定。");
        flow.Text($"担保公司为申请企业本金{d.Money("principal", f.Principal, MoneyForm.Short)}元（{d.Words("principal_in_words", f.Principal)}）的贷款提供担保，期间从{d.Date("start_date", f.Start, DateForm.Dashed)}到{d.Date("end_date", f.End, DateForm.Dashed)}。申请企业按担保本金的{d.Rate("fee_rate", f.FeeRate, 1)}/年缴纳担保费，每年{d.Money("fee", f.Fee, MoneyForm.Short)}元，另缴评审费{Printing.Money(d.Random.Between(1, 9) * 500m, MoneyForm.Short)}元。");
        Rest(d, f);
    }

    private static void Rest(Draft d, LoanFacts f)
    {
        var flow = d.Flow;
        foreach (var (paragraph, i) in LoanClauses.Scoring(d, f).Skip(2).Select((paragraph, i) => (paragraph, i)))
        {
            flow.Text($"（{i + 1}）{paragraph}", 0);
        }

        flow.Need(46);
        flow.Space(6);
        var y = flow.Y;
        flow.Beside(["担保方签章", f.Guarantor.Name], ["企业签章", f.Borrower.Name]);
        flow.Space(22);
        flow.Seal(60, y + 12, f.Guarantor.Name);
        flow.Seal(140, y + 12, f.Borrower.Name);
    }
}
