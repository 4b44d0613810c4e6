using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Contracts;

/// <summary>Purchase contracts of the training set.</summary>
internal static class TrainingPurchases
{
    /// <summary>A cover page with number, parties and day; then clauses numbered 第一条 …; signatures beside each other.</summary>
    public static void WithCover(Draft d)
    {
        var f = ContractFacts.Purchase(d);
        var flow = d.Flow;
        flow.Footer = "第 {0} 页 共 {1} 页";
        var title = d.Say("title", d.Random.Pick("设备采购合同", "货物采购合同", "采购合同"));
        flow.ToRight($"合同编号：{d.Say("contract_number", f.Number)}");
        flow.Space(55);
        flow.Center(string.Join(' ', title.ToCharArray()), 9, PaperFont.Hei);
        flow.Space(60);
        flow.Size = 5;
        flow.Text($"甲方（买方）：{Underline.Of(d.Say("party_a", f.Buyer.Name))}", 1);
        flow.Space(4);
        flow.Text($"乙方（卖方）：{Underline.Of(d.Say("party_b", f.Seller.Name))}", 1);
        flow.Space(4);
        flow.Text($"签订日期：{d.Date("sign_date", f.Sign, DateForm.Spaced)}", 1);
        flow.Text($"签订地点：{d.Random.Pick("深圳市光华区", "深圳市松林区")}", 1);
        flow.NewPage();
        flow.Size = 4.2;
        Party(d, "甲方", f.Buyer, "party_a_tax_id");
        Party(d, "乙方", f.Seller, "party_b_tax_id");
        flow.Text("根据《中华人民共和国民法典》及相关法律法规的规定，甲乙双方本着平等自愿、诚实信用的原则，就甲方向乙方采购设备事宜，经协商一致，订立本合同。");
        flow.Heading("第一条 采购内容及合同价款");
        flow.Table([3, 2.4, 1.2, 1, 2, 2.2], [["产品名称", "规格型号", "单位", "数量", "单价（元）", "金额（元）"], .. f.Items.Select(Cells)], boldFirst: true);
        flow.Text($"合同总金额为人民币（小写）：￥{d.Money("total_amount", f.Total, MoneyForm.Grouped)}元，（大写）：{d.Words("amount_in_words", f.Total)}。上述金额为含税价，包括设备费、包装费、运输费、保险费、安装调试费等一切费用。");
        flow.Heading("第二条 合同期限");
        flow.Text($"本合同有效期自{d.Date("start_date", f.Start, DateForm.Chinese)}起至{d.Date("end_date", f.End, DateForm.Chinese)}止。");
        Clauses(d, f, 3, "甲方", "乙方");
        flow.Text("（以下无正文，为签署页）");
        flow.Need(60);
        flow.Space(6);
        var y = flow.Y;
        flow.Beside(
            ["甲方（盖章）：", f.Buyer.Name, "法定代表人或", "授权代表（签字）：" + f.Buyer.Person, $"日期：{d.Date("sign_date", f.Sign, DateForm.Chinese)}"],
            ["乙方（盖章）：", f.Seller.Name, "法定代表人或", "授权代表（签字）：" + f.Seller.Person, $"日期：{d.Date("sign_date", f.Sign, DateForm.Chinese)}"]);
        flow.Seal(62, y + 16, f.Buyer.Name, "合同专用章");
        flow.Seal(142, y + 16, f.Seller.Name, "合同专用章");
        Annexes.Training(d, f);
    }

