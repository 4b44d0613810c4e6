using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Unseen;

/// <summary>Service contracts of the unseen set.</summary>
internal static class UnseenServices
{
    /// <summary>A summary table before the clauses: price with and without tax, a trial before the term.</summary>
    public static void ComputeSummary(Draft d)
    {
        var f = ContractFacts.ComputeService(d);
        var random = d.Random;
        var flow = d.Flow;
        flow.Footer = "第 {0} 页 / 共 {1} 页";
        var net = decimal.Round(f.Total / 1.06m, 2);
        flow.Size = 3.8;
        flow.Center(d.Say("title", "智算中心算力资源使用合同"), 6.4, PaperFont.Hei);
        flow.Space(3);
        flow.Table([1.3, 2.6, 1.1, 2],
        [
            ["合同登记号", d.Say("contract_number", f.Number), "签约日期", d.Date("sign_date", f.Sign, DateForm.Dashed)],
            ["委托单位（甲方）", d.Say("party_a", f.Buyer.Name), "信用代码", d.Say("party_a_tax_id", f.Buyer.Code)],
            ["服务单位（乙方）", d.Say("party_b", f.Seller.Name), "信用代码", d.Say("party_b_tax_id", f.Seller.Code)],
            ["服务期", $"{d.Date("start_date", f.Start, DateForm.Dotted)}-{d.Date("end_date", f.End, DateForm.Dotted)}", "计费方式", random.Pick("包年", "包月", "预留实例")],
            ["含税总价", $"人民币{d.Money("total_amount", f.Total, MoneyForm.TenThousands)}", "税率", "6%"],
            ["不含税价", $"{Printing.Money(net, MoneyForm.Grouped)}元", "税额", $"{Printing.Money(f.Total - net, MoneyForm.Grouped)}元"],
            ["总价大写", d.Words("amount_in_words", f.Total)],
        ], padding: 1.6);
        flow.Size = 4;
        flow.Heading("1 服务内容");
        foreach (var (item, i) in f.Items.Select((item, i) => (item, i)))
        {
            flow.Text($"1.{i + 1} {item.Name}（{item.Model}）{item.Quantity}{item.Unit}，单价{Printing.Money(item.Price, MoneyForm.Short)}元，小计{Printing.Money(item.Amount, MoneyForm.Short)}元。", 0);
        }

        flow.Text($"1.{f.Items.Count + 1} 算力节点部署于{d.Invent.AnyFirm("数据中心").Name}运营的机房，乙方对其履约承担连带责任。", 0);
        flow.Heading("2 开通与试用");
        flow.Text($"2.1 乙方已于{Printing.Date(f.Start.AddDays(-40), DateForm.Dotted)}至{Printing.Date(f.Start.AddDays(-26), DateForm.Dotted)}提供免费试用，试用不计入服务期。", 0);
        flow.Text($"2.2 资源开通以双方邮件确认为准，甲方技术接口人{f.Buyer.Contact}（{f.Buyer.Phone}），乙方技术接口人{f.Seller.Contact}（{f.Seller.Phone}）。", 0);
        flow.Heading("3 费用结算");
        flow.Text($"3.1 甲方分三笔付款：首笔{Printing.Money(f.Instalments[0], MoneyForm.Short)}元，第二笔{Printing.Money(f.Instalments[1], MoneyForm.Short)}元，尾款{Printing.Money(f.Instalments[2], MoneyForm.Short)}元。乙方在每次收款前开具等额增值税专用发票。", 0);
        flow.Text($"3.2 超出约定规格的用量按{Printing.Money(random.Between(8, 60) / 4m, MoneyForm.Plain)}元/卡时另计，不含在总价之内。", 0);
        flow.Heading("4 服务水平");
        flow.Text($"4.1 月度可用性不低于99.{random.Between(5, 9)}%；每低0.1个百分点，乙方返还当月费用的{random.Pick("2%", "5%")}，累计返还以{random.Between(3, 30)}万元为限。", 0);
        flow.Text("4.2 故障响应时间：一级故障30分钟，二级故障2小时，三级故障1个工作日。", 0);
        flow.Heading("5 数据与知识产权");
        flow.Text("5.1 甲方上传的数据及其训练所得模型归甲方所有，乙方不得留存、复制或者向第三人披露。", 0);
        flow.Heading("6 生效");
        flow.Text($"6.1 本合同经双方加盖合同章后生效；此前签署的{d.Invent.Number("YX", f.Sign.Year)}号意向书自行失效。", 0);
        flow.Need(46);
        flow.Space(4);
        var y = flow.Y;
        flow.Beside([$"甲方（盖章）：{f.Buyer.Name}", $"授权代表：{f.Buyer.Person}"], [$"乙方（盖章）：{f.Seller.Name}", $"授权代表：{f.Seller.Person}"]);
        flow.Seal(62, y + 16, f.Buyer.Name, "合同专用章");
        flow.Seal(150, y + 16, f.Seller.Name, "合同专用章");
    }

