using Intake.Samples.Codes;

namespace Intake.Samples.Papers.Contracts;

/// <summary>Ordinary clauses of the scoring layouts, worded and ordered apart from those of the training ones.</summary>
internal static class ScoringClauses
{
    public static IReadOnlyList<Clause> Of(Draft d, ClauseSubject s)
    {
        var random = d.Random;
        var (a, b) = (s.A, s.B);
        var earnest = random.Between(2, 40) * 5_000m;
        var cap = random.Between(2, 30) * 10_000m;
        return
        [
            new("款项的结算",
                $"首笔款项为￥{Grouped(s.Instalments[0])}，在协议生效且{b}提交等额票据后{random.Pick("五", "十", "十五")}个工作日内由{a}汇付；中期款为￥{Grouped(s.Instalments[1])}，尾款为￥{Grouped(s.Instalments[2])}，分别在阶段成果与最终成果获得{a}确认后汇付。",
                $"{b}收款账户如下。户名：{s.Supplier.Name}；开户行：{s.Supplier.Bank}；账号：{s.Supplier.Account}。{b}变更收款账户须提前十日以加盖公章的函件告知，否则由此造成的损失自负。"),
            new("定金",
                $"{a}在本协议签署当日交付定金￥{Grouped(earnest)}（人民币{CapitalAmount.Write(earnest, '元')}），该笔定金在支付尾款时抵作价款。交付定金的一方不履行义务的无权请求返还，收受定金的一方不履行义务的应当双倍返还。"),
            new("权利与义务",
                $"{a}应当及时提供履约所需的资料、场地与账号权限，并指派{s.Payer.Contact}（{s.Payer.Phone}）对接；{a}未及时提供的，{b}的完成期限相应顺延。",
                $"{b}不得将主要义务转由他人完成；确需由关联单位协助的，须事先取得{a}的书面许可，并对协助方的行为承担连带责任。{b}指派{s.Supplier.Contact}（{s.Supplier.Phone}）为负责人。"),
            new("成果的确认",
                $"{b}每完成一个阶段应提交成果及说明，{a}应当自收到之日起{random.Pick("七", "十")}日内出具确认意见。存在瑕疵的，{b}应在{a}指定的合理期限内修正，修正两次仍不符合要求的，{a}可以终止协议并要求退还已付款项。"),
            new("数据与信息安全",
                $"{b}处理{a}的数据应限于履行本协议所必需，不得复制、留存、出售或者用于训练模型。发生数据泄露的，{b}应在发现后两小时内告知{a}并采取补救措施。",
                "协议终止后十五日内，受托处理数据的一方应当返还或者彻底删除全部数据及副本，并出具书面说明。"),
            new("责任限制",
                $"除故意或者重大过失外，任何一方在本协议下的赔偿总额以￥{Grouped(cap)}为限；任何一方均不对间接损失、预期利润损失负责。",
                $"{a}无正当理由拖欠款项的，自拖欠之日起按同期贷款市场报价利率的{random.Pick("1.3", "1.5", "四")}倍计付利息；{b}延误工期的，每日扣减该阶段款项的{random.Pick("0.1%", "0.2%", "0.5%")}，扣减总额以该阶段款项的10%为限。"),
            new("情势变更与免责",
                "遇有法律政策调整、电信主管部门要求、骨干网络中断、电力故障等非归责于任何一方的事由，受影响的一方可以相应免责，但应当及时告知并减轻损失。此类事由持续超过六十日的，双方均可终止协议并据实结算。"),
            new("反商业贿赂",
                $"任何一方及其人员不得向对方人员给予或者索取礼金、回扣及其他不正当利益。违反本条的，应向对方支付￥{Grouped(random.Between(1, 10) * 10_000m)}，并赔偿全部损失，对方还可以将其列入供应商黑名单。"),
            new("适用法律与纠纷处理",
                $"本协议适用中华人民共和国法律。双方发生纠纷又不能协商一致的，提交{random.Pick("深圳国际仲裁院", "华南仲裁委员会", "广州仲裁委员会")}按其届时有效的规则仲裁，裁决是终局的。仲裁费用由败诉方负担。"),
            new("附则",
                "本协议附件、补充函件及双方盖章确认的会议纪要构成本协议的组成部分，相互冲突时以形成时间在后的为准。",
                $"本协议正本{random.Pick("两", "四")}份，{a}与{b}平均持有，效力相同；以电子签名方式签署的，电子文本与纸质文本效力相同。"),
        ];
    }

    /// <summary>A page of technical requirements.</summary>
    public static IReadOnlyList<string> Requirements(Draft d)
    {
        var random = d.Random;
        return
        [
            $"1.1 单节点浮点算力（半精度稠密）不低于{random.Between(2, 9) * 100} TFLOPS，显存容量不低于{random.Pick(40, 64, 80)} GB，节点间通信带宽不低于{random.Pick(100, 200, 400)} Gbps。",
            $"1.2 存储系统可用容量不低于{random.Between(50, 900)} TB，聚合读带宽不低于{random.Between(10, 80)} GB/s，元数据操作不低于每秒{random.Between(5, 90)}万次。",
            $"2.1 平台应支持资源预约、排队、抢占与计量，计量误差不超过0.5%；账单按月出具，争议金额在￥{Grouped(random.Between(1, 20) * 500m)}以内的以平台记录为准。",
            $"2.2 单次计划内维护不超过4小时并提前72小时公告；{random.Pick(2024, 2025)}年度计划内维护窗口合计不超过{random.Between(20, 48)}小时。",
            "3.1 交付物包括设计说明、接口说明、部署手册、测试记录和培训材料；版本变更应附变更说明并经双方负责人确认。",
            $"3.2 质疑与投诉渠道：service{random.Between(10, 99)}@example.com，电话400-{random.Digits(3)}-{random.Digits(4)}。",
        ];
    }

    private static string Grouped(decimal yuan) => Printing.Money(yuan, MoneyForm.Grouped);
}
