using Intake.Extraction.Fields.Forms;

namespace Intake.Extraction.Fields.PaymentReceipt;

/// <summary>The labels of banks' receipts. Those of no field are named too: they end the values before them.</summary>
internal static class PaymentLabels
{
    public const string Number = "number", SerialNumber = "serial", VoucherNumber = "voucher", OtherNumber = "other_number", TradeDate = "trade_date", BookDate = "book_date", OtherDate = "date",
        PrintDate = "print_date", ValueDate = "value_date", Amount = "amount", Total = "total", Words = "words", Usage = "usage", Postscript = "postscript", Summary = "summary", Remark = "remark",
        Bank = "bank", Direction = "direction", Status = "status", None = "-";

    public const string NamePart = ".name", AccountPart = ".account", BankPart = ".bank", AnyPart = "";

    private static readonly string[] Names = ["户名", "名称", "全称", "姓名", "账户名称", "账户名", "帐户名称", "账号名称", "单位名称", "账户户名", "客户名称", "单位户名", "单位全称", "户名全称", "企业名称"];
    private static readonly string[] Accounts = ["账号", "帐号", "账户", "帐户", "卡号", "账号/卡号", "卡号/账号", "账(卡)号", "卡(账)号", "卡/账号", "账/卡号", "银行账号", "账户号", "账户账号", "客户账号", "银行账户", "账号或地址"];
    private static readonly string[] Banks = ["开户行", "开户银行", "开户行名称", "开户行名", "开户银行名称", "开户网点", "开户机构", "行名", "行名称", "银行", "银行名称", "账户开户行", "开户行全称", "行"];
    private static readonly string[] NoFields = ["行号", "开户行号", "开户行行号", "地址", "证件号码", "联行号", "账户类型", "地区", "省市", "电话", "账户性质", "汇入地点", "汇出地点"];

    /// <summary>Words for the parties, longest first.</summary>
    public static readonly IReadOnlyList<(string Word, FormSide Side)> Parties =
    [
        ("付款账户", FormSide.Payer), ("付款单位", FormSide.Payer), ("汇款单位", FormSide.Payer), ("付款人", FormSide.Payer), ("付款方", FormSide.Payer), ("汇款人", FormSide.Payer),
        ("汇款方", FormSide.Payer), ("出票人", FormSide.Payer), ("转出方", FormSide.Payer), ("交款人", FormSide.Payer), ("支付方", FormSide.Payer), ("转出账户", FormSide.Payer),
        ("付方", FormSide.Payer), ("付款", FormSide.Payer), ("转出", FormSide.Payer), ("借方", FormSide.Payer), ("扣款", FormSide.Payer), ("汇出", FormSide.Payer),
        ("收款账户", FormSide.Payee), ("收款单位", FormSide.Payee), ("收款人", FormSide.Payee), ("收款方", FormSide.Payee), ("转入方", FormSide.Payee), ("转入账户", FormSide.Payee),
        ("受益人", FormSide.Payee), ("持票人", FormSide.Payee), ("收方", FormSide.Payee), ("收款", FormSide.Payee), ("转入", FormSide.Payee), ("入账", FormSide.Payee), ("贷方", FormSide.Payee),
        ("汇入", FormSide.Payee), ("收报", FormSide.Payee),
        ("本方", FormSide.Own), ("我方", FormSide.Own), ("本单位", FormSide.Own), ("本账户", FormSide.Own),
        ("对方", FormSide.Other), ("交易对手", FormSide.Other), ("对手方", FormSide.Other), ("对手", FormSide.Other), ("对方单位", FormSide.Other), ("交易对方", FormSide.Other),
    ];

    public static readonly LabelBook Book = new(new LabelGrammar(BankWords.All, PaymentMeaning.Of), [.. OwnEntries(), .. PartyEntries()]) { UnknownKey = None };

    /// <summary>Whose the word is, if it is one for a party; null for others.</summary>
    public static FormSide? SideOf(string text)
    {
        foreach (var (word, side) in Parties)
        {
            if (word == text)
            {
                return side;
            }
        }

        return null;
    }

    private static IEnumerable<(string Key, string[] Labels)> PartyEntries()
    {
        foreach (var (word, side) in Parties)
        {
            var name = side.ToString();
            yield return (name + NamePart, Join(word, Names));
            yield return (name + AccountPart, Join(word, Accounts));
            yield return (name + BankPart, Join(word, Banks));
            yield return (None, Join(word, NoFields));
            // 付款 and 入账 alone are verbs, not headings of a party.
            if (word.Length > 2 || word is "付方" or "收方" or "本方" or "对方" or "我方")
            {
                yield return (name + AnyPart, [word, word + "信息"]);
            }
        }

        yield return (NamePart, Names);
        yield return (AccountPart, Accounts[..^1]);
        yield return (BankPart, Banks[..^3]);
        yield return (None, NoFields);
    }

    private static string[] Join(string word, string[] parts) => [.. parts.Select(part => word + part)];

