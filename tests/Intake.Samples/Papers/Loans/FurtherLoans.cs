using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Loans;

/// <summary>Further loan and guarantee contracts of the training set.</summary>
internal static class FurtherLoans
{
    /// <summary>流动资金借款合同 of a large bank: cover, parties with addresses, a clause for each figure.</summary>
    public static void WorkingCapital(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Footer = "第 {0} 页";
        flow.Center("流动资金借款合同", 8, PaperFont.Hei);
        flow.ToRight($"合同编号：{d.Say("contract_number", f.Number)}");
        flow.Text($"借款人（以下简称甲方）：{d.Say("borrower", f.Borrower.Name)}", 0);
        flow.Text($"统一社会信用代码：{d.Say("borrower_tax_id", f.Borrower.Code)}    住所：{f.Borrower.Address}", 0);
        flow.Text($"贷款人（以下简称乙方）：{d.Say("lender", f.Lender.Name)}", 0);
        flow.Text($"负责人：{f.Lender.Person}    电话：{f.Lender.Phone}", 0);
        flow.Text("甲方向乙方申请借款，乙方同意向甲方发放借款。根据有关法律法规，双方经协商一致，订立本合同。");
        flow.Heading("第一条 借款金额");
        flow.Text($"甲方向乙方借款人民币（金额大写）{d.Words("principal_in_words", f.Principal)}（小写：{d.Money("principal", f.Principal, MoneyForm.Grouped)}元）。");
        flow.Heading("第二条 借款用途");
        flow.Text("甲方应将借款用于日常生产经营周转。未经乙方书面同意，甲方不得改变借款用途。");
        flow.Heading("第三条 借款期限");
        flow.Text($"本合同约定借款期限为{(f.End.Year - f.Start.Year) * 12}个月，即从{d.Date("start_date", f.Start, DateForm.Chinese)}起至{d.Date("end_date", f.End, DateForm.Chinese)}止。");
        flow.Heading("第四条 贷款利率、罚息利率和计息、结息");
        flow.Text($"本合同项下的贷款利率为固定利率，即LPR利率加减基点，年利率为{d.Rate("interest_rate", f.InterestRate, 4)}，在借款期限内不变。");
        flow.Text("罚息利率：甲方未按合同用途使用借款的，罚息利率为贷款利率上浮100%；贷款逾期的，罚息利率为贷款利率上浮50%。");
        flow.Heading("第五条 违约责任");
        flow.Text("甲方违约的，乙方有权停止发放尚未发放的借款，宣布借款立即到期，并要求甲方支付违约金人民币50,000.00元。");
        flow.Columns([25, 110], ["甲方（公章）：", "乙方（公章）："]);
        flow.Columns([25, 110], [f.Borrower.Name, f.Lender.Name]);
        flow.Columns([25, 110], [d.Date("sign_date", f.Sign, DateForm.Chinese), Printing.Date(f.Sign, DateForm.Chinese)]);
    }

    /// <summary>A borrowing note: key figures as label and value, no clauses to speak of.</summary>
    public static void Receipt(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Center("人民币资金借款合同（要素页）", 6.4, PaperFont.Hei);
        flow.Table([1.2, 3, 1.2, 2],
        [
            ["合同号", d.Say("contract_number", f.Number), "签订日", d.Date("sign_date", f.Sign, DateForm.Dashed)],
            ["借款方", d.Say("borrower", f.Borrower.Name)],
            ["出借方", d.Say("lender", f.Lender.Name)],
            ["借款本金", $"￥{d.Money("principal", f.Principal, MoneyForm.Grouped)}", "本金大写", d.Words("principal_in_words", f.Principal)],
            ["起息日", d.Date("start_date", f.Start, DateForm.Dashed), "到期日", d.Date("end_date", f.End, DateForm.Dashed)],
            ["年化利率", d.Rate("interest_rate", f.InterestRate), "逾期罚息", "利率上浮50%"],
        ], padding: 2);
        flow.Text("一、出借方按本页要素发放借款，借款方按期还本付息。");
        flow.Text("二、其他未尽事宜由双方另行协商。");
        flow.Columns([25, 110], ["借款方（盖章）：", "出借方（盖章）："]);
    }

    /// <summary>最高额 is not this one: a plain guarantee between creditor and guarantor, the principal in the recital.</summary>
    public static void Suretyship(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Center("保证合同", 8, PaperFont.Hei);
        flow.ToRight($"编号：{d.Say("contract_number", f.GuaranteeNumber)}");
        flow.Text($"甲方（债权人）：{f.Lender.Name}", 0);
        flow.Text($"乙方（保证人）：{d.Say("guarantor", f.Guarantor.Name)}", 0);
        flow.Text($"为了确保{d.Say("borrower", f.Borrower.Name)}（以下简称债务人）与甲方于{Printing.Date(f.Sign.AddDays(-3), DateForm.Chinese)}签订的编号为{f.Number}的《借款合同》（以下简称主合同）的履行，乙方愿意为债务人提供保证担保。");
        flow.Text($"第一条 被担保的主债权种类、数额：主合同项下的贷款本金，计人民币{d.Money("principal", f.Principal, MoneyForm.Grouped)}元（大写：{d.Words("principal_in_words", f.Principal)}）。", 0);
        flow.Text($"第二条 主债务履行期限：自{d.Date("start_date", f.Start, DateForm.Chinese)}至{d.Date("end_date", f.End, DateForm.Chinese)}。", 0);
        flow.Text("第三条 保证方式为连带责任保证。保证期间为主债务履行期届满之日起三年。", 0);
        flow.Text("第四条 保证范围：主合同项下的本金、利息、罚息、违约金及实现债权的费用，其中律师费以20万元为限。", 0);
        flow.Columns([25, 110], ["甲方（公章）", "乙方（公章）"]);
        flow.Columns([25, 110], [$"签订日期：{d.Date("sign_date", f.Sign, DateForm.Chinese)}", $"签订日期：{Printing.Date(f.Sign, DateForm.Chinese)}"]);
    }

    /// <summary>委托保证合同 with its fee in a clause of its own.</summary>
    public static void FeeClause(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var flow = d.Flow;
        flow.Center("委托保证合同", 8, PaperFont.Hei);
        flow.Text($"合同编号：{d.Say("contract_number", f.GuaranteeNumber)}", 0);
        flow.Text($"委托人：{d.Say("borrower", f.Borrower.Name)}", 0);
        flow.Text($"统一社会信用代码：{d.Say("borrower_tax_id", f.Borrower.Code)}", 0);
        flow.Text($"受托人（保证人）：{d.Say("guarantor", f.Guarantor.Name)}", 0);
        flow.Text($"第1条 委托人因经营需要向{f.Lender.Name}申请贷款人民币{d.Words("principal_in_words", f.Principal)}（￥{d.Money("principal", f.Principal, MoneyForm.Grouped)}），委托受托人提供保证，贷款期限为{d.Date("start_date", f.Start, DateForm.Padded)}至{d.Date("end_date", f.End, DateForm.Padded)}。", 0);
        flow.Text($"第2条 担保费按贷款本金的{d.Rate("fee_rate", f.FeeRate)}/年计收，每年担保费为人民币{d.Money("fee", f.Fee, MoneyForm.Grouped)}元，于放款前支付。", 0);
        flow.Text("第3条 委托人逾期支付担保费的，按日万分之五支付违约金。", 0);
        flow.Text($"第4条 本合同于{d.Date("sign_date", f.Sign, DateForm.Padded)}签订，一式两份。", 0);
        flow.Columns([25, 110], ["委托人（盖章）：", "受托人（盖章）："]);
    }
}
