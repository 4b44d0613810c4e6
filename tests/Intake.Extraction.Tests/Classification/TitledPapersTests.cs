using Intake.Extraction.Classification;
using Intake.Extraction.Documents;
using Intake.Extraction.Values;

namespace Intake.Extraction.Tests.Classification;

/// <summary>Papers that name themselves by a title, and papers that only speak of such papers.</summary>
public sealed class TitledPapersTests
{
    [Theory]
    [InlineData(DocumentType.Contract, "算力服务合同", "合同编号：SF-25 甲方：甲公司 乙方：乙公司 本合同总金额为 服务期限自 签订日期 违约责任")]
    [InlineData(DocumentType.Contract, "云服务协议（2025 年度）", "客户 服务商 协议编号 费用 生效 争议 签署")]
    [InlineData(DocumentType.Lease, "厂房租赁合同", "出租方（甲方） 承租方（乙方） 租金 租赁期限 面积 押金 合同编号 签订 金额 违约")]
    [InlineData(DocumentType.LoanContract, "流动资金借款合同", "贷款人 借款人 借款金额 年利率 还款 合同编号 签订 违约")]
    [InlineData(DocumentType.GuaranteeContract, "委托保证合同", "担保公司 委托人 担保费 保证期间 债权人 合同编号")]
    [InlineData(DocumentType.PaymentReceipt, "网上银行电子回单", "付款人 收款人 账号 金额 大写 流水号 开户行")]
    [InlineData(DocumentType.InterestReceipt, "贷款利息回单", "利率 计息期间 本金 利息 借款人 借据号")]
    [InlineData(DocumentType.AuditReport, "专项审计报告", "会计师事务所 注册会计师 审计意见 审字〔2025〕第 1 号 责任")]
    [InlineData(DocumentType.GrantNotice, "关于下达2025年度专项资金的通知", "各有关单位 资助 资金 项目")]
    [InlineData(DocumentType.Certificate, "计算机软件著作权登记证书", "登记号 准予登记 有效期")]
    [InlineData(DocumentType.BusinessLicence, "营业执照", "统一社会信用代码 法定代表人 注册资本 经营范围 成立日期")]
    public void A_paper_that_bears_its_title_and_says_what_such_papers_say_is_of_the_type(DocumentType type, string title, string text)
    {
        var (told, confidence) = Classify(Page(title, text));

        Assert.Equal(type, told);
        Assert.True(confidence.CompareTo(Confidence.Read) >= 0, confidence.ToString());
    }

    [Fact]
    public void A_title_alone_is_not_sure() => Assert.Equal((DocumentType.Lease, Confidence.Doubtful), Classify(Page("租赁合同", "租金见附件。")));

    [Theory]
    [InlineData("产品使用手册", "甲方 乙方 合同编号 金额 签订 违约 期限")]
    [InlineData("情况说明", "我公司与甲方签订租赁合同，租金、押金、面积、租赁期、出租方、承租方见合同。")]
    [InlineData("", "付款人 收款人 账号 金额 大写 流水号 开户行")]
    [InlineData("合同", "")]
    public void A_paper_that_only_speaks_of_others_is_never_surely_one(string title, string text)
    {
        var (type, confidence) = Classify(Page(title, text));

        Assert.True(type == DocumentType.Other || confidence.CompareTo(Confidence.Read) < 0, $"{type} {confidence}");
    }

    [Fact]
    public void A_title_in_the_text_is_no_heading()
    {
        var page = Page("会议纪要", "甲方 乙方 合同编号 金额 签订 违约 期限");
        var line = new Word("双方于会上讨论了采购合同", new BoundingBox(0.1, 0.2, 0.6, 0.215));

        Assert.True(Classify(page with { Words = page.Words.Add(line) }) is (DocumentType.Other, _) or (_, { Value: < 0.9 }));
    }

    [Fact]
    public void A_title_over_two_lines_is_one()
    {
        var words = Page("", "出租方 承租方 租金 租赁期 面积 押金").Words;
        words = words.Add(new Word("深圳市光明区某某产业园房屋租赁", new BoundingBox(0.25, 0.05, 0.75, 0.08))).Add(new Word("合同书", new BoundingBox(0.45, 0.09, 0.55, 0.12)));

        Assert.Equal(DocumentType.Lease, Classify(new Page(1, 595, 842, words, [], [])).Type);
    }

    private static (DocumentType Type, Confidence Confidence) Classify(Page page) =>
        DocumentClassifier.Classify(new DocumentReading(DocumentFormat.Pdf, [page], [], [], [], []), hasInvoiceCode: false);

    /// <summary>A large title in the middle, and lines of text below it from the left margin.</summary>
    private static Page Page(string title, string text)
    {
        var words = new List<Word>();
        if (title.Length > 0)
        {
            var half = title.Length * 0.016;
            words.Add(new Word(title.Replace(" ", "", StringComparison.Ordinal), new BoundingBox(0.5 - half, 0.06, 0.5 + half, 0.085)));
        }

        var y = 0.15;
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            words.Add(new Word(part, new BoundingBox(0.1, y, 0.1 + (part.Length * 0.02), y + 0.014)));
            y += 0.022;
        }

        return new Page(1, 595, 842, [.. words], [], []);
    }
}
