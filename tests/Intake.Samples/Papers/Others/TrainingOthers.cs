using Intake.Samples.Paper;
using Intake.Samples.Papers.Drawing;

namespace Intake.Samples.Papers.Others;

/// <summary>Other papers of the training set.</summary>
internal static class TrainingOthers
{
    public static void Letter(Draft d)
    {
        var (from, to) = (d.Invent.Firm(), d.Invent.Firm());
        var flow = d.Flow;
        flow.Leading = 1.8;
        flow.Center(d.Random.Pick("情况说明", "承诺书", "邀请函", "催告函"), 7, PaperFont.Hei);
        flow.Text($"{to.Name}：", 0);
        flow.Text($"感谢贵司一直以来的支持。我司于{Printing.Date(d.Invent.Day(), DateForm.Chinese)}收到贵司来函，现就有关事项说明如下：双方此前签订的合同正在履行之中，涉及金额约{Printing.Money(d.Invent.Amount(5, 900), MoneyForm.Grouped)}元，预计年内完成。");
        flow.Text($"如有疑问，请与我司{from.Contact}联系，电话{from.Phone}。");
        flow.Space(8);
        flow.ToRight(from.Name);
        flow.ToRight(Printing.Date(d.Invent.Day(), DateForm.Chinese));
        flow.Seal(155, flow.Y - 8, from.Name);
    }

    public static void Slides(Draft d)
    {
        d.Flow = new Flow(254, 143, 14) { Size = 6, Leading = 1.7 };
        var flow = d.Flow;
        flow.Space(30);
        flow.Center($"{d.Invent.Word()}产品介绍", 12, PaperFont.Hei);
        flow.Center($"{d.Invent.Firm().Name}  {d.Random.Between(2022, 2025)}", 5);
        foreach (var heading in (ReadOnlySpan<string>)["公司概况", "核心技术", "应用案例", "商业模式"])
        {
            flow.NewPage();
            flow.Text(heading, 0, PaperFont.Hei);
            flow.Text($"■ 累计服务客户{d.Random.Between(20, 900)}家，年复购率{d.Random.Between(50, 96)}%", 1);
            flow.Text($"■ 研发人员占比{d.Random.Between(30, 80)}%，获得专利{d.Random.Between(3, 80)}项", 1);
            flow.Text($"■ 年收入目标{d.Random.Between(2, 50)}000万元", 1);
        }
    }

    public static void Manual(Draft d)
    {
        var flow = d.Flow;
        flow.Header = "使用说明书";
        flow.Footer = "{0}";
        flow.Center($"{d.Invent.Word()}工业网关使用说明书", 7, PaperFont.Hei);
        for (var chapter = 1; chapter <= d.Random.Between(3, 6); chapter++)
        {
            flow.Heading($"{chapter} {d.Random.Pick("安全须知", "安装步骤", "接口说明", "故障排除", "维护保养", "技术参数")}");
            for (var i = 1; i <= 4; i++)
            {
                flow.Text($"{chapter}.{i} {d.Random.Pick("接通电源前请确认输入电压为直流12V，误差不超过10%。", "按住复位键五秒后松开，指示灯闪烁三次表示恢复出厂设置。", "请勿在潮湿、高温或者有腐蚀性气体的环境中使用本产品。", "登录管理页面后依次点击系统、网络、接口，填写地址和掩码并保存。", "工作温度为-20至60摄氏度，存储温度为-40至85摄氏度。")}");
            }
        }
    }

    public static void Resume(Draft d)
    {
        var flow = d.Flow;
        flow.Center("个人简历", 8, PaperFont.Hei);
        flow.Table([1, 2, 1, 2],
        [
            ["姓名", d.Invent.Person(), "性别", d.Random.Pick("男", "女")],
            ["出生年月", $"{d.Random.Between(1978, 2000)}年{d.Random.Between(1, 12)}月", "电话", d.Invent.Phone()],
            ["学历", d.Random.Pick("本科", "硕士", "博士"), "专业", d.Random.Pick("自动化", "软件工程", "材料学")],
            ["期望薪资", $"{d.Random.Between(8, 45)}000元/月", "现居住地", "深圳"],
        ]);
        flow.Heading("工作经历");
        for (var i = 0; i < d.Random.Between(2, 4); i++)
        {
            flow.Text($"{2012 + i * 4}.{d.Random.Between(1, 9)} - {2015 + i * 4}.{d.Random.Between(10, 12)}  {d.Invent.AnyFirm().Name}  {d.Random.Pick("工程师", "项目经理", "产品经理")}", 0);
            flow.Text("负责需求分析、方案设计和项目交付，带领团队完成多个版本的迭代。");
        }
    }

    public static void Ledger(Draft d)
    {
        var flow = d.Flow;
        flow.Size = 3.4;
        flow.Center($"{d.Random.Pick("研发支出辅助账", "固定资产明细表", "应收账款明细表")}", 6, PaperFont.Hei);
        flow.Text($"编制单位：{d.Invent.Firm().Name}    {d.Random.Between(2022, 2025)}年{d.Random.Between(1, 12)}月    单位：元", 0);
        flow.Table([0.6, 1.6, 3.2, 2, 2],
        [
            ["序号", "日期", "摘要", "借方", "贷方"],
            .. Enumerable.Range(1, d.Random.Between(10, 40)).Select(i => (string[])[$"{i}", Printing.Date(d.Invent.Day(), DateForm.Dashed), d.Random.Pick("计提工资", "购置材料", "支付测试费", "摊销房租", "结转成本"), Printing.Money(d.Invent.Amount(1, 300), MoneyForm.Grouped), ""]),
        ]);
    }

    public static void Quotation(Draft d)
    {
        var (from, to) = (d.Invent.AnyFirm(), d.Invent.Firm());
        var flow = d.Flow;
        flow.Center("报 价 单", 8, PaperFont.Hei);
        flow.Text($"客户：{to.Name}", 0);
        flow.Text($"报价单位：{from.Name}    报价日期：{Printing.Date(d.Invent.Day(), DateForm.Dashed)}", 0);
        flow.Table([3, 1.6, 1, 2, 2],
        [
            ["名称", "规格", "数量", "单价", "金额"],
            .. Enumerable.Range(0, d.Random.Between(2, 6)).Select(i =>
            {
                var (count, price) = (d.Random.Between(1, 20), d.Invent.Amount(1, 40));
                return (string[])[$"{d.Invent.Word()}模块", $"V{i + 1}", $"{count}", Printing.Money(price, MoneyForm.Plain), Printing.Money(price * count, MoneyForm.Plain)];
            }),
        ]);
        flow.Text("备注：以上价格含税，报价有效期三十天，最终以双方签订的合同为准。", 0);
    }
}
