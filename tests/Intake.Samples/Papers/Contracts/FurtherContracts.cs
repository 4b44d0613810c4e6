using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Contracts;

/// <summary>Further contracts of the training set.</summary>
internal static class FurtherContracts
{
    /// <summary>An order form of a cloud provider: particulars in a table of two columns, terms below.</summary>
    public static void SoftwareOrder(Draft d)
    {
        var f = ContractFacts.CloudService(d);
        var flow = d.Flow;
        flow.Center(d.Say("title", "云服务采购协议"), 7.4, PaperFont.Hei);
        flow.Table([1.2, 3],
        [
            ["协议编号", d.Say("contract_number", f.Number)],
            ["客户名称", d.Say("party_a", f.Buyer.Name)],
            ["客户税号", d.Say("party_a_tax_id", f.Buyer.Code)],
            ["服务商名称", d.Say("party_b", f.Seller.Name)],
            ["服务起止日期", $"{d.Date("start_date", f.Start, DateForm.Dashed)} 至 {d.Date("end_date", f.End, DateForm.Dashed)}"],
            ["协议总金额", $"￥{d.Money("total_amount", f.Total, MoneyForm.Grouped)}（大写：{d.Words("amount_in_words", f.Total)}）"],
            ["签署日期", d.Date("sign_date", f.Sign, DateForm.Dashed)],
        ], padding: 2);
        flow.Table([3, 1.4, 1, 1.6, 1.8],
        [
            ["服务名称", "规格", "数量", "单价（元）", "金额（元）"],
            .. f.Items.Select(item => (string[])[item.Name, item.Model, $"{item.Quantity}", Printing.Money(item.Price, MoneyForm.Grouped), Printing.Money(item.Amount, MoneyForm.Grouped)]),
        ]);
        flow.Text("1. 客户应于协议签署后十日内支付全部费用。逾期的，每日按应付金额的万分之五支付违约金。", 0);
        flow.Text("2. 服务商保证服务可用性不低于99.95%，未达到的按月度费用的10%赔偿，赔偿总额不超过30,000.00元。", 0);
        flow.Columns([25, 110], ["客户（盖章）：", "服务商（盖章）："]);
    }

    /// <summary>A short agreement in running text, the parties named in its first sentence.</summary>
    public static void ShortAgreement(Draft d)
    {
        var f = ContractFacts.TechnicalService(d);
        var flow = d.Flow;
        flow.Center(d.Say("title", "技术服务协议"), 7.4, PaperFont.Hei);
        flow.Center(d.Say("contract_number", f.Number), 4.2);
        flow.Text($"本协议由{d.Say("party_a", f.Buyer.Name)}（以下称“甲方”）与{d.Say("party_b", f.Seller.Name)}（以下称“乙方”）于{d.Date("sign_date", f.Sign, DateForm.Chinese)}在深圳签订。");
        flow.Text($"一、乙方向甲方提供{f.Items[0].Name}，服务期限自{d.Date("start_date", f.Start, DateForm.Chinese)}起至{d.Date("end_date", f.End, DateForm.Chinese)}止。");
        flow.Text($"二、服务费总计人民币{d.Words("amount_in_words", f.Total)}（￥{d.Money("total_amount", f.Total, MoneyForm.Grouped)}元），含税。其中首付款{Printing.Money(f.Instalments[0], MoneyForm.Grouped)}元，余款验收后支付。");
        flow.Text("三、乙方逾期交付的，每逾期一日支付总费用0.1%的违约金，最高不超过100,000元。");
        flow.Text("四、本协议一式两份，双方签字盖章后生效。");
        flow.Columns([25, 110], ["甲方：", "乙方："]);
        flow.Columns([25, 110], [f.Buyer.Name, f.Seller.Name]);
    }
}
