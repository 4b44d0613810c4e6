using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Unseen;

/// <summary>The purchase contract of the unseen set: the form of supplier and customer that trade has used since the eighties.</summary>
internal static class UnseenPurchases
{
    public static void TradeForm(Draft d)
    {
        var f = ContractFacts.Purchase(d);
        var random = d.Random;
        var flow = d.Flow;
        flow.Size = 3.7;
        flow.Center(d.Say("title", "购销合同", "购 销 合 同"), 7.5, PaperFont.Hei);
        flow.Space(2);
        flow.Columns([25, 120], [$"供方：{d.Say("party_b", f.Seller.Name)}", $"合同编号：{d.Say("contract_number", f.Number)}"]);
        flow.Columns([25, 120], [$"需方：{d.Say("party_a", f.Buyer.Name)}", "签订地点：深圳市光华区"]);
        flow.Columns([25, 120], ["", $"签订时间：{d.Date("sign_date", f.Sign, DateForm.Spaced)}"]);
        flow.Text("一、产品名称、规格型号、数量、金额、供货时间：", 0);
        flow.Size = 3.3;
        flow.Table([2.6, 2, 0.9, 0.9, 2.1, 2.3, 2.2],
        [
            ["产品名称", "规格型号", "单位", "数量", "单价（元）", "金额（元）", "交货时间"],
            .. f.Items.Select((item, i) => (string[])
            [
                item.Name, item.Model, item.Unit, $"{item.Quantity}", Printing.Money(item.Price, MoneyForm.Plain), Printing.Money(item.Amount, MoneyForm.Plain),
                Printing.Date(f.Sign.AddDays(20 + 10 * i), DateForm.Slashed),
            ]),
            [$"合计人民币金额（大写）：{d.Words("amount_in_words", f.Total)}　　（小写）￥{d.Money("total_amount", f.Total, MoneyForm.Plain)}"],
        ]);
        flow.Size = 3.7;
        flow.Text($"二、质量要求、技术标准、供方对质量负责的条件和期限：按原厂出厂标准执行，整机保修{random.Pick("壹", "贰", "叁")}年，易损件除外。", 0);
        flow.Text($"三、交（提）货地点、方式：供方负责送至{f.Buyer.Address}，由需方{f.Buyer.Contact}签收，电话{f.Buyer.Phone}。", 0);
        flow.Text($"四、运输方式及费用负担：汽运，运杂费{Printing.Money(random.Between(3, 40) * 100m, MoneyForm.Plain)}元由供方承担。", 0);
        flow.Text("五、包装标准、包装物的供应与回收：原厂包装，不回收。", 0);
        flow.Text($"六、验收标准、方法及提出异议期限：需方于货到{random.Pick("三", "五", "七")}日内按装箱单点验，逾期未书面提出的视为合格。", 0);
        flow.Text($"七、结算方式及期限：合同生效后需方预付￥{Printing.Money(f.Instalments[0], MoneyForm.Plain)}；货到验收后付￥{Printing.Money(f.Instalments[1], MoneyForm.Plain)}；余款￥{Printing.Money(f.Instalments[2], MoneyForm.Plain)}作为质保金，保修满一年无质量问题付清。", 0);
        flow.Text($"八、违约责任：供方逾期交货的，每日按未交货物价款的千分之{random.Pick("一", "二", "三")}偿付违约金，最高不超过人民币{random.Between(2, 20)}万元。", 0);
        flow.Text("九、解决合同纠纷的方式：协商不成的，提交需方所在地法院处理。", 0);
        flow.Text($"十、其他约定事项：双方{Printing.Date(f.Sign.AddDays(-random.Between(40, 300)), DateForm.Slashed)}所签订单（单号{d.Invent.Number("PO", f.Sign.Year - 1)}）未执行部分并入本合同。传真件、扫描件有效。", 0);
        flow.Need(62);
        flow.Space(2);
        var y = flow.Y;
        flow.Size = 3.4;
        flow.Table([1, 1],
        [
            ["供　　方", "需　　方"],
            [$"单位名称（章）：{f.Seller.Name}", $"单位名称（章）：{f.Buyer.Name}"],
            [$"单位地址：{f.Seller.Address}", $"单位地址：{f.Buyer.Address}"],
            [$"法定代表人：{f.Seller.Person}", $"法定代表人：{f.Buyer.Person}"],
            [$"委托代理人：{f.Seller.Contact}", $"委托代理人：{f.Buyer.Contact}"],
            [$"开户银行：{f.Seller.Bank}", $"开户银行：{f.Buyer.Bank}"],
            [$"账　　号：{f.Seller.Account}", $"账　　号：{f.Buyer.Account}"],
            [$"税　　号：{d.Say("party_b_tax_id", f.Seller.Code)}", $"税　　号：{d.Say("party_a_tax_id", f.Buyer.Code)}"],
        ], padding: 0.9);
        flow.Seal(82, y + 24, f.Seller.Name, "合同专用章");
        flow.Seal(162, y + 24, f.Buyer.Name, "合同专用章");
    }
}