    /// <summary>需方 / 供方 in a table at the head, the goods in a table with its sum row, short clauses numbered 一、二、.</summary>
    public static void WithTable(Draft d)
    {
        var f = ContractFacts.Purchase(d);
        var flow = d.Flow;
        flow.Size = 3.7;
        flow.Center(d.Say("title", d.Random.Pick("购销合同", "产品购销合同")), 7, PaperFont.Hei);
        flow.Space(3);
        flow.Table([1.1, 3, 1.1, 2],
        [
            ["需方", d.Say("party_a", f.Buyer.Name), "合同编号", d.Say("contract_number", f.Number)],
            ["供方", d.Say("party_b", f.Seller.Name), "签订日期", d.Date("sign_date", f.Sign, DateForm.Dashed)],
        ]);
        flow.Text("供需双方经友好协商，就下列产品的买卖达成如下条款，以资共同遵守。");
        flow.Text("一、产品名称、型号、数量、金额", 0);
        flow.Table([0.7, 3, 2.4, 1.2, 1, 2, 2.2],
        [
            ["序号", "名称", "型号", "单位", "数量", "单价", "总价"],
            .. f.Items.Select((item, i) => (string[])[$"{i + 1}", .. Cells(item)]),
            ["合计", $"￥{d.Money("total_amount", f.Total, MoneyForm.Plain)}"],
            ["合计金额（大写）：人民币" + d.Words("amount_in_words", f.Total)],
        ], boldFirst: true);
        flow.Text($"二、交货时间：{d.Date("start_date", f.Start, DateForm.Dashed)}至{d.Date("end_date", f.End, DateForm.Dashed)}分批交付；交货地点：{f.Buyer.Address}。", 0);
        var number = 3;
        foreach (var clause in TrainingClauses.Of(d, Subject(f, "需方", "供方")))
        {
            flow.Text($"{Printing.Small(number++)}、{clause.Heading}", 0);
            foreach (var paragraph in clause.Paragraphs)
            {
                flow.Text(paragraph);
            }
        }

        flow.Need(62);
        flow.Table([1, 1],
        [
            ["需    方", "供    方"],
            [$"单位名称（章）：{f.Buyer.Name}", $"单位名称（章）：{f.Seller.Name}"],
            [$"单位地址：{f.Buyer.Address}", $"单位地址：{f.Seller.Address}"],
            [$"法定代表人：{f.Buyer.Person}", $"法定代表人：{f.Seller.Person}"],
            [$"税号：{d.Say("party_a_tax_id", f.Buyer.Code)}", $"税号：{d.Say("party_b_tax_id", f.Seller.Code)}"],
            [$"开户银行：{f.Buyer.Bank}", $"开户银行：{f.Seller.Bank}"],
            [$"账号：{f.Buyer.Account}", $"账号：{f.Seller.Account}"],
        ]);
        flow.Seal(75, flow.Y - 22, f.Buyer.Name, "合同专用章");
        flow.Seal(150, flow.Y - 22, f.Seller.Name, "合同专用章");
        Annexes.Training(d, f);
    }

    internal static void Clauses(Draft d, ContractFacts f, int from, string a, string b)
    {
        foreach (var clause in TrainingClauses.Of(d, Subject(f, a, b)))
        {
            d.Flow.Heading($"第{Printing.Small(from++)}条 {clause.Heading}");
            foreach (var paragraph in clause.Paragraphs)
            {
                d.Flow.Text(paragraph);
            }
        }
    }

    internal static ClauseSubject Subject(ContractFacts f, string a, string b) => new(a, b, f.Buyer, f.Seller, f.Total, f.Sign, f.Instalments);

    internal static string[] Cells(ContractItem item) =>
        [item.Name, item.Model, item.Unit, $"{item.Quantity}", Printing.Money(item.Price, MoneyForm.Plain), Printing.Money(item.Amount, MoneyForm.Plain)];

    private static void Party(Draft d, string role, PaperParty party, string taxId)
    {
        d.Flow.Text($"{role}：{party.Name}", 0);
        d.Flow.Text($"统一社会信用代码：{d.Say(taxId, party.Code)}", 0);
        d.Flow.Text($"住所：{party.Address}", 0);
        d.Flow.Text($"法定代表人：{party.Person}        联系电话：{party.Phone}", 0);
        d.Flow.Space(2);
    }
}
