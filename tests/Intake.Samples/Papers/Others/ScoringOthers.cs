using Intake.Samples.Paper;

namespace Intake.Samples.Papers.Others;

/// <summary>Other papers of the scoring set.</summary>
internal static class ScoringOthers
{
    public static void Minutes(Draft d)
    {
        var flow = d.Flow;
        flow.Center("会 议 纪 要", 8, PaperFont.Kai);
        flow.Text($"时间  {Printing.Date(d.Invent.Day(), DateForm.Padded)}下午", 0);
        flow.Text($"地点  {d.Invent.Place()}三楼会议室", 0);
        flow.Text($"出席  {d.Invent.Person()}、{d.Invent.Person()}、{d.Invent.Person()}", 0);
        flow.Text($"会议听取了关于{d.Invent.AnyFirm().Name}合作事宜的汇报，讨论了租赁方案和付款安排，预算控制在{d.Random.Between(5, 90)}0万元以内。");
        flow.Text("会议议定：由行政部牵头比选三家供应商，由财务部测算现金流，两周后再次讨论。");
        flow.ToRight($"记录人  {d.Invent.Person()}");
    }

    public static void PriceList(Draft d)
    {
        var flow = d.Flow;
        flow.Size = 3.8;
        flow.Center("产品价目册（节选）", 6.5, PaperFont.Hei);
        flow.Table([1, 3, 2, 2],
        [
            ["货号", "品名", "零售价", "会员价"],
            .. Enumerable.Range(1, d.Random.Between(12, 30)).Select(i => (string[])[$"A{i:000}", $"{d.Invent.Word()}{d.Random.Pick("传感器", "控制器", "线缆", "支架")}", Printing.Money(d.Random.Between(50, 9000), MoneyForm.Plain), Printing.Money(d.Random.Between(40, 8000), MoneyForm.Plain)]),
        ]);
        flow.Text("价格如有调整，恕不另行告知。", 0);
    }

    public static void Press(Draft d)
    {
        var firm = d.Invent.Firm();
        var flow = d.Flow;
        flow.Leading = 1.9;
        flow.Center($"{firm.Name}发布新一代平台", 6, PaperFont.Hei);
        flow.Center(Printing.Date(d.Invent.Day(), DateForm.Chinese), 3.8);
        flow.Text($"本报讯 {firm.Name}日前在{d.Invent.Place()}举行发布会，推出面向制造业的新一代平台。公司负责人{firm.Person}介绍，项目累计投入{d.Random.Between(2, 60)}000万元，已与{d.Random.Between(5, 60)}家企业签约。");
        flow.Text($"业内人士认为，随着产业数字化的推进，相关市场规模有望在{d.Random.Between(2026, 2030)}年突破{d.Random.Between(3, 90)}00亿元。");
        flow.Text("发布会现场还展示了多项应用案例，吸引了众多观众驻足体验。");
    }

    public static void ApplicationForm(Draft d)
    {
        var firm = d.Invent.Firm();
        var flow = d.Flow;
        flow.Center("扶持资金申请表", 7, PaperFont.Hei);
        flow.Table([1.2, 2.4, 1.2, 2],
        [
            ["申请单位", firm.Name, "信用代码", firm.Code],
            ["注册地址", firm.Address],
            ["联系人", firm.Contact, "电话", firm.Phone],
            ["申请事项", d.Random.Pick("租金补贴", "云服务补贴", "贷款贴息"), "申请金额", $"{d.Random.Between(1, 200)}万元"],
            ["单位意见", "本单位承诺所填内容真实、准确、完整。"],
        ], padding: 2.4);
        flow.Text("受理部门填写：", 0);
        flow.Box(25, flow.Y, 185, flow.Y + 40);
    }

    public static void TestReport(Draft d)
    {
        var flow = d.Flow;
        flow.Footer = "第{0}页/共{1}页";
        flow.Center("检 测 报 告", 8, PaperFont.Hei);
        flow.Text($"样品：{d.Invent.Word()}控制板    送检：{d.Invent.Firm().Name}", 0);
        flow.Text($"收样 {Printing.Date(d.Invent.Day(), DateForm.Dashed)}    依据 GB/T {d.Random.Digits(5)}", 0);
        flow.Table([2.4, 2, 2, 1],
        [
            ["检测项目", "技术要求", "实测值", "判定"],
            .. Enumerable.Range(0, d.Random.Between(5, 14)).Select(_ => (string[])[d.Random.Pick("绝缘电阻", "高温运行", "振动", "跌落", "辐射骚扰", "静电放电"), $"≥{d.Random.Between(10, 90)}", $"{d.Random.Between(91, 300)}", "合格"]),
        ]);
        flow.Text("本报告仅对来样负责。", 0);
    }

    public static void Roster(Draft d)
    {
        var flow = d.Flow;
        flow.Size = 3.8;
        flow.Center($"{d.Random.Between(2023, 2025)}年{d.Random.Between(1, 12)}月考勤与工资发放表", 6, PaperFont.Hei);
        flow.Table([0.7, 1.4, 1.6, 1, 1.8, 1.8],
        [
            ["序", "姓名", "部门", "出勤", "应发", "实发"],
            .. Enumerable.Range(1, d.Random.Between(8, 30)).Select(i =>
            {
                var pay = d.Random.Between(6000, 42_000);
                return (string[])[$"{i}", d.Invent.Person(), d.Random.Pick("研发部", "市场部", "行政部"), $"{d.Random.Between(18, 23)}", Printing.Money(pay, MoneyForm.Grouped), Printing.Money(pay * 0.87m, MoneyForm.Grouped)];
            }),
        ]);
    }
}
