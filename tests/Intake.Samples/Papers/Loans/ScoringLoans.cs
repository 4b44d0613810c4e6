using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Loans;

/// <summary>Loan contracts of the scoring set.</summary>
internal static class ScoringLoans
{
    /// <summary>授信人 and 用信人, dots in dates.</summary>
    public static void CreditAgreement(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Footer = "- {0} -";
        flow.Center("授信额度借款协议", 7.5, PaperFont.Kai);
        flow.Text($"协议文号 {d.Say("contract_number", f.Number)}", 0);
        flow.Text($"授信人（贷款方） {d.Say("lender", f.Lender.Name)}", 0);
        flow.Text($"用信人（借款方） {d.Say("borrower", f.Borrower.Name)}", 0);
        flow.Text($"用信人信用代码 {d.Say("borrower_tax_id", f.Borrower.Code)}", 0);
        flow.Text($"1  借款本金 ￥{d.Money("principal", f.Principal, MoneyForm.Grouped)}（{d.Words("principal_in_words", f.Principal, '圆')}）。", 0);
        flow.Text($"2  用款期 {d.Date("start_date", f.Start, DateForm.Dotted)}至{d.Date("end_date", f.End, DateForm.Dotted)}。", 0);
        flow.Text($"3  年化利率（单利）{d.Rate("interest_rate", f.InterestRate)}，自放款当日起计息。", 0);
        Numbered(d, f);
        flow.Need(40);
        flow.Space(5);
        flow.Text($"签署于 {d.Date("sign_date", f.Sign, DateForm.Dotted)}", 0);
        Ends(d, f, "授信人印章", "用信人印章");
    }

    /// <summary>A loan note: one page, a table without rulings.</summary>
    public static void Note(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Center("企业贷款合约（凭证式）", 7, PaperFont.Hei);
        flow.Space(4);
        flow.Table([1.3, 3],
        [
            ["合约号码", d.Say("contract_number", f.Number)],
            ["出借银行", d.Say("lender", f.Lender.Name)],
            ["借款企业", d.Say("borrower", f.Borrower.Name)],
            ["借款企业税号", d.Say("borrower_tax_id", f.Borrower.Code)],
            ["本金（小写）", $"CNY {d.Money("principal", f.Principal, MoneyForm.Grouped)}"],
            ["本金（大写）", d.Words("principal_in_words", f.Principal)],
            ["年利率", d.Rate("interest_rate", f.InterestRate)],
            ["发放日", d.Date("start_date", f.Start, DateForm.Slashed)],
            ["到期日", d.Date("end_date", f.End, DateForm.Slashed)],
            ["签约日", d.Date("sign_date", f.Sign, DateForm.Slashed)],
        ], isRuled: false, padding: 1.8);
        foreach (var paragraph in LoanClauses.Scoring(d, f).Take(3))
        {
            flow.Text(paragraph);
        }

        Ends(d, f, "出借银行盖章", "借款企业盖章");
    }

    /// <summary>Everything in sentences, amount in 万元, rate after the prime rate.</summary>
    public static void PointsOverPrime(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Size = 4;
        flow.Header = "单位借款合同文本";
        flow.Center("单位借款合同", 7.5, PaperFont.Hei);
        flow.Center(d.Say("contract_number", f.Number));
        flow.Text($"本合同由{d.Say("lender", f.Lender.Name)}（下称银行）和{d.Say("borrower", f.Borrower.Name)}（下称企业）于{d.Date("sign_date", f.Sign, DateForm.Padded)}订立。");
        flow.Text($"银行同意向企业提供{d.Money("principal", f.Principal, MoneyForm.TenThousands)}的贷款（即人民币{d.Words("principal_in_words", f.Principal)}），企业应在{d.Date("end_date", f.End, DateForm.Padded)}之前全部归还；贷款起算日为{d.Date("start_date", f.Start, DateForm.Padded)}。");
        flow.Text($"贷款利率按1年期LPR（{Printing.Money(f.Prime * 100, MoneyForm.Plain)}%）{TrainingLoans.Points(f)}确定，折合年利率{d.Rate("interest_rate", f.InterestRate, 4)}。");
        Numbered(d, f);
        Ends(d, f, "银行（章）", "企业（章）");
    }

    private static void Numbered(Draft d, LoanFacts f)
    {
        var number = 4;
        foreach (var paragraph in LoanClauses.Scoring(d, f))
        {
            d.Flow.Text($"{number++}  {paragraph}", 0);
        }
    }

    private static void Ends(Draft d, LoanFacts f, string lender, string borrower)
    {
        var flow = d.Flow;
        flow.Need(46);
        flow.Space(6);
        var y = flow.Y;
        flow.Beside([lender, f.Lender.Name], [borrower, f.Borrower.Name]);
        flow.Space(22);
        flow.Seal(60, y + 12, f.Lender.Name);
        flow.Seal(140, y + 12, f.Borrower.Name);
    }
}
