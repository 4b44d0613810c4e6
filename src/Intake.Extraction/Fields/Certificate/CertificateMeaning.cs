using Intake.Extraction.Fields.Forms;
using L = Intake.Extraction.Fields.Certificate.CertificateLabels;

namespace Intake.Extraction.Fields.Certificate;

/// <summary>What the words of a label on a certificate mean together.</summary>
internal static class CertificateMeaning
{
    public static IEnumerable<(LabelWord Kind, string[] Texts)> Vocabulary { get; } =
    [
        (LabelWord.Receipt, ["证书", "证", "牌匾", "铭牌", "奖牌", "许可证", "备案", "资质", "执照"]),
        (LabelWord.Lend, ["发证", "颁发", "颁证", "签发", "批准", "认定", "授予", "登记", "发布", "公布", "核发", "认证", "评定", "审批", "授权", "注册", "主管", "授牌", "批复", "核准", "许可", "公告", "换证", "初次", "首次发证", "证书颁发"]),
        (LabelWord.Borrow, ["持证", "获证", "申请", "申报", "著作权", "权利", "专利权", "运营", "被授予", "获奖", "受奖", "生产", "开发", "持有", "采矿权", "探矿权", "建设", "用地", "管理", "获得", "获授", "被认定", "获认证", "入选", "获评", "证书持有", "受托"]),
        (LabelWord.Person, ["单位", "企业", "人", "机构", "厂商", "公司", "主体", "组织", "方", "者"]),
        (LabelWord.Handle, ["机关", "部门", "委员会"]),
        (LabelWord.Name, ["名称", "全称"]),
        (LabelWord.Code, ["编号", "号", "号码", "文号", "序号", "字号", "No.", "No"]),
        (LabelWord.Date, ["日期", "时间", "日"]),
        (LabelWord.End, ["有效", "截止", "到期", "失效", "终止", "有效期", "有效期至", "有效期截止"]),
        (LabelWord.Summary, ["级别", "等级", "层级", "星级"]),
        (LabelWord.Aside, ["产品", "型号", "版本", "地址", "园区", "软件", "项目", "设备", "品牌", "领域", "范围", "测试", "性别", "出生"]),
        (LabelWord.Filler, ["的", "本", "资格"]),
        (LabelWord.Link, ["及", "和", "与", "/", "、"]),
        (LabelWord.Open, ["("]),
        (LabelWord.Close, [")"]),
    ];

    public static string? Of(ReadOnlySpan<LabelWord> words)
    {
        var said = LabelSense.Of(words);
        if (said.Has(LabelWord.Aside))
        {
            return said.Count > 1 && said.Head is LabelWord.Name or LabelWord.Code or LabelWord.Date ? L.None : null;
        }

        return said.Head switch
        {
            LabelWord.Code => said.HasAny(LabelWord.Person, LabelWord.Date, LabelWord.Handle) ? null : said.HasAny(LabelWord.Receipt, LabelWord.Lend) ? L.Number : null,
            LabelWord.Date => said.HasAny(LabelWord.Code, LabelWord.Person) ? null : said.Has(LabelWord.End) ? L.Valid : said.HasAny(LabelWord.Lend, LabelWord.Receipt) ? L.IssueDate : null,
            LabelWord.Handle => said.Has(LabelWord.Lend) ? L.Issuer : null,
            LabelWord.Person or LabelWord.Name => said.HasAny(LabelWord.Code, LabelWord.Date, LabelWord.Summary) ? null : said.Has(LabelWord.Handle) ? L.Issuer
                : !said.Has(LabelWord.Person) ? null : said.Has(LabelWord.Borrow) ? L.Holder : said.Has(LabelWord.Lend) ? L.Issuer : null,
            LabelWord.Summary => said.HasAny(LabelWord.Lend, LabelWord.Receipt) && said.Last == LabelWord.Summary ? L.Level : null,
            _ => null,
        };
    }
}
