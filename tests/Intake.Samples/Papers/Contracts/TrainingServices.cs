using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Contracts;

/// <summary>Service contracts of the training set.</summary>
internal static class TrainingServices
{
    /// <summary>A form with underlined blanks; amounts with words first; the day of signing only beside the signatures.</summary>
    public static void ComputeWithBlanks(Draft d)
    {
        var f = ContractFacts.ComputeService(d);
        var flow = d.Flow;
        flow.Header = "算力服务合同";
        flow.Footer = "{0} / {1}";
        flow.Center(d.Say("title", "算力服务合同"), 8, PaperFont.Hei);
        flow.ToRight($"编号：{d.Say("contract_number", f.Number)}");
        flow.Space(4);
        flow.Text($"甲方（委托方）：{Underline.Of(d.Say("party_a", f.Buyer.Name))}", 0);
        flow.Text($"统一社会信用代码：{Underline.Of(d.Say("party_a_tax_id", f.Buyer.Code))}", 0);
        flow.Text($"地址：{Underline.Of(f.Buyer.Address)}", 0);
        flow.Text($"乙方（服务方）：{Underline.Of(d.Say("party_b", f.Seller.Name))}", 0);
        flow.Text($"统一社会信用代码：{Underline.Of(d.Say("party_b_tax_id", f.Seller.Code))}", 0);
        flow.Text($"地址：{Underline.Of(f.Seller.Address)}", 0);
        flow.Space(3);
        flow.Text("甲方因业务发展需要，委托乙方提供智能算力服务，双方达成如下合同条款：");
        flow.Heading("一、服务内容");
        foreach (var (item, i) in f.Items.Select((item, i) => (item, i)))
        {
            flow.Text($"{i + 1}．{item.Name}（{item.Model}），数量{Underline.Of($"{item.Quantity}")}{item.Unit}，单价{Underline.Of(Printing.Money(item.Price, MoneyForm.Grouped))}元，小计{Underline.Of(Printing.Money(item.Amount, MoneyForm.Grouped))}元；");
        }

        flow.Heading("二、服务期限");
        flow.Text($"服务期限自{Underline.Of(d.Date("start_date", f.Start, DateForm.Spaced))}至{Underline.Of(d.Date("end_date", f.End, DateForm.Spaced))}。");
        flow.Heading("三、服务费用");
        flow.Text($"本合同服务费总额为人民币（大写）{Underline.Of(d.Words("amount_in_words", f.Total, d.Random.Pick('元', '圆')))}（￥{Underline.Of(d.Money("total_amount", f.Total, MoneyForm.Plain))}元）。");
        var number = 4;
        foreach (var clause in TrainingClauses.Of(d, TrainingPurchases.Subject(f, "甲方", "乙方")))
        {
            flow.Heading($"{Printing.Small(number++)}、{clause.Heading}");
            foreach (var paragraph in clause.Paragraphs)
            {
                flow.Text(paragraph);
            }
        }

        Appendix(d, "附件一：服务水平要求");
        Signatures(d, f);
        Annexes.Training(d, f);
    }

    /// <summary>Everything said in sentences; dates in Chinese numerals.</summary>
    public static void CloudInRunningText(Draft d)
    {
        var f = ContractFacts.CloudService(d);
        var flow = d.Flow;
        flow.Footer = "- {0} -";
        flow.Center(d.Say("title", d.Random.Pick("云计算服务合同", "云服务采购合同")), 7.5, PaperFont.Hei);
        flow.Space(4);
        flow.Text($"本合同（合同编号：{d.Say("contract_number", f.Number)}）由以下双方于{d.Date("sign_date", f.Sign, DateForm.Numerals)}在深圳签订：");
        flow.Text($"{d.Say("party_a", f.Buyer.Name)}（以下简称“甲方”），统一社会信用代码为{d.Say("party_a_tax_id", f.Buyer.Code)}，住所地为{f.Buyer.Address}；");
        flow.Text($"{d.Say("party_b", f.Seller.Name)}（以下简称“乙方”），统一社会信用代码为{d.Say("party_b_tax_id", f.Seller.Code)}，住所地为{f.Seller.Address}。");
        flow.Heading("1. 服务及期限");
        flow.Text($"乙方向甲方提供{string.Join("、", f.Items.Select(item => $"{item.Name}（{item.Model}）{item.Quantity}{item.Unit}"))}等云计算服务，服务期自{d.Date("start_date", f.Start, DateForm.Numerals)}起至{d.Date("end_date", f.End, DateForm.Numerals)}止。");
        flow.Heading("2. 费用");
        flow.Text($"双方确认本合同项下的总费用为{d.Money("total_amount", f.Total, MoneyForm.Short)}元（大写：人民币{d.Words("amount_in_words", f.Total)}），其中不含税金额为{Printing.Money(decimal.Round(f.Total / 1.06m, 2), MoneyForm.Grouped)}元，增值税税额为{Printing.Money(f.Total - decimal.Round(f.Total / 1.06m, 2), MoneyForm.Grouped)}元。");
        var number = 3;
        foreach (var clause in TrainingClauses.Of(d, TrainingPurchases.Subject(f, "甲方", "乙方")))
        {
            flow.Heading($"{number}. {clause.Heading}");
            for (var i = 0; i < clause.Paragraphs.Length; i++)
            {
                flow.Text($"{number}.{i + 1} {clause.Paragraphs[i]}");
            }

            number++;
        }

        Appendix(d, "附件：技术与服务条款");
        flow.Need(40);
        flow.Space(8);
        flow.Text("甲方：（公章）", 0);
        flow.Text("授权代表：" + f.Buyer.Person, 0);
        flow.Space(10);
        flow.Text("乙方：（公章）", 0);
        flow.Text("授权代表：" + f.Seller.Person, 0);
        flow.Seal(60, flow.Y - 12, f.Seller.Name, "合同专用章");
        Annexes.Training(d, f);
    }

