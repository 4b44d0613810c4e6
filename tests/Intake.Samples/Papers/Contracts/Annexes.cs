using Intake.Samples.Paper;
using Intake.Samples.Papers.Facts;

namespace Intake.Samples.Papers.Contracts;

/// <summary>What is bound behind the signatures: specifications, reference prices, pledges. Their sums, days and names are not the contract's.</summary>
internal static class Annexes
{
    /// <summary>None to four annexes of the training wording, each from a new page.</summary>
    public static void Training(Draft d, ContractFacts f)
    {
        var count = d.Random.Pick(0, 0, 1, 2, 3, 4);
        for (var i = 0; i < count; i++)
        {
            d.Flow.NewPage();
            d.Flow.Text($"附件{Printing.Small(i + 2)}", 0, PaperFont.Hei);
            switch ((i + f.Items.Count) % 4)
            {
                case 0:
                    Specification(d, "技术规格书", ["序号", "指标", "要求", "备注"], 24 + d.Random.Below(60));
                    break;
                case 1:
                    ReferencePrices(d, "市场参考价目表", "参考价合计（不作为结算依据）");
                    break;
                case 2:
                    Paragraphs(d, "廉洁协议",
                    [
                        "为防止商业贿赂，营造公平诚信的合作环境，双方自愿签订本协议，作为主合同的附件。",
                        $"乙方不得以任何名义向甲方工作人员馈赠礼金、有价证券、贵重物品，单次价值超过人民币{d.Random.Between(1, 5) * 100}元的均视为违反本协议。",
                        $"乙方违反本协议的，应向甲方支付违约金人民币{Printing.Money(d.Random.Between(1, 20) * 10_000m, MoneyForm.Grouped)}元，甲方有权终止主合同并在三年内不再与乙方合作。",
                        $"甲方举报电话：{d.Invent.Phone()}，举报邮箱：jubao{d.Random.Between(10, 99)}@example.com。",
                    ]);
                    break;
                default:
                    Paragraphs(d, "保密协议",
                    [
                        "本协议所称保密信息，是指一方以书面、口头、电子或者其他形式向另一方披露的、未为公众所知悉的技术信息和经营信息。",
                        $"接收方仅可为履行主合同的目的使用保密信息，并应采取不低于保护自身同类信息的措施。保密期限至{Printing.Date(f.End.AddYears(3), DateForm.Chinese)}止。",
                        $"接收方违反保密义务的，应当赔偿披露方的损失，损失难以确定的，按人民币{Printing.Money(d.Random.Between(5, 60) * 10_000m, MoneyForm.Grouped)}元计算。",
                        "披露方对其提供的保密信息不作任何明示或者默示的保证，接收方自行承担使用保密信息的风险。",
                    ]);
                    break;
            }
        }
    }

    /// <summary>The same for the scoring wording.</summary>
    public static void Scoring(Draft d, ContractFacts f)
    {
        var count = d.Random.Pick(0, 0, 1, 2, 3, 5);
        for (var i = 0; i < count; i++)
        {
            d.Flow.NewPage();
            switch ((i + f.Items.Count) % 3)
            {
                case 0:
                    Specification(d, $"附表 {i + 1}  配置与性能指标", ["#", "项目", "指标值", "说明"], 26 + d.Random.Below(50));
                    break;
                case 1:
                    ReferencePrices(d, $"附表 {i + 1}  刊例价（供增购时参考）", "刊例价总和");
                    break;
                default:
                    Paragraphs(d, $"附表 {i + 1}  进度安排",
                    [
                        $"第一阶段 {Printing.Date(f.Start.AddDays(7), DateForm.Dotted)} 完成环境搭建与联调，产出联调记录。",
                        $"第二阶段 {Printing.Date(f.Start.AddDays(25), DateForm.Dotted)} 完成数据迁移与压力测试，产出测试记录；该阶段考核金额￥{Printing.Money(d.Random.Between(1, 30) * 1000m, MoneyForm.Grouped)}。",
                        $"第三阶段 {Printing.Date(f.Start.AddDays(40), DateForm.Dotted)} 完成试运行与人员培训，产出试运行小结。",
                        $"负责人 {d.Invent.Person()}，电话 {d.Invent.Phone()}；上一期工作由{d.Invent.AnyFirm().Name}于{Printing.Date(f.Sign.AddDays(-200), DateForm.Dotted)}完成。",
                    ]);
                    break;
            }
        }
    }

    private static void Specification(Draft d, string title, string[] header, int rows)
    {
        var flow = d.Flow;
        flow.Center(title, 5.2, PaperFont.Hei);
        flow.Space(2);
        flow.Table([0.7, 2.4, 2.4, 2],
        [
            header,
            .. Enumerable.Range(1, rows).Select(i => (string[])
            [
                $"{i}", d.Random.Pick("处理器主频", "内存容量", "网络吞吐", "磁盘读写", "并发连接", "响应时延", "冗余电源", "工作温度", "接口数量", "功耗"),
                $"{d.Random.Pick("不低于", "不高于", "≥", "≤")}{d.Random.Between(2, 9000)}", d.Random.Pick("", "须提供证明", "实测", "可选"),
            ]),
        ]);
    }

    private static void ReferencePrices(Draft d, string title, string sum)
    {
        var flow = d.Flow;
        var prices = Enumerable.Range(0, d.Random.Between(8, 30)).Select(_ => d.Invent.Amount(1, 300)).ToList();
        flow.Center(title, 5.2, PaperFont.Hei);
        flow.Space(2);
        flow.Table([0.7, 3, 2],
        [
            ["序", "名目", "价格（元）"],
            .. prices.Select((price, i) => (string[])[$"{i + 1}", $"{d.Invent.Word()}{d.Random.Pick("扩展包", "授权", "组件", "人天")}", Printing.Money(price, MoneyForm.Grouped)]),
            ["", sum, Printing.Money(prices.Sum(), MoneyForm.Grouped)],
        ]);
    }

    private static void Paragraphs(Draft d, string title, IReadOnlyList<string> paragraphs)
    {
        d.Flow.Center(title, 5.2, PaperFont.Hei);
        d.Flow.Space(2);
        foreach (var paragraph in paragraphs)
        {
            d.Flow.Text(paragraph);
        }
    }
}
