using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Contracts;

/// <summary>Purchase contracts of the scoring set.</summary>
internal static class ScoringPurchases
{
    /// <summary>A bilingual order: label in Chinese and English, RMB amounts, dates with slashes.</summary>
    public static void BilingualOrder(Draft d)
    {
        var f = ContractFacts.Purchase(d);
        var flow = d.Flow;
        flow.Size = 3.7;
        flow.Header = "采购订单合同 / PURCHASE CONTRACT";
        flow.Footer = "Page {0} of {1}";
        flow.Center(d.Say("title", "采购订单合同"), 7, PaperFont.Hei);
        flow.Center("PURCHASE CONTRACT", 5);
        flow.Space(3);
        flow.Columns([25, 110], [$"合同号 Contract No.: {d.Say("contract_number", f.Number)}", $"日期 Date: {d.Date("sign_date", f.Sign, DateForm.Slashed)}"]);
        flow.Text($"买方 The Buyer: {d.Say("party_a", f.Buyer.Name)}", 0);
        flow.Text($"地址 Address: {f.Buyer.Address}", 0);
        flow.Text($"税号 Tax ID: {d.Say("party_a_tax_id", f.Buyer.Code)}    电话 Tel: {f.Buyer.Phone}", 0);
        flow.Text($"卖方 The Seller: {d.Say("party_b", f.Seller.Name)}", 0);
        flow.Text($"地址 Address: {f.Seller.Address}", 0);
        flow.Text($"税号 Tax ID: {d.Say("party_b_tax_id", f.Seller.Code)}    电话 Tel: {f.Seller.Phone}", 0);
        flow.Text("买卖双方同意按下列条款成交。The Buyer agrees to buy and the Seller agrees to sell the following goods on the terms stated below.", 0);
        flow.Table([0.6, 3.2, 2.2, 1.1, 0.9, 2, 2.2],
        [
            ["No.", "货物 Description", "型号 Model", "单位 Unit", "数量 Qty", "单价 Unit Price", "金额 Amount"],
            .. f.Items.Select((item, i) => (string[])[$"{i + 1}", item.Name, item.Model, item.Unit, $"{item.Quantity}", Printing.Money(item.Price, MoneyForm.Grouped), Printing.Money(item.Amount, MoneyForm.Grouped)]),
        ], boldFirst: true);
        flow.Text($"合同总价 Total Contract Value: RMB {d.Money("total_amount", f.Total, MoneyForm.Grouped)}", 0);
        flow.Text($"（SAY: 人民币{d.Words("amount_in_words", f.Total)}）", 0);
        flow.Text($"交货期 Delivery: from {d.Date("start_date", f.Start, DateForm.Slashed)} to {d.Date("end_date", f.End, DateForm.Slashed)}", 0);
        Clauses(d, f, "买方", "卖方", number => $"{number}. ");
        flow.Need(45);
        flow.Space(6);
        var y = flow.Y;
        flow.Beside(["买方 THE BUYER", f.Buyer.Name, $"授权签字 Authorized Signature: {f.Buyer.Person}"], ["卖方 THE SELLER", f.Seller.Name, $"授权签字 Authorized Signature: {f.Seller.Person}"]);
        flow.Seal(60, y + 12, f.Buyer.Name, "合同专用章");
        flow.Seal(145, y + 12, f.Seller.Name, "合同专用章");
        Annexes.Scoring(d, f);
    }

    /// <summary>A short sale on one or two pages: the seller is named first and the buyer is 乙方.</summary>
    public static void ShortSale(Draft d)
    {
        var f = ContractFacts.Purchase(d);
        var flow = d.Flow;
        flow.Center(d.Say("title", d.Random.Pick("销售合同书", "电子产品销售合同书")), 7, PaperFont.Kai);
        flow.ToRight($"No.{d.Say("contract_number", f.Number)}");
        flow.Text($"出卖人（甲方）：{d.Say("party_a", f.Seller.Name)}", 0);
        flow.Text($"买受人（乙方）：{d.Say("party_b", f.Buyer.Name)}", 0);
        flow.Text($"甲乙双方于{d.Date("sign_date", f.Sign, DateForm.Dotted)}在{d.Random.Pick("深圳", "广州")}订立本合同书，共同信守：");
        flow.Text("（一）标的");
        foreach (var item in f.Items)
        {
            flow.Text($"{item.Name}，{item.Model}，{item.Quantity}{item.Unit}，每{item.Unit}{Printing.Money(item.Price, MoneyForm.Short)}元，计{Printing.Money(item.Amount, MoneyForm.Short)}元；", 4);
        }

        flow.Text($"（二）价款总计{d.Money("total_amount", f.Total, MoneyForm.Short)}元整（{d.Words("amount_in_words", f.Total)}），乙方收货后付清；另由乙方垫付运杂费{d.Random.Between(3, 40) * 100}元，凭据结算。");
        flow.Text($"（三）履行期间：{d.Date("start_date", f.Start, DateForm.Dotted)}～{d.Date("end_date", f.End, DateForm.Dotted)}。");
        var number = 4;
        foreach (var clause in ScoringClauses.Of(d, new ClauseSubject("乙方", "甲方", f.Buyer, f.Seller, f.Total, f.Sign, f.Instalments)).Take(d.Random.Between(2, 5)))
        {
            flow.Text($"（{Printing.Small(number++)}）{clause.Heading}：{string.Concat(clause.Paragraphs)}");
        }

        flow.Need(52);
        flow.Space(6);
        var y = flow.Y;
        flow.Beside(
            ["甲  方（印章）", f.Seller.Name, $"代表：{f.Seller.Person}", $"税号：{d.Say("party_a_tax_id", f.Seller.Code)}"],
            ["乙  方（印章）", f.Buyer.Name, $"代表：{f.Buyer.Person}", $"税号：{d.Say("party_b_tax_id", f.Buyer.Code)}"]);
        flow.Seal(58, y + 12, f.Seller.Name);
        flow.Seal(140, y + 12, f.Buyer.Name);
        Annexes.Scoring(d, f);
    }

    internal static void Clauses(Draft d, ContractFacts f, string a, string b, Func<int, string> label)
    {
        var number = 1;
        foreach (var clause in ScoringClauses.Of(d, new ClauseSubject(a, b, f.Buyer, f.Seller, f.Total, f.Sign, f.Instalments)))
        {
            d.Flow.Text(label(number++) + clause.Heading, 0, PaperFont.Hei);
            foreach (var paragraph in clause.Paragraphs)
            {
                d.Flow.Text(paragraph, 0);
            }
        }
    }
}