    /// <summary>The form of a technology contract: a cover table, blanks in a frame, appendices in a table.</summary>
    public static void TechnicalForm(Draft d)
    {
        var f = ContractFacts.TechnicalService(d);
        var flow = d.Flow;
        flow.Text($"合同登记编号：{d.Say("contract_number", f.Number)}", 0);
        flow.Space(40);
        flow.Center(d.Say("title", "技术服务合同"), 10, PaperFont.Hei);
        flow.Space(40);
        flow.Size = 4.8;
        flow.Table([1.3, 3],
        [
            ["项目名称：", $"{d.Invent.Word()}平台{f.Items[0].Name}项目"],
            ["委托方（甲方）：", d.Say("party_a", f.Buyer.Name)],
            ["受托方（乙方）：", d.Say("party_b", f.Seller.Name)],
            ["签订时间：", d.Date("sign_date", f.Sign, DateForm.Padded)],
            ["签订地点：", "广东省深圳市"],
            ["有效期限：", $"{d.Date("start_date", f.Start, DateForm.Padded)}至{d.Date("end_date", f.End, DateForm.Padded)}"],
        ], isRuled: false);
        flow.NewPage();
        flow.Size = 4.2;
        flow.Text("依据《中华人民共和国民法典》的规定，合同双方就上述项目的技术服务经协商一致，签订本合同。");
        flow.Heading("第一条 技术服务的内容、方式和要求");
        foreach (var item in f.Items)
        {
            flow.Text($"{item.Name}（{item.Model}）：{item.Quantity}{item.Unit}，计{Printing.Money(item.Amount, MoneyForm.Short)}元。");
        }

        flow.Heading("第二条 技术服务报酬及支付方式");
        flow.Text($"1. 技术服务报酬总额为：人民币{d.Money("total_amount", f.Total, MoneyForm.TenThousands)}（大写：{d.Words("amount_in_words", f.Total)}）。");
        flow.Text($"2. 技术服务报酬由甲方分期支付乙方。乙方开户银行名称、地址和账号为：{f.Seller.Bank}，账号{f.Seller.Account}，纳税人识别号{d.Say("party_b_tax_id", f.Seller.Code)}。");
        TrainingPurchases.Clauses(d, f, 3, "甲方", "乙方");
        Appendix(d, "附件：工作说明书");
        flow.Need(70);
        flow.Table([1.2, 3],
        [
            ["甲方", $"{f.Buyer.Name}（盖章）"], ["法定代表人/委托代理人", f.Buyer.Person], ["日期", d.Date("sign_date", f.Sign, DateForm.Padded)],
            ["乙方", $"{f.Seller.Name}（盖章）"], ["法定代表人/委托代理人", f.Seller.Person], ["日期", d.Date("sign_date", f.Sign, DateForm.Padded)],
        ]);
        flow.Seal(150, flow.Y - 14, f.Seller.Name, "合同专用章");
        Annexes.Training(d, f);
    }

    internal static void Appendix(Draft d, string title)
    {
        d.Flow.NewPage();
        d.Flow.Center(title, 5.5, PaperFont.Hei);
        d.Flow.Space(3);
        foreach (var paragraph in TrainingClauses.Appendix(d))
        {
            d.Flow.Text(paragraph);
        }
    }

    private static void Signatures(Draft d, ContractFacts f)
    {
        var flow = d.Flow;
        flow.Need(50);
        flow.Space(8);
        var y = flow.Y;
        flow.Beside(
            [$"甲方：{f.Buyer.Name}", "（盖章）", $"代表人：{f.Buyer.Person}", $"签订日期：{d.Date("sign_date", f.Sign, DateForm.Spaced)}"],
            [$"乙方：{f.Seller.Name}", "（盖章）", $"代表人：{f.Seller.Person}", $"签订日期：{d.Date("sign_date", f.Sign, DateForm.Spaced)}"]);
        flow.Seal(70, y + 14, f.Buyer.Name, "合同专用章");
        flow.Seal(150, y + 14, f.Seller.Name, "合同专用章");
    }
}
