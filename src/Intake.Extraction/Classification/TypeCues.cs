using System.Collections.Immutable;

namespace Intake.Extraction.Classification;

/// <summary>What papers of a type say of themselves.</summary>
/// <param name="Matters">What a heading names: one of these stands in it; empty where the noun says it all.</param>
/// <param name="Nouns">What kind of paper the heading names: it ends with one of these, after the matter.</param>
/// <param name="Labels">Groups of words that say the same; a paper of the type speaks of most of these things.</param>
internal sealed record TypeCues(DocumentType Type, ImmutableArray<string> Matters, ImmutableArray<string> Nouns, ImmutableArray<string[]> Labels)
{
    private static readonly ImmutableArray<string> Agreements = ["合同", "合同书", "协议", "协议书", "契约", "合约", "约定书", "要点", "摘要", "备案表"];

    /// <summary>Of two whose titles are equally long the one that stands first: a lease is a contract too.</summary>
    public static ImmutableArray<TypeCues> All { get; } =
    [
        new(
            DocumentType.BusinessLicence, [], ["营业执照"],
            [["统一社会信用代码", "注册号"], ["法定代表人", "负责人", "经营者", "执行事务合伙人"], ["注册资本", "出资额", "资金数额"], ["经营范围"], ["成立日期", "成立"], ["登记机关"]]),
        new(
            DocumentType.InterestReceipt, ["利息", "付息", "还息", "结息", "计息", "贷款息", "收息", "扣息", "还本付息", "贷款归还"],
            ["回单", "凭证", "清单", "通知单", "通知书", "通知", "单", "凭条", "证明", "对账表", "明细表", "明细", "一览表", "计算表"],
            [["利率"], ["计息", "起息", "结息", "起止", "利息期", "期间", "查询起"], ["本金", "积数", "余额"], ["利息", "应付息", "实付息"], ["借款人", "贷款户", "户名", "客户", "单位名称", "借款单位"], ["借据", "贷款账号", "贷款帐号", "合同号", "合同编号", "合约", "融资编号", "贷款编号"]]),
        new(
            DocumentType.PaymentReceipt, ["付款", "支付", "转账", "汇款", "结算", "电汇", "汇兑", "借记", "贷记", "到账", "进账", "资金划转", "划款", "电子回单", "客户回单", "业务回单", "银行回单", "网银", "网上银行", "交易", "收款", "记账", "入账"],
            ["回单", "凭证", "通知", "通知单", "通知书", "证明", "凭条", "回执", "确认书", "确认单", "成功", "结果", "进账单", "申请书", "电子回单", "客户回单", "业务回单", "银行回单"],
            [["付款", "汇款人", "转出", "付方", "支付人", "支付单位", "出账", "我方", "付出", "汇款"], ["收款", "转入", "收方", "受益人", "收受", "入账", "对方", "收到", "本行开立"], ["账号", "帐号", "卡号", "账户"], ["金额", "人民币", "￥", "¥", "RMB", "CNY"], ["流水", "编号", "凭证号", "交易号", "序号"], ["银行"], ["用途", "摘要", "附言", "事由", "备注", "款项"]]),
        new(
            DocumentType.Lease, ["租赁", "租房", "租用", "承租", "场地使用", "入驻", "租"], [.. Agreements, "租约"],
            [["出租", "业主方", "房东"], ["承租", "租户", "租用方"], ["租金", "月租", "租费"], ["租赁期", "租期", "起租", "期限", "期间"], ["面积", "平方米", "㎡"], ["押金", "保证金", "履约金"]]),
        new(
            DocumentType.GuaranteeContract, ["担保", "保证"], [.. Agreements, "保函"],
            [["担保费", "保费", "费率"], ["保证人", "担保人", "担保公司", "受托人", "担保方", "担保机构"], ["债务人", "借款人", "委托人", "被担保人", "申请企业", "融资企业"], ["保证期间", "担保期限", "保证期限", "担保期间", "担保期", "在保期间", "期间"], ["债权人", "贷款人", "银行", "放款机构"], ["本金", "贷款"]]),
        new(
            DocumentType.LoanContract, ["借款", "贷款", "授信", "融资"], [.. Agreements, "借据", "凭证式"],
            [["贷款人", "出借", "贷款行", "放款"], ["借款人", "借款企业", "借款方"], ["利率"], ["还款", "偿还", "归还", "到期"], ["借款金额", "贷款金额", "本金"]]),
        new(
            DocumentType.AuditReport, ["审计", "鉴证", "审核", "核查"], ["报告", "报告书", "结论表", "结论", "意见书", "意见表", "结论书"],
            [["会计师事务所", "事务所"], ["注册会计师", "鉴证机构", "CPA"], ["审计意见", "审计结论", "审计情况", "审计依据", "审计了", "接受委托", "审核意见", "执业准则", "审定", "认定数", "审计内容", "审计"], ["报告日期", "审字", "专审", "出具日", "完成日期"], ["委托单位", "被审计单位", "受审单位", "贵公司", "全体股东", "责任"]]),
        new(
            DocumentType.GrantNotice, ["资助", "资金", "补助", "补贴", "扶持", "立项", "奖励", "拨付", "拨款", "经费", "项目"],
            ["通知", "通知书", "通知单", "公告", "公示", "批复", "函", "决定", "决定书", "立项书"],
            [["资助", "补助", "补贴", "奖励", "扶持", "拨付", "拨款"], ["资金", "经费", "金额", "万元", "元"], ["项目", "事项"], ["各有关单位", "有关单位", "你单位", "贵单位", "贵公司", "你公司", "各单位", "受资助单位", "申报单位", "下列单位", "收款企业", "致"], ["〕", "]"]]),
        new(
            DocumentType.Certificate, [], ["证书", "登记证", "认定证明", "登记证明", "资质证明", "荣誉", "牌匾", "认定书", "“小巨人”企业", "中小企业", "高新技术企业", "毕业证", "学位证"],
            [["编号", "证书号", "登记号", "登记字号", "认定文号", "No"], ["有效期"], ["发证", "颁发", "特发此证", "特此证明", "授予", "认定", "准予登记", "准予毕业", "兹证明", "登记"], ["级"]]),
        new(
            DocumentType.Contract, [], [.. Agreements, "订单", "订购单", "订购书", "采购单"],
            [["甲方", "买方", "委托方", "需方", "采购方", "客户", "用户", "发包方", "订购方"], ["乙方", "卖方", "受托方", "供方", "供应商", "服务方", "承包方", "服务商", "承揽方"], ["编号"], ["违约", "争议", "仲裁", "责任"], ["金额", "价款", "费用", "总价", "合计"], ["签订", "签署", "盖章", "签字", "签章", "签约"], ["期限", "有效期", "生效", "期间"]]),
    ];

    /// <summary>How many of the things that papers of the type speak of these pages name, 0–1.</summary>
    public double ShareNamed(IReadOnlyList<string> texts)
    {
        var named = 0;
        for (var group = 0; group < Labels.Length; group++)
        {
            named += Names(group, texts) ? 1 : 0;
        }

        return (double)named / Labels.Length;
    }

    /// <summary>Whether a page names this group of labels.</summary>
    /// <param name="texts">The characters of each page, without white space.</param>
    public bool Names(int group, IReadOnlyList<string> texts) =>
        Labels[group].Any(label => texts.Any(text => text.Contains(label, StringComparison.Ordinal)));
}
