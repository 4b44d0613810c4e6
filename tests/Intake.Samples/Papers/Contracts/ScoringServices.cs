using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Contracts;

/// <summary>Service contracts of the scoring set.</summary>
internal static class ScoringServices
{
    /// <summary>An agreement: parties at the end of the first page's preamble, chapters, the charge in a chapter of its own.</summary>
    public static void ComputeAgreement(Draft d)
    {
        var f = ContractFacts.ComputeService(d);
        var flow = d.Flow;
        flow.Footer = "{0}";
        flow.Size = 4;
        flow.Center(d.Say("title", d.Random.Pick("智能算力租赁服务协议", "人工智能算力使用服务协议")), 7, PaperFont.Hei);
        flow.Center($"协议编号：{d.Say("contract_number", f.Number)}");
        flow.Space(3);
        flow.Text("本协议由下列双方订立：", 0);
        flow.Text($"使用方：{d.Say("party_a", f.Buyer.Name)}", 0);
        flow.Text($"（统一社会信用代码 {d.Say("party_a_tax_id", f.Buyer.Code)}，法定代表人 {f.Buyer.Person}）", 0);
        flow.Text($"提供方：{d.Say("party_b", f.Seller.Name)}", 0);
        flow.Text($"（统一社会信用代码 {d.Say("party_b_tax_id", f.Seller.Code)}，法定代表人 {f.Seller.Person}）", 0);
        flow.Center("第一章 服务范围与使用期", 4.6, PaperFont.Hei);
        flow.Text($"提供方依照本协议向使用方开放其智算中心的计算资源，使用期按起止日计算，即{d.Date("start_date", f.Start, DateForm.Padded)}（含）至{d.Date("end_date", f.End, DateForm.Padded)}（含）。");
        flow.Table([3, 2, 1.4, 1.4, 2],
        [
            ["资源类型", "配置", "计量单位", "用量", "费用小计（元）"],
            .. f.Items.Select(item => (string[])[item.Name, item.Model, item.Unit, $"{item.Quantity}", Printing.Money(item.Amount, MoneyForm.Grouped)]),
        ]);
        flow.Center("第二章 费用", 4.6, PaperFont.Hei);
        flow.Text($"使用方应付费用共计￥{d.Money("total_amount", f.Total, MoneyForm.Grouped)}（人民币{d.Words("amount_in_words", f.Total, '圆')}）。除此之外，超出约定用量的部分按每节点时{d.Random.Between(30, 260)}.00元另行计费。");
        flow.Center("第三章 一般条款", 4.6, PaperFont.Hei);
        ScoringPurchases.Clauses(d, f, "使用方", "提供方", number => $"3.{number} ");
        flow.Center("第四章 技术要求", 4.6, PaperFont.Hei);
        foreach (var paragraph in ScoringClauses.Requirements(d))
        {
            flow.Text(paragraph, 0);
        }

        flow.Need(60);
        flow.Space(5);
        flow.Text("使用方（公章）：", 0);
        flow.Text($"签署人：{f.Buyer.Person}", 0);
        flow.Text($"签署日：{d.Date("sign_date", f.Sign, DateForm.Padded)}", 0);
        flow.Space(8);
        flow.Text("提供方（公章）：", 0);
        flow.Text($"签署人：{f.Seller.Person}", 0);
        flow.Text($"签署日：{d.Date("sign_date", f.Sign, DateForm.Padded)}", 0);
        flow.Seal(75, flow.Y - 12, f.Seller.Name, "业务合同章");
        Annexes.Scoring(d, f);
    }

