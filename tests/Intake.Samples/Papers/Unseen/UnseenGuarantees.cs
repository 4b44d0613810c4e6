using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Unseen;

/// <summary>Contracts of guarantee of the unseen set.</summary>
internal static class UnseenGuarantees
{
    /// <summary>Between the bank and the surety; the debt it secures, with a term of its own.</summary>
    public static void WithBank(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var random = d.Random;
        var flow = d.Flow;
        flow.Center("保证合同", 8, PaperFont.Hei);
        flow.ToRight($"编号：{d.Say("contract_number", f.GuaranteeNumber)}");
        flow.Space(2);
        flow.Text($"保证人（甲方）：{d.Say("guarantor", f.Guarantor.Name)}", 0);
        flow.Text($"住所地：{f.Guarantor.Address}　法定代表人：{f.Guarantor.Person}", 0);
        flow.Text($"债权人（乙方）：{f.Lender.Name}", 0);
        flow.Text($"住所地：{f.Lender.Address}　负责人：{f.Lender.Person}", 0);
        flow.Text($"鉴于乙方与债务人{d.Say("borrower", f.Borrower.Name)}（统一社会信用代码{d.Say("borrower_tax_id", f.Borrower.Code)}）签有编号为{f.Number}的借款合同（下称“主合同”），甲方愿意为债务人履行债务提供保证。");
        flow.Heading("第1条　被保证的主债权");
        flow.Text($"主债权为乙方依主合同向债务人发放的贷款，本金数额为人民币（大写）{d.Words("principal_in_words", f.Principal)}（￥{d.Money("principal", f.Principal, MoneyForm.Plain)}）。债务人履行债务的期限自{d.Date("start_date", f.Start, DateForm.Spaced)}至{d.Date("end_date", f.End, DateForm.Spaced)}。");
        flow.Heading("第2条　保证范围");
        flow.Text($"保证范围除本金外，还及于利息（现行年利率{f.InterestRate * 100:0.00}%）、罚息、违约金以及乙方为实现债权支出的律师费、公证费，其中律师费以人民币{random.Between(3, 30)}万元为限。");
        flow.Heading("第3条　保证方式与保证期间");
        flow.Text("甲方承担连带责任保证。保证期间为主合同约定的债务履行期限届满之日起三年；乙方宣布债务提前到期的，从宣布之日起算三年。");
        flow.Heading("第4条　保证金");
        flow.Text($"甲方应在乙方开立保证金专户，存入保证金{Printing.Money(decimal.Round(f.Principal * 0.05m, 2), MoneyForm.Plain)}元，未经乙方同意不得支用。");
        flow.Heading("第5条　甲方的声明");
        flow.Text($"甲方注册资本{random.Between(2, 30)}亿元，截至{Printing.Date(f.Sign.AddMonths(-1), DateForm.Chinese)}在保余额未超过净资产的{random.Between(4, 9)}倍；提供本担保已经{Printing.Date(f.Sign.AddDays(-4), DateForm.Chinese)}股东会决议通过。");
        flow.Heading("第6条　反担保");
        flow.Text($"债务人以其应收账款向甲方设立质押，第三人{d.Invent.Firm().Name}向甲方提供信用反担保，相关文件另行签署。");
        flow.Need(50);
        flow.Space(6);
        var y = flow.Y;
        flow.Beside(["甲方（公章）", "法定代表人（签字）"], ["乙方（公章）", "负责人（签字）"]);
        flow.Space(14);
        flow.Text($"本合同于{d.Date("sign_date", f.Sign, DateForm.Numerals)}签订于深圳。", 0);
        flow.Seal(64, y + 8, f.Guarantor.Name, "合同专用章");
        flow.Seal(142, y + 8, f.Lender.Name, "合同专用章");
    }

    /// <summary>Between surety and borrower about the fee, in a form of cells; amounts in 万元.</summary>
    public static void FeeAgreement(Draft d)
    {
        var f = LoanFacts.Invent(d);
        var random = d.Random;
        var flow = d.Flow;
        flow.Size = 3.8;
        flow.Center(f.Guarantor.Name, 5, PaperFont.Kai);
        flow.Center("委托担保协议书", 6.6, PaperFont.Hei);
        flow.Columns([25, 120], [$"协议号　{d.Say("contract_number", f.GuaranteeNumber)}", $"签订日　{d.Date("sign_date", f.Sign, DateForm.Dotted)}"]);
        flow.Table([1, 2.7, 1, 2],
        [
            ["受托方（担保公司）", d.Say("guarantor", f.Guarantor.Name)],
            ["委托方（借款企业）", d.Say("borrower", f.Borrower.Name)],
            ["税号", d.Say("borrower_tax_id", f.Borrower.Code), "联系人", $"{f.Borrower.Contact} {f.Borrower.Phone}"],
            ["放款银行", f.Lender.Name, "借款合同", f.Number],
            ["担保本金", d.Money("principal", f.Principal, MoneyForm.TenThousands), "年费率", d.Rate("fee_rate", f.FeeRate)],
            ["担保期限", $"{d.Date("start_date", f.Start, DateForm.Dotted)}至{d.Date("end_date", f.End, DateForm.Dotted)}", "首年担保费", $"{d.Money("fee", f.Fee, MoneyForm.Grouped)}元"],
            ["评审费", $"{Printing.Money(random.Between(1, 9) * 1000m, MoneyForm.Grouped)}元（已付）", "贷款利率", $"{f.InterestRate * 100:0.00}%"],
        ], padding: 1.5);
        flow.Text("1、委托方因经营需要向放款银行借款，请求受托方为其提供保证，受托方审核后同意。");
        flow.Text($"2、担保费按年计收，委托方应在签订日后{random.Pick("三", "五")}个工作日内缴付首年费用，次年费用于周年日前缴付；政府贴费到账后由受托方另行退还，退还比例不超过{random.Pick(30, 50)}%。");
        flow.Text($"3、受托方代偿后，委托方除归还代偿款外，应按代偿金额每日万分之{random.Pick("五", "六")}支付资金占用费，并支付代偿金额{random.Pick("5%", "10%")}的违约金。");
        flow.Text($"4、委托方应在每月{random.Between(5, 15)}日前报送上月会计报表和银行流水。委托方实际控制人{f.Borrower.Person}以其名下房产提供抵押反担保，评估价值{random.Between(300, 2000)}万元。");
        flow.Text("5、未尽事宜参照受托方《担保业务管理办法》执行，双方另有约定的从其约定。");
        flow.Space(6);
        flow.Need(40);
        var y = flow.Y;
        flow.Beside(["受托方签章", $"经办客户经理　{f.Guarantor.Contact}"], ["委托方签章", $"法定代表人　{f.Borrower.Person}"]);
        flow.Seal(66, y + 12, f.Guarantor.Name, "合同专用章");
        flow.Seal(146, y + 12, f.Borrower.Name);
    }
}
