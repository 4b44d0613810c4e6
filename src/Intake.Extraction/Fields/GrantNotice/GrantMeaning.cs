using Intake.Extraction.Fields.Forms;

namespace Intake.Extraction.Fields.GrantNotice;

/// <summary>What the words of a label on a grant notice mean together.</summary>
internal static class GrantMeaning
{
    public const string Grantor = "grantor", Recipient = "recipient", Project = "project", Amount = "amount", Total = "total", Number = "number", Date = "date", None = "-";

    public static IEnumerable<(LabelWord Kind, string[] Texts)> Vocabulary { get; } =
    [
        (LabelWord.Pay, ["资助", "补助", "拨款", "拨付", "奖励", "支持", "扶持", "补贴", "立项", "批准", "核定", "拟资助", "核准", "奖补", "财政", "安排", "批复", "资助类"]),
        (LabelWord.Lend, ["主管", "发文", "下达", "签发", "部门", "机关", "印发", "拨款", "批准", "归口", "组织", "发布", "公告"]),
        (LabelWord.Borrow, ["承担", "申报", "申请", "依托", "牵头", "获", "获得", "受", "受助", "受资助", "获资助", "收款", "实施", "建设", "获批", "获奖", "扶持", "资助", "受益", "补助"]),
        (LabelWord.Person, ["单位", "企业", "公司", "机构", "对象", "方", "主体", "部门", "机关"]),
        (LabelWord.Name, ["名称", "全称"]),
        (LabelWord.Usage, ["项目", "课题", "事项", "任务", "专题"]),
        (LabelWord.Amount, ["金额", "经费", "资金", "额度", "总额", "额", "数额", "资助额", "款项"]),
        (LabelWord.Claimed, ["自筹", "首期", "本次", "首笔", "配套", "总投资", "已拨", "余款", "第一期", "本年度", "申请", "申报", "预算", "累计"]),
        (LabelWord.Total, ["合计", "总计", "共计"]),
        (LabelWord.Upper, ["大写"]),
        (LabelWord.Lower, ["小写"]),
        (LabelWord.Currency, ["人民币", "元", "万元"]),
        (LabelWord.Account, ["账号", "帐号", "账户", "户名", "开户行", "开户银行", "收款账户"]),
        (LabelWord.Code, ["编号", "文号", "字号", "号", "号码", "代码"]),
        (LabelWord.Receipt, ["文件", "发文", "通知", "通知书", "公文"]),
        (LabelWord.Date, ["日期", "时间", "日", "年度"]),
        (LabelWord.Aside, ["类别", "类型", "方式", "领域", "负责人", "联系人", "电话", "期限", "周期"]),
        (LabelWord.Filler, ["项目", "专项", "的", "计划", "财政", "拟", "课题", "实际", "本"]),
        (LabelWord.Link, ["及", "和", "与", "/", "、"]),
        (LabelWord.Open, ["("]),
        (LabelWord.Close, [")"]),
    ];

    public static string? Of(ReadOnlySpan<LabelWord> words)
    {
        var said = LabelSense.Of(words);
        return said.Head switch
        {
            LabelWord.Aside => said.Last == LabelWord.Aside ? None : null,
            LabelWord.Account => None,
            LabelWord.Amount or LabelWord.Total => OfAmount(said),
            LabelWord.Person or LabelWord.Name => OfParty(said),
            LabelWord.Code => said.HasAny(LabelWord.Amount, LabelWord.Date, LabelWord.Person) ? null : said.Has(LabelWord.Receipt) ? Number : None,
            LabelWord.Date => said.HasAny(LabelWord.Amount, LabelWord.Code) ? null : said.HasAny(LabelWord.Claimed, LabelWord.Borrow) && !said.Has(LabelWord.Pay) ? None : said.HasAny(LabelWord.Pay, LabelWord.Lend, LabelWord.Receipt) ? Date : null,
            LabelWord.Usage => said.HasAny(LabelWord.Amount, LabelWord.Person, LabelWord.Code) ? null : said.HasAny(LabelWord.Pay, LabelWord.Borrow) ? Project : null,
            _ => null,
        };
    }

    private static string? OfAmount(LabelSense said)
    {
        if (said.HasAny(LabelWord.Person, LabelWord.Code, LabelWord.Date) || said.HasAny(LabelWord.Account, LabelWord.Name))
        {
            return null;
        }

        return said.Has(LabelWord.Claimed) ? None : said.Has(LabelWord.Total) && !said.Has(LabelWord.Pay) ? Total : said.HasAny(LabelWord.Pay, LabelWord.Lend) && !said.Has(LabelWord.Upper) ? Amount : null;
    }

    private static string? OfParty(LabelSense said)
    {
        if (said.HasAny(LabelWord.Amount, LabelWord.Code, LabelWord.Date))
        {
            return null;
        }

        if (said.Head == LabelWord.Name && said.Has(LabelWord.Usage) && !said.Has(LabelWord.Person))
        {
            return Project;
        }

        return !said.Has(LabelWord.Person) ? null : said.Has(LabelWord.Borrow) ? Recipient : said.Has(LabelWord.Lend) ? Grantor : null;
    }
}