    /// <summary>A provider's order form: everything in one table of labels and values, terms in small print behind.</summary>
    public static void CloudOrderForm(Draft d)
    {
        var f = ContractFacts.CloudService(d);
        var flow = d.Flow;
        flow.Size = 3.5;
        flow.Left = 18;
        flow.Right = 192;
        flow.Text($"{f.Seller.Name}", 0, PaperFont.Hei);
        flow.Center(d.Say("title", d.Random.Pick("云产品订购合同", "公有云产品订购合同")), 6.5, PaperFont.Hei);
        flow.Space(2);
        flow.Table([1.3, 2.6, 1.3, 2.4],
        [
            ["合同流水号", d.Say("contract_number", f.Number), "签约日", d.Date("sign_date", f.Sign, DateForm.Dotted)],
            ["客户名称", d.Say("party_a", f.Buyer.Name), "客户税号", d.Say("party_a_tax_id", f.Buyer.Code)],
            ["服务商名称", d.Say("party_b", f.Seller.Name), "服务商税号", d.Say("party_b_tax_id", f.Seller.Code)],
            ["开通日", d.Date("start_date", f.Start, DateForm.Dotted), "到期日", d.Date("end_date", f.End, DateForm.Dotted)],
            ["客户联系人", f.Buyer.Contact, "联系电话", f.Buyer.Phone],
        ]);
        flow.Table([3, 2, 1.2, 1, 2, 2],
        [
            ["产品", "规格", "计费单位", "数量", "刊例单价", "应付金额"],
            .. f.Items.Select(TrainingPurchases.Cells),
        ]);
        flow.Table([1.3, 2.6, 1.3, 2.4],
        [
            ["订单总额", $"CNY {d.Money("total_amount", f.Total, MoneyForm.Grouped)}", "已付预存款", $"CNY {Printing.Money(f.Instalments[0], MoneyForm.Grouped)}"],
            ["总额大写", d.Words("amount_in_words", f.Total)],
        ]);
        flow.Size = 3.2;
        ScoringPurchases.Clauses(d, f, "客户", "服务商", number => $"{Printing.Small(number)}、");
        foreach (var paragraph in ScoringClauses.Requirements(d))
        {
            flow.Text(paragraph, 0);
        }

        flow.Need(45);
        flow.Space(5);
        var y = flow.Y;
        flow.Beside(["客户盖章：", "经办人：" + f.Buyer.Contact], ["服务商盖章：", "经办人：" + f.Seller.Contact]);
        flow.Space(24);
        flow.Seal(62, y + 14, f.Buyer.Name);
        flow.Seal(145, y + 14, f.Seller.Name, "合同专用章");
        Annexes.Scoring(d, f);
    }

    /// <summary>委托开发: cover lines without colons in a table, sum in running text with the words before the figures, no term but a delivery day.</summary>
    public static void EntrustedDevelopment(Draft d)
    {
        var f = ContractFacts.TechnicalService(d);
        var flow = d.Flow;
        flow.Footer = "第{0}页";
        flow.Space(30);
        flow.Center(d.Say("title", d.Random.Pick("软件委托开发合同", "信息系统委托开发合同")), 9, PaperFont.Kai);
        flow.Space(12);
        flow.Table([1, 2.6],
        [
            ["合同号码", d.Say("contract_number", f.Number)],
            ["项目", $"{d.Invent.Word()}{d.Random.Pick("管理系统", "数据平台", "小程序")}开发"],
            ["委托单位", d.Say("party_a", f.Buyer.Name)],
            ["承接单位", d.Say("party_b", f.Seller.Name)],
        ]);
        flow.Space(6);
        flow.Text($"承接单位应自{d.Date("start_date", f.Start, DateForm.Chinese)}开始工作，于{d.Date("end_date", f.End, DateForm.Chinese)}以前完成全部开发并移交成果。开发报酬为固定总价，即人民币{d.Words("amount_in_words", f.Total)}（{d.Money("total_amount", f.Total, MoneyForm.Plain)}元）。源代码托管押金{Printing.Money(d.Random.Between(1, 9) * 10_000m, MoneyForm.Plain)}元不计入报酬。");
        ScoringPurchases.Clauses(d, f, "委托单位", "承接单位", number => $"第{number}节 ");
        flow.Need(66);
        flow.Space(8);
        flow.Table([1, 1],
        [
            ["委托单位签章", "承接单位签章"],
            [$"信用代码 {d.Say("party_a_tax_id", f.Buyer.Code)}", $"信用代码 {d.Say("party_b_tax_id", f.Seller.Code)}"],
            [$"负责人 {f.Buyer.Person}", $"负责人 {f.Seller.Person}"],
            [d.Date("sign_date", f.Sign, DateForm.Numerals), Printing.Date(f.Sign, DateForm.Numerals)],
        ], padding: 3);
        flow.Seal(70, flow.Y - 22, f.Buyer.Name);
        flow.Seal(150, flow.Y - 22, f.Seller.Name);
        Annexes.Scoring(d, f);
    }
}
