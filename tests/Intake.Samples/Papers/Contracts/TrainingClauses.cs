using Intake.Samples.Codes;

namespace Intake.Samples.Papers.Contracts;

/// <summary>Ordinary clauses of the training layouts: full of amounts, days and names that are not the contract's own.</summary>
internal static class TrainingClauses
{
    public static IReadOnlyList<Clause> Of(Draft d, ClauseSubject s)
    {
        var random = d.Random;
        var (a, b) = (s.A, s.B);
        var deposit = random.Between(1, 20) * 10_000m;
        var third = d.Invent.AnyFirm();
        var day = s.Sign.AddDays(random.Between(10, 90));
        return
        [
            new("付款方式",
                $"1. 合同签订后{random.Pick(5, 7, 10)}个工作日内，{a}向{b}支付首期款人民币{Grouped(s.Instalments[0])}元（大写：{CapitalAmount.Write(s.Instalments[0], '元')}）。",
                $"2. 经{a}初步验收合格后，{a}向{b}支付第二期款人民币{Grouped(s.Instalments[1])}元（大写：{CapitalAmount.Write(s.Instalments[1], '元')}）；余款人民币{Grouped(s.Instalments[2])}元于终验合格后{random.Pick(15, 30)}日内付清。",
                $"3. {b}应在每次收款前向{a}开具等额的增值税专用发票，税率为{random.Pick("6%", "13%")}。因{b}逾期开具发票导致付款延误的，{a}不承担责任。"),
            new("履约保证金",
                $"{b}应于{Printing.Date(day, DateForm.Chinese)}前向{a}缴纳履约保证金人民币{Grouped(deposit)}元（大写：{CapitalAmount.Write(deposit, '元')}），合同履行完毕且无争议的，{a}在三十日内无息退还。"),
            new("交付与验收",
                $"{b}应按照附件约定的时间和地点完成交付，{a}指定{s.Payer.Contact}为收货联系人，联系电话{s.Payer.Phone}。",
                $"{a}应在收到{b}的书面验收申请之日起十个工作日内组织验收，逾期未提出书面异议的，视为验收合格。验收不合格的，{b}应在{random.Pick(7, 10, 15)}日内整改并承担由此产生的全部费用。"),
            new("质量保证",
                $"质保期为验收合格之日起{random.Pick(12, 24, 36)}个月。质保期内出现非人为故障的，{b}应在接到通知后4小时内响应，24小时内到达现场，48小时内排除故障或提供备用设备。"),
            new("知识产权",
                $"{b}保证其提供的产品和服务不侵犯任何第三方的知识产权。如有第三方向{a}主张权利，{b}应负责处理并赔偿{a}因此遭受的损失，包括但不限于律师费、诉讼费和赔偿金。",
                "双方在本合同签订前各自拥有的知识产权归各自所有，因履行本合同产生的新的成果的归属按照附件的约定执行。"),
            new("保密义务",
                "双方对在签订和履行本合同过程中知悉的对方商业秘密、技术资料、用户数据及其他未公开信息负有保密义务，未经对方书面同意，不得向任何第三方披露。本条义务不因合同终止而失效，保密期限为合同终止后三年。",
                $"任何一方违反保密义务的，应向守约方支付违约金人民币{random.Between(5, 50)}万元；不足以弥补损失的，还应当补足。"),
            new("违约责任",
                $"1. {b}逾期交付的，每逾期一日按合同总金额的千分之{random.Pick("一", "二", "三", "五")}向{a}支付违约金，逾期超过三十日的，{a}有权解除合同，并要求{b}支付合同总金额百分之二十的违约金。",
                $"2. {a}逾期付款的，每逾期一日按逾期金额的万分之{random.Pick("三", "五")}向{b}支付违约金，但累计不超过人民币{Grouped(random.Between(1, 9) * 10_000m)}元。",
                "3. 任何一方未按约定履行其他义务的，应当承担继续履行、采取补救措施或者赔偿损失等责任。"),
            new("不可抗力",
                "因地震、台风、洪水、疫情、战争、政府行为等不能预见、不能避免且不能克服的客观情况，致使一方不能履行或者不能完全履行本合同的，该方应在事件发生后七日内书面通知对方，并提供有关机构出具的证明，双方协商决定是否延期履行、部分履行或者解除合同。"),
            new("合同的变更与解除",
                "对本合同的任何变更、补充，须经双方协商一致并以书面形式作出，由双方签字盖章后生效，与本合同具有同等法律效力。",
                $"本项目此前由{third.Name}提供的过渡服务已于{Printing.Date(s.Sign.AddDays(-random.Between(20, 200)), DateForm.Chinese)}终止，过渡期间的费用人民币{Grouped(d.Invent.Amount(3, 60))}元由{a}另行结算，不包含在本合同价款之内。"),
            new("通知与送达",
                $"{a}联系地址：{s.Payer.Address}，联系人：{s.Payer.Contact}，电话：{s.Payer.Phone}。",
                $"{b}联系地址：{s.Supplier.Address}，联系人：{s.Supplier.Contact}，电话：{s.Supplier.Phone}。",
                "一方变更联系方式的，应提前五日书面通知对方，否则按原地址寄出之日起第三日视为送达。"),
            new("争议解决",
                $"因本合同引起的或者与本合同有关的争议，双方应友好协商解决；协商不成的，任何一方均可向{a}所在地有管辖权的人民法院提起诉讼。"),
            new("其他约定",
                $"本合同一式{random.Pick("肆", "陆")}份，双方各执{random.Pick("贰", "叁")}份，自双方法定代表人或者授权代表签字并加盖公章之日起生效。合同附件是本合同不可分割的组成部分。",
                "本合同未尽事宜，由双方另行签订补充协议。补充协议与本合同不一致的，以补充协议为准。"),
        ];
    }

    /// <summary>Appendix pages: duties and service levels, plain text with figures.</summary>
    public static IReadOnlyList<string> Appendix(Draft d)
    {
        var random = d.Random;
        return
        [
            $"一、服务可用性不低于99.{random.Pick("9", "95", "99")}%，按自然月统计。可用性每降低0.1个百分点，扣减当月费用的{random.Pick(2, 3, 5)}%，最高不超过当月费用的30%。",
            $"二、技术支持：提供7×24小时电话支持，一般问题响应时间不超过{random.Pick(30, 60)}分钟，重大故障响应时间不超过{random.Pick(10, 15)}分钟。",
            $"三、培训：为使用人员提供不少于{random.Between(2, 5)}次培训，每次不少于{random.Between(2, 6)}学时，培训费用（市场价人民币{Grouped(random.Between(5, 40) * 1000m)}元）由供方承担。",
            "四、备份：每日进行增量备份，每周进行全量备份，备份数据保留不少于九十日，并每季度进行一次恢复演练。",
            "五、安全：按照网络安全等级保护二级的要求进行建设和运行维护，每年至少进行一次渗透测试并提交报告。",
            "六、文档：交付时应当提供使用手册、维护手册、部署说明、测试报告和源代码清单，纸质文档一式三份，电子文档一份。",
            "七、人员：项目经理应当具有五年以上同类项目经验，未经需方书面同意不得更换；驻场人员不少于二人，考勤由需方管理。",
            $"八、考核：每季度末由需方组织考核，满分100分，低于{random.Pick(80, 85)}分的扣减该季度费用的{random.Pick(5, 10)}%。",
        ];
    }

    private static string Grouped(decimal yuan) => Printing.Money(yuan, MoneyForm.Grouped);
}
