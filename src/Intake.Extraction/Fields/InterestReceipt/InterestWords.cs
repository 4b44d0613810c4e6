using Intake.Extraction.Fields.Forms;

namespace Intake.Extraction.Fields.InterestReceipt;

/// <summary>The words of which banks make the labels of papers about a loan's interest.</summary>
internal static class InterestWords
{
    public static IEnumerable<(LabelWord Kind, string[] Texts)> All { get; } =
    [
        (LabelWord.Borrow, ["借款", "贷款客户", "贷款单位", "贷款企业", "贷款户", "客户", "还款", "付息", "存款"]),
        (LabelWord.Lend, ["贷款人", "贷款方", "贷款行", "贷款银行", "贷款机构", "放款", "发放", "出借", "债权", "经办", "收息"]),
        (LabelWord.Pay, ["付款", "支付", "扣款", "扣收", "还款", "归还", "偿还", "支出", "转出", "已还", "已付", "实还", "实付", "实扣", "还", "扣", "实际支付", "缴款", "扣划"]),
        (LabelWord.Collect, ["收款", "实收", "收取", "收入", "收", "已收"]),
        (LabelWord.Due, ["应收", "应付", "应还", "应计", "当期", "到期", "正常", "欠"]),
        (LabelWord.Person, ["人", "方", "单位", "企业", "公司", "客户", "户"]),
        (LabelWord.Account, ["账号", "帐号", "账户", "帐户", "卡号", "户号", "账户号"]),
        (LabelWord.Name, ["户名", "名称", "全称", "姓名", "账户名"]),
        (LabelWord.Bank, ["开户行", "开户银行", "银行", "行", "行名", "支行", "网点", "机构"]),
        (LabelWord.Code, ["号", "编号", "号码", "序号", "编码", "单号", "参号", "流水号", "No.", "NO."]),
        (LabelWord.Receipt, ["回单", "回执", "凭条", "证明", "通知单", "通知书", "通知", "单据", "清单", "参考", "对账单", "对账", "明细", "结息单", "计息单", "利息单", "报告"]),
        (LabelWord.Voucher, ["凭证", "传票", "指令", "电子凭证"]),
        (LabelWord.Trade, ["交易", "业务", "流水", "核心", "主机", "平台", "系统", "结算"]),
        (LabelWord.Booked, ["记账", "记帐", "入账", "会计", "账务"]),
        (LabelWord.Aside, ["打印", "查询", "下载", "生成", "制单", "制表", "出单", "出具", "导出", "统计", "填制", "编制", "开立", "填发"]),
        (LabelWord.Start, ["起始", "开始", "起", "起息", "上次", "上期", "首", "自"]),
        (LabelWord.End, ["截止", "结束", "终止", "止", "止息", "截至", "本次"]),
        (LabelWord.Date, ["日期", "时间", "日"]),
        (LabelWord.Period, ["期间", "区间", "时段", "起止", "周期", "所属期", "期", "起讫"]),
        (LabelWord.Interest, ["利息", "计息", "息", "结息", "付息", "还息", "收息", "扣息", "利息额"]),
        (LabelWord.Settle, ["结息"]),
        (LabelWord.Penalty, ["罚息", "复利", "逾期", "拖欠", "违约金", "滞纳金", "欠息"]),
        (LabelWord.Principal, ["本金", "基数"]),
        (LabelWord.Balance, ["余额", "未还", "剩余", "结欠", "尚欠"]),
        (LabelWord.Rate, ["利率", "年利率", "年化利率", "执行利率", "执行年利率"]),
        (LabelWord.Loan, ["贷款", "借款", "融资", "授信", "放款", "流动资金贷款"]),
        (LabelWord.LoanNote, ["借据", "贷款借据"]),
        (LabelWord.Contract, ["合同", "协议"]),
        (LabelWord.Amount, ["金额", "额", "数额", "发生额", "总额", "款额"]),
        (LabelWord.Total, ["合计", "总计", "共计", "小计", "总", "本息"]),
        (LabelWord.Upper, ["大写", "中文大写"]),
        (LabelWord.Lower, ["小写"]),
        (LabelWord.Currency, ["人民币", "币种", "币别", "元", "RMB", "CNY", "%", "‰"]),
        (LabelWord.Usage, ["用途", "摘要", "备注", "附言", "说明", "附注"]),
        (LabelWord.Count, ["天数", "积数", "次数", "笔数", "期数", "期次", "期限"]),
        (LabelWord.Filler, ["电子", "本次", "本期", "本笔", "当期", "实际", "原", "款项", "执行", "约定", "合同", "账务", "对公", "信息", "该笔", "相关", "年", "现行", "当前"]),
        (LabelWord.Link, ["及", "和", "与", "/", "、", "或", "的", "-"]),
        (LabelWord.Open, ["("]),
        (LabelWord.Close, [")"]),
    ];
}