    private static IEnumerable<(string Key, string[] Labels)> OwnEntries() =>
    [
        (Number, ["电子回单号码", "电子回单编号", "电子回单号", "回单编号", "回单号码", "回单号", "回单流水号", "回单序号", "电子回单序号", "回单ID", "客户回单号", "明细编号", "回单凭证号", "电子回单ID"]),
        (SerialNumber, ["交易流水号", "流水号", "交易流水", "业务流水号", "核心流水号", "主机流水号", "银行流水号", "平台流水号", "会计流水号", "交易序号", "交易编号", "业务编号", "业务参考号", "交易参考号", "柜员流水号", "网银流水号", "指令流水号", "记账流水号"]),
        (VoucherNumber, ["凭证号", "凭证号码", "凭证编号", "业务(产品)种类号", "传票号", "转账单号", "指令编号", "No", "No.", "NO.", "订单号", "汇款编号"]),
        (TradeDate, ["交易日期", "交易时间", "交易日", "付款日期", "付款时间", "转账日期", "转账时间", "支付日期", "支付时间", "汇款日期", "汇款时间", "交易日期时间"]),
        (BookDate, ["记账日期", "记账日", "入账日期", "入账时间", "记账时间", "会计日期", "账务日期", "到账时间", "到账日期", "收款日期"]),
        (OtherDate, ["日期", "回单日期", "业务日期", "时间", "完成时间", "处理日期", "委托日期", "凭证日期"]),
        (ValueDate, ["起息日", "起息日期"]),
        (PrintDate, ["打印日期", "打印时间", "回单打印日期", "查询日期", "查询时间", "提交时间", "申请时间", "制单时间", "授权时间", "生成时间", "下载时间", "出单日期", "制单日期", "预约日期"]),
        (Words, ["金额(大写)", "大写金额", "金额大写", "人民币(大写)", "人民币大写", "大写", "(大写)", "合计(大写)", "合计大写", "合计金额(大写)", "合计金额大写", "交易金额(大写)", "交易金额大写", "付款金额(大写)", "转账金额(大写)", "转账金额大写", "汇款金额(大写)", "金额(人民币大写)", "人民币金额(大写)", "付款金额大写", "大写金额(人民币)", "总金额(大写)", "币种(大写)", "汇款金额大写"]),
        (Amount, ["金额", "交易金额", "付款金额", "转账金额", "汇款金额", "支付金额", "小写", "(小写)", "小写金额", "金额(小写)", "金额小写", "人民币(小写)", "人民币小写", "发生额", "实付金额", "收款金额", "入账金额", "交易金额(小写)", "交易金额小写", "付款金额(小写)", "转账金额(小写)", "转账金额小写", "汇款金额(小写)", "金额(元)", "交易金额(元)", "付款金额小写", "实际转账金额", "汇款金额小写", "到账金额", "记账金额", "转出金额", "支出金额", "收入金额", "付款额", "实付"]),
        (Total, ["合计金额", "总金额", "合计", "合计(小写)", "合计金额(小写)", "合计小写"]),
        (Usage, ["用途", "款项用途", "资金用途", "汇款用途", "交易用途", "转账用途", "支付用途", "付款用途", "用途摘要", "汇款原因", "付款事由", "事由"]),
        (Postscript, ["附言", "交易附言", "客户附言", "转账附言", "汇款附言", "备注/附言", "附加信息及用途", "附加信息", "附言/用途", "附言备注", "留言"]),
        (Summary, ["摘要", "交易摘要", "摘要/用途", "用途/摘要", "摘要信息"]),
        (Remark, ["备注", "交易备注", "转账备注", "备注信息", "备注说明", "交易说明"]),
        (Bank, ["受理银行", "回单出具行", "出具银行", "经办银行"]),
        (Direction, ["借贷标志", "借贷标识", "借/贷标志", "借贷方向", "借/贷", "借贷", "收支", "收/支", "收支方向", "收付标志", "收付方向", "来往账标志", "资金流向"]),
        (Status, ["交易状态", "状态", "处理状态", "支付状态", "转账状态", "交易结果", "处理结果", "指令状态", "当前状态", "业务状态", "银行处理状态"]),
        (None, ["币种", "币别", "货币", "币种/金额", "手续费", "手续费金额", "费用", "汇费", "工本费", "邮电费", "余额", "账户余额", "交易后余额", "可用余额", "业务类型", "业务种类", "业务名称", "交易类型", "交易名称", "交易种类",
            "交易渠道", "渠道", "交易机构", "机构", "机构号", "网点号", "交易网点", "记账机构", "交易柜员", "柜员", "柜员号", "记账柜员", "经办", "经办人", "复核", "复核员", "授权", "授权人", "记账", "记账员", "制单", "操作员",
            "验证码", "回单验证码", "校验码", "识别码", "防伪码", "电子回单验证码", "验证编码", "打印次数", "打印方式", "打印渠道", "凭证种类", "凭证类型", "交易代码", "交易码", "产品名称", "业务产品种类", "交易方式", "支付方式", "汇款方式", "转账方式",
            "第", "补打", "是否加急", "合同号", "合同编号", "发票号码", "发票号", "客户号", "客户编号", "开户地区", "加急标志", "费用金额", "汇率", "预留手机号", "批次号", "笔数", "总笔数", "备用金"]),
    ];
}