    /// <summary>The provider is 甲方, the sum stands in words only, the number only in the head of the pages.</summary>
    public static void CloudLetterhead(Draft d)
    {
        var f = ContractFacts.CloudService(d);
        var random = d.Random;
        var flow = d.Flow;
        flow.Header = $"云计算服务协议　　协议编号：{d.Say("contract_number", f.Number)}";
        flow.Leading = 1.7;
        flow.Space(4);
        flow.Center(d.Say("title", "云计算服务协议"), 7, PaperFont.Song);
        flow.Space(3);
        flow.Text($"本协议由下列双方于{d.Date("sign_date", f.Sign, DateForm.Numerals)}在深圳市签署：");
        flow.Text($"（1）{d.Say("party_a", f.Seller.Name)}（统一社会信用代码：{d.Say("party_a_tax_id", f.Seller.Code)}，下称“甲方”或“云服务商”）；及");
        flow.Text($"（2）{d.Say("party_b", f.Buyer.Name)}（统一社会信用代码：{d.Say("party_b_tax_id", f.Buyer.Code)}，下称“乙方”或“用户”）。");
        flow.Text($"甲方系{d.Invent.AnyFirm("云计算技术").Name}授权的云产品经销伙伴，乙方拟通过甲方购买下述云产品，双方达成如下一致：");
        flow.Heading("一、云产品");
        flow.Text($"乙方订购{string.Join("、", f.Items.Select(item => $"{item.Name}（{item.Model}，{item.Quantity}{item.Unit}）"))}，具体参数以控制台展示为准。");
        flow.Heading("二、协议期限");
        flow.Text($"服务自{d.Date("start_date", f.Start, DateForm.Chinese)}零时开通，至{d.Date("end_date", f.End, DateForm.Chinese)}二十四时届满。乙方如需续订，应在届满前{random.Pick(15, 30)}日提交续费订单。");
        flow.Heading("三、费用");
        flow.Text($"协议期限内云产品费用总额为人民币（大写）{d.Say("total_amount", Printing.Money(f.Total, MoneyForm.Plain), d.Words("amount_in_words", f.Total))}，已包含{random.Pick("百分之六", "6%")}的增值税。乙方按下列节奏汇入甲方账户：");
        flow.Table([1, 2.4, 2],
        [
            ["期次", "应付日", "应付金额（元）"],
            .. f.Instalments.Select((amount, i) => (string[])[$"第{Printing.Small(i + 1)}期", Printing.Date(f.Start.AddMonths(3 * i), DateForm.Dashed), Printing.Money(amount, MoneyForm.Grouped)]),
        ], left: 40, right: 170);
        flow.Text($"上述价格系目录价{random.Pick("七五", "八", "八五")}折后的价格，目录价为{Printing.Money(decimal.Round(f.Total * 1.25m, 2), MoneyForm.Grouped)}元。乙方账户现有代金券余额{Printing.Money(random.Between(1, 40) * 500m, MoneyForm.Grouped)}元，仅可用于按量付费产品。");
        flow.Heading("四、双方义务");
        flow.Text("甲方应保证云产品的授权合法有效，并提供五乘八小时的工单支持；乙方不得利用云产品从事挖矿、群发垃圾邮件、网络攻击等活动。");
        flow.Text($"乙方逾期付款超过{random.Pick("七", "十")}日的，甲方可以暂停服务，并按欠款每日万分之五计收逾期费用。");
        flow.Heading("五、责任限制");
        flow.Text($"甲方因本协议承担的赔偿责任累计不超过人民币{Printing.Money(random.Between(3, 40) * 10_000m, MoneyForm.Short)}元。");
        flow.Heading("六、其他");
        flow.Text($"甲方收款账户：{f.Seller.Bank}，{f.Seller.Account}。双方另于{Printing.Date(f.Sign.AddDays(-9), DateForm.Chinese)}签有保密承诺书，继续有效。");
        flow.Need(44);
        flow.Space(6);
        var y = flow.Y;
        flow.Beside(["甲方签章处：", $"签约代表　{f.Seller.Person}"], ["乙方签章处：", $"签约代表　{f.Buyer.Person}"]);
        flow.Seal(68, y + 10, f.Seller.Name, "合同专用章");
        flow.Seal(148, y + 10, f.Buyer.Name, "合同专用章");
    }
}
